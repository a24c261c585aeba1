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

/**
 * Words or phrases by class, from a table of the class path folder {@code readout/extract} whose
 * first columns are class and phrase. Immutable; a table that is missing is a fault of the build.
 */
final class PhraseTable {

  private static final String FOLDER = "/readout/extract/";

  private final Map<String, Set<String>> phrases;
  private final Map<String, Set<String>> classesOf = new HashMap<>();

  private PhraseTable(Map<String, Set<String>> phrases) {
    this.phrases = phrases;
    phrases.forEach(
        (name, members) ->
            members.forEach(
                phrase -> classesOf.computeIfAbsent(phrase, p -> new HashSet<>()).add(name)));
  }

  static PhraseTable read(String file) {
    Map<String, Set<String>> phrases = new HashMap<>();
    try (InputStream in = PhraseTable.class.getResourceAsStream(FOLDER + file);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .forEach(row -> phrases.computeIfAbsent(row[0], k -> new HashSet<>()).add(row[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    return new PhraseTable(phrases);
  }

  Set<String> classes() {
    return phrases.keySet();
  }

  /**
   * Whether a class has a phrase. Asked of every word over and over, of which most are in no class
   * at all: so by phrase first.
   */
  boolean has(String name, String phrase) {
    assert phrases.containsKey(name) : "no such class: " + name;
    return classesOf(phrase).contains(name);
  }

  /** The classes that have a phrase. */
  Set<String> classesOf(String phrase) {
    return classesOf.getOrDefault(phrase, Set.of());
  }

  /** The members of a class; an unknown class is a fault of the program. */
  Set<String> of(String name) {
    Set<String> members = phrases.get(name);
    if (members == null) {
      throw new IllegalArgumentException("no such class: " + name);
    }
    return members;
  }
}
