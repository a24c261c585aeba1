package readout.extract.core.text;

import java.util.Set;
import java.util.stream.Collectors;

/** The classes of words that readers ask for, from {@code word-classes.tsv}. Immutable. */
public final class WordClasses {

  private final PhraseTable words;

  private WordClasses(PhraseTable words) {
    this.words = words;
  }

  /** Loads the classes from the class path. */
  public static WordClasses load() {
    return new WordClasses(PhraseTable.read("word-classes.tsv"));
  }

  /** Whether a class has a word; an unknown class is a fault of the program. */
  public boolean is(String wordClass, String word) {
    return words.has(wordClass, word);
  }

  /** Whether a class has a token's lemma or form. */
  public boolean is(String wordClass, Token token) {
    String lemma = Syntax.lemma(token);
    String lower = Syntax.lower(token);
    return is(wordClass, lemma) || (!lower.equals(lemma) && is(wordClass, lower));
  }

  /** Whether a class has a token's lemma, alone or with the particle or adverb that hangs on it. */
  public boolean is(String wordClass, Sentence sentence, Token token) {
    return is(wordClass, token)
        || sentence.children(token.index()).stream()
            .filter(p -> p.relation().equals("prt") || p.relation().equals("advmod"))
            .anyMatch(p -> is(wordClass, Syntax.lemma(token) + " " + Syntax.lower(p)));
  }

  /** Whether a text holds a member of a class, as a word or as a part of one. */
  public boolean anyWithin(String wordClass, String text) {
    return words.of(wordClass).stream().anyMatch(text::contains);
  }

  /** All members of the classes whose names begin so. */
  public Set<String> startingWith(String prefix) {
    return words.classes().stream()
        .filter(wordClass -> wordClass.startsWith(prefix))
        .flatMap(wordClass -> words.of(wordClass).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
