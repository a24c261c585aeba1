package readout.extract.core.fingerprint;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import readout.extract.core.fingerprint.NewsAgencies.Naming;

/** Tells a credit ("With AFP inputs", "Xinhua, May 3") from a sentence that names an agency. */
final class CreditWords {

  private static final Set<String> WORDS =
      Set.of(
          "with",
          "inputs",
          "input",
          "from",
          "by",
          "source",
          "sources",
          "original",
          "originally",
          "agency",
          "agencies",
          "news",
          "press",
          "service",
          "wire",
          "report",
          "reports",
          "reported",
          "reporting",
          "additional",
          "other",
          "and",
          "the",
          "via",
          "copyright",
          "c",
          "credit",
          "desk",
          "staff",
          "writers",
          "correspondent",
          "bureau",
          "published",
          "updated",
          "on",
          "at",
          "am",
          "pm",
          "gmt",
          "utc",
          "ist",
          "est",
          "state",
          "official");

  /** In full and as the press shortens them. */
  private static final Set<String> MONTHS =
      Stream.concat(
              Stream.of("sept"),
              Stream.of(Month.values())
                  .map(month -> month.name().toLowerCase(Locale.ROOT))
                  .flatMap(name -> Stream.of(name, name.substring(0, 3))))
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

  private CreditWords() {}

  /** Whether the text says nothing but who is credited, and when; some agency must be. */
  static boolean areAllOf(String text, List<Naming> namings) {
    int from = 0;
    for (Naming naming : namings) {
      if (!areAll(text.substring(from, naming.start()))) {
        return false;
      }
      from = naming.end();
    }
    return !namings.isEmpty() && areAll(text.substring(from));
  }

  private static boolean areAll(String text) {
    return NO_LETTERS
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .allMatch(word -> word.isEmpty() || WORDS.contains(word) || MONTHS.contains(word));
  }
}
