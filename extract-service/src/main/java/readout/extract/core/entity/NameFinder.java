package readout.extract.core.entity;

import java.util.Optional;
import readout.extract.core.text.Sentence;

/** Finds what the lexicons know in a sentence. */
public interface NameFinder {

  /** Spans of the sentence's tokens, longest match from the left. */
  SentenceNames names(Sentence sentence);

  /** The country of a town too small for its name alone to tell it. */
  default Optional<String> home(String town) {
    return Optional.empty();
  }

  /** The seat of government of a state (ISO 3166-1 alpha-2). */
  default Optional<String> capital(String country) {
    return Optional.empty();
  }

  /** The state (ISO 3166-1 alpha-2) that a party to a conflict fights in or over. */
  default Optional<String> battleground(String conflictParty) {
    return Optional.empty();
  }
}
