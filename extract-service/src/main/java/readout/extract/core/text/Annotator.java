package readout.extract.core.text;

import java.util.List;

/**
 * A tool that finds the words of a text and their grammar. Thread-safe; the same text gives the
 * same answer.
 */
public interface Annotator {

  /**
   * Splits the text into sentences and tokens with lemma, part of speech and entity type; no
   * sentence is parsed yet.
   */
  List<Sentence> tag(CleanText text);

  /**
   * The same sentence with heads and relations; a sentence that is parsed already is returned as it
   * is.
   */
  Sentence parse(Sentence sentence);
}
