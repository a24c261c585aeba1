package readout.extract.core.entity;

/** Rank or role of an {@link Office}. */
public enum OfficeLevel {
  HEAD_OF_STATE,
  MONARCH,
  HEAD_OF_GOVERNMENT,
  MINISTER,
  ORGANISATION_HEAD,
  ENVOY,
  LEGISLATOR,
  PARTY_LEADER,
  MILITARY,
  CLERGY,
  OFFICIAL,
  /** Leaders and heads whose office the word does not tell. */
  LEADER,
  /** Words that refer to another person's rank: "counterpart", "host". */
  COUNTERPART,
  /** Words for several people: "delegation". */
  GROUP
}
