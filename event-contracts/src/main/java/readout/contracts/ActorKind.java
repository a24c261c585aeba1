package readout.contracts;

/** What a participant or a party is. */
public enum ActorKind {
  PERSON,
  COUNTRY,
  ORGANISATION
}
