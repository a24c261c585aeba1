package readout.extract.core.entity;

/** Standing of a {@link Country}. */
public enum CountryKind {
  STATE,
  TERRITORY,
  DEFACTO,
  HISTORICAL
}
