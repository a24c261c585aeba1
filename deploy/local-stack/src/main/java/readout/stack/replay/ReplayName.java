package readout.stack.replay;

/** What one replay calls its topic and its consumer group. */
public record ReplayName(String value) {

  static final String ARTICLES = "readout.articles";
  static final String EXTRACTIONS = "readout.extractions";
  static final String LIVE_GROUP = "readout-extract";

  /** Small letters, digits and hyphens. */
  public ReplayName {
    if (!value.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw new IllegalArgumentException(
          "a replay's name is 1 to 40 of a-z, 0-9 and hyphens: " + value);
    }
  }

  /** Where the candidate writes: the setting {@code readout.extract.output}. */
  public String topic() {
    return EXTRACTIONS + "." + value;
  }

  /** How the candidate reads the archive: the setting {@code readout.extract.group}. */
  public String group() {
    return LIVE_GROUP + "." + value;
  }

  @Override
  public String toString() {
    return value;
  }
}
