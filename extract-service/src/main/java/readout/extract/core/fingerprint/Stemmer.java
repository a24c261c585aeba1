package readout.extract.core.fingerprint;

/** Reduces English words to their stems. Thread-safe; the same word always has the same stem. */
@FunctionalInterface
public interface Stemmer {

  /** The stem of a word in lower case; a word that has none is its own. */
  String stem(String word);
}
