package readout.extract.core.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The classes of words that readers ask for, from {@code word-classes.tsv}. Immutable. */
public final class WordClasses {

  private static final String RESOURCE = "/readout/extract/word-classes.tsv";

  private final Map<String, Set<String>> words;

  private WordClasses(Map<String, Set<String>> words) {
    this.words = words;
  }

  /** Loads the classes from the class path. */
  public static WordClasses load() {
    Map<String, Set<String>> words = new HashMap<>();
    try (InputStream in = WordClasses.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, RESOURCE), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .forEach(row -> words.computeIfAbsent(row[0], k -> new HashSet<>()).add(row[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
    return new WordClasses(words);
  }

  /** Whether a class has a word; an unknown class is a fault of the program. */
  public boolean is(String wordClass, String word) {
    return members(wordClass).contains(word);
  }

  /** Whether a class has a token's lemma or form. */
  public boolean is(String wordClass, Token token) {
    return is(wordClass, Syntax.lemma(token)) || is(wordClass, Syntax.lower(token));
  }

  /** Whether a class has a token's lemma, alone or with the particle that hangs on it. */
  public boolean is(String wordClass, Sentence sentence, Token token) {
    return is(wordClass, token)
        || sentence.children(token.index(), "prt").stream()
            .anyMatch(p -> is(wordClass, Syntax.lemma(token) + " " + Syntax.lower(p)));
  }

  /** Whether a text holds a member of a class, as a word or as a part of one. */
  public boolean anyWithin(String wordClass, String text) {
    return members(wordClass).stream().anyMatch(text::contains);
  }

  /** All members of the classes whose names begin so. */
  public Set<String> startingWith(String prefix) {
    return words.keySet().stream()
        .filter(wordClass -> wordClass.startsWith(prefix))
        .flatMap(wordClass -> members(wordClass).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<String> members(String wordClass) {
    Set<String> members = words.get(wordClass);
    if (members == null) {
      throw new IllegalArgumentException("no word class: " + wordClass);
    }
    return members;
  }
}
