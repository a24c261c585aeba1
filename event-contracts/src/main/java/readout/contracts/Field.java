package readout.contracts;

/** The part of an article that a quote stands in. */
public enum Field {
  HEADLINE,
  BODY
}
