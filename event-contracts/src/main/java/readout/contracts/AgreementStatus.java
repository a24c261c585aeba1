package readout.contracts;

/** How far an agreement has come, as of the reporting article's own time. */
public enum AgreementStatus {
  PROPOSED,
  NEGOTIATING,
  AGREED,
  SIGNED,
  RATIFIED,
  IN_FORCE,
  SUSPENDED,
  TERMINATED,
  REJECTED
}
