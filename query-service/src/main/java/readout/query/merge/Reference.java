package readout.query.merge;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import readout.contracts.Agreement;
import readout.contracts.Evidence;
import readout.contracts.Instrument;
import readout.query.event.Table;

/**
 * What a report of an agreement says of an earlier one that it follows up.
 *
 * @param words of the earlier one's subject
 * @param instruments the kinds of paper it is called by; never none
 * @param years that it is told by
 * @param own what the report calls its own agreement, before it tells of the earlier one
 */
record Reference(
    SortedSet<String> words, Set<Instrument> instruments, Set<Integer> years, String own) {

  private static final Map<String, Boolean> CUES =
      Table.rows("follow-up-words.tsv").stream()
          .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1).equals("yes")));

  private static final Map<String, Instrument> INSTRUMENTS =
      Table.rows("instrument-words.tsv").stream()
          .collect(
              Collectors.toMap(
                  row -> row.get(0),
                  row -> Instrument.valueOf(row.get(1).toUpperCase(Locale.ROOT))));

  /** The longest that fits. */
  private static final Pattern CUE =
      Pattern.compile(
          CUES.keySet().stream()
              .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(cue -> cue))
              .map(Pattern::quote)
              .collect(Collectors.joining("|", "\\b(", ")\\s")));

  /** They tell of the time and not of the subject. */
  private static final Set<String> TIME =
      Set.of("signed", "agreed", "reached", "last", "year", "earlier", "concluded", "existing");

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern CLAUSE_END = Pattern.compile("[,;:.!?()\\[\\]\"”]");

  /** So far behind the name of an agreement, what it follows up is still said of it. */
  private static final int NEAR = 60;

  /** Whether the report names its own agreement by nothing but its relation to the earlier one. */
  boolean alone() {
    return SubjectWords.of(own).isEmpty();
  }

  /** By which the earlier one is looked for: words of its subject, or else its years. */
  List<String> marks() {
    return words.isEmpty() ? years.stream().map(String::valueOf).toList() : List.copyOf(words);
  }

  /** By the subject; else by what the quote says right after the subject. */
  static @Nullable Reference of(Agreement agreement) {
    String subject = agreement.subject();
    if (subject == null) {
      return null;
    }
    String text = plain(subject);
    Matcher cue = CUE.matcher(text);
    if (cue.find()) {
      return behind(cue.toMatchResult(), text, text.substring(0, cue.start()));
    }
    return agreement.evidence().stream()
        .map(Evidence::quote)
        .map(Reference::plain)
        .flatMap(quote -> near(subject, quote).stream())
        .findFirst()
        .orElse(null);
  }

  /** Hyphens of all kinds as one, letters small. */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replace('\u2010', '-')
        .replace('\u2011', '-')
        .replace('\u2013', '-')
        .replace('\n', ' ')
        .replace("follow up", "follow-up")
        .replace("follow on ", "follow-on ");
  }

  private static Optional<Reference> near(String subject, String quote) {
    String text = plain(subject);
    int at = quote.indexOf(text);
    if (at < 0) {
      return Optional.empty();
    }
    int end = at + text.length();
    Matcher cue = CUE.matcher(quote).region(end, Math.min(quote.length(), end + NEAR));
    boolean said =
        cue.find()
            && quote.substring(end, cue.start()).chars().noneMatch(c -> ".;!?".indexOf(c) >= 0);
    return said
        ? Optional.ofNullable(behind(cue.toMatchResult(), quote, subject))
        : Optional.empty();
  }

  /** Null where what follows names no paper: not all that is implemented was agreed on. */
  private static @Nullable Reference behind(MatchResult cue, String text, String before) {
    String rest = text.substring(cue.end());
    Matcher end = CLAUSE_END.matcher(rest);
    String named = end.find() ? rest.substring(0, end.start()) : rest;
    Set<Instrument> instruments =
        words(named).stream()
            .map(INSTRUMENTS::get)
            .filter(java.util.Objects::nonNull)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Instrument.class)));
    boolean alone = CUES.getOrDefault(cue.group(1), false);
    if (instruments.isEmpty() || (SubjectWords.of(before).isEmpty() && !alone)) {
      return null;
    }
    Set<Integer> years =
        YEAR.matcher(named)
            .results()
            .map(year -> Integer.valueOf(year.group()))
            .collect(Collectors.toCollection(TreeSet::new));
    return new Reference(subject(named), instruments, years, before.strip());
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  /** Without the years, and what is said of the time. */
  private static SortedSet<String> subject(String named) {
    SortedSet<String> words = SubjectWords.of(YEAR.matcher(named).replaceAll(" "));
    words.removeAll(TIME);
    words.removeAll(INSTRUMENTS.keySet());
    return words;
  }
}
