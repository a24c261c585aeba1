package readout.stack.letters;

/** What came of one letter that was to be replayed. */
sealed interface Outcome {

  /** The record stands there again, after all others of its key. */
  record Replayed(String topic, Place place) implements Outcome {
    @Override
    public String toString() {
      return "replayed: it stands on %s at %s".formatted(topic, place);
    }
  }

  /** The same bytes were put back before. */
  record Back(String topic, Place place) implements Outcome {
    @Override
    public String toString() {
      return "skipped: it was replayed already and stands on %s at %s".formatted(topic, place);
    }
  }

  /** What is newer must not be replaced by what is older. */
  record Superseded(String topic, Place place) implements Outcome {
    @Override
    public String toString() {
      return "skipped: a newer record of its key stands on %s at %s".formatted(topic, place);
    }
  }

  /** There is nothing to put back, or nowhere to. */
  record Impossible(String why) implements Outcome {
    @Override
    public String toString() {
      return "impossible: " + why;
    }
  }
}
