package readout.contracts;

/** The kind of an agreement. */
public enum Instrument {
  TREATY,
  MEMORANDUM,
  JOINT_STATEMENT,
  STRATEGIC_PARTNERSHIP,
  PROGRAMME,
  CONTRACT,
  CEASEFIRE,
  PLEDGE,
  OTHER
}
