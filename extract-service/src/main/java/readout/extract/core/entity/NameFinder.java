package readout.extract.core.entity;

import readout.extract.core.text.Sentence;

/** Finds what the lexicons know in a sentence. */
public interface NameFinder {

  /** Spans of the sentence's tokens, longest match from the left. */
  SentenceNames names(Sentence sentence);
}
