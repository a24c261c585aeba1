package readout.extract.core.text;

import java.util.Collection;
import java.util.HashSet;
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
    assert words.classes().contains(wordClass) : "no such class: " + wordClass;
    return token.classes(this).contains(wordClass);
  }

  /** The classes that have one of two words. */
  Set<String> of(String one, String other) {
    Set<String> first = words.classesOf(one);
    Set<String> second = one.equals(other) ? Set.of() : words.classesOf(other);
    if (first.isEmpty() || second.isEmpty()) {
      return first.isEmpty() ? second : first;
    }
    Set<String> both = new HashSet<>(first);
    both.addAll(second);
    return both;
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

  /** All members of the classes whose names begin so, but for those of some classes. */
  public Set<String> startingWith(String prefix, Collection<String> except) {
    return words.classes().stream()
        .filter(wordClass -> wordClass.startsWith(prefix) && !except.contains(wordClass))
        .flatMap(wordClass -> words.of(wordClass).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
