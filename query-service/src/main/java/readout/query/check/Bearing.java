package readout.query.check;

/** How what is told of a field stands to what is claimed of it. */
enum Bearing {
  /** It says the same, or more exactly. */
  AGREES,
  /** Both cannot be true of one event. */
  DIFFERS,
  /** It says nothing, or less. */
  SILENT,
  /** Nothing is claimed. */
  UNCLAIMED
}
