package readout.query.merge;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import readout.query.event.NameWords;

/** The words by which an agreement's subject is known from another's. */
public final class SubjectWords {

  /** They name the instrument or say that it is one. */
  private static final Set<String> WITHOUT_MEANING =
      Set.of(
          "a",
          "an",
          "the",
          "of",
          "on",
          "in",
          "for",
          "to",
          "and",
          "with",
          "by",
          "its",
          "their",
          "between",
          "agreement",
          "deal",
          "accord",
          "treaty",
          "pact",
          "memorandum",
          "understanding",
          "mou",
          "joint",
          "statement",
          "declaration",
          "communique",
          "partnership",
          "strategic",
          "cooperation",
          "bilateral",
          "new",
          "follow",
          "up",
          "document",
          "documents",
          "at",
          "under",
          "into",
          "from");

  private static final int SHORTEST = 3;

  private static final Pattern CAPITALISED = Pattern.compile("\\b\\p{Lu}\\p{Ll}+");

  private SubjectWords() {}

  /** Those of a subject; none when nothing is told but what it is called. */
  public static SortedSet<String> of(@Nullable String subject) {
    SortedSet<String> words = new TreeSet<>();
    if (subject != null) {
      NameWords.of(subject).words().stream()
          .filter(word -> word.length() >= SHORTEST && !WITHOUT_MEANING.contains(word))
          .map(SubjectWords::stem)
          .forEach(words::add);
      acronym(subject).ifPresent(words::add);
    }
    return words;
  }

  /** What the subject's capitals spell: SAFTA, or the South Asian Free Trade Agreement. */
  private static Optional<String> acronym(String subject) {
    String initials =
        CAPITALISED
            .matcher(subject)
            .results()
            .map(word -> word.group().substring(0, 1))
            .collect(Collectors.joining());
    return initials.length() < SHORTEST
        ? Optional.empty()
        : Optional.of(initials.toLowerCase(Locale.ROOT));
  }

  /** Without the plural's ending. */
  private static String stem(String word) {
    if (word.endsWith("ies") && word.length() > SHORTEST + 2) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.endsWith("s") && !word.endsWith("ss") && word.length() > SHORTEST + 1
        ? word.substring(0, word.length() - 1)
        : word;
  }

  /** The share of the smaller set that the other has too; 0 when either is empty. */
  public static double shared(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    long both = one.stream().filter(other::contains).count();
    return (double) both / Math.min(one.size(), other.size());
  }
}
