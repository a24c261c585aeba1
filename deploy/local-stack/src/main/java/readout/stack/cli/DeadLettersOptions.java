package readout.stack.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.stack.letters.LetterFilter;
import readout.stack.letters.Place;

/**
 * What the user asked for.
 *
 * @param all whether all letters that fit are to be replayed
 * @param bootstrap where the broker is; null for the local stack's
 * @param config a file with more settings of the client; null for none
 */
record DeadLettersOptions(
    String step,
    List<Place> ids,
    boolean all,
    LetterFilter filter,
    int limit,
    @Nullable String bootstrap,
    @Nullable Path config,
    List<String> rest) {

  private static final int LIMIT = 100;
  private static final int MOST = 1_000_000;

  /** Reads them; {@code now} is what a duration counts back from. */
  static DeadLettersOptions parse(Instant now, String... arguments) {
    Deque<String> words = new ArrayDeque<>(List.of(arguments));
    String step = words.isEmpty() ? "" : words.pop();
    if (!List.of("list", "show", "replay").contains(step)) {
      throw new Options.UnusableOption("not list, show or replay: '" + step + "'");
    }
    List<Place> ids = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    boolean all = false;
    String reason = null;
    String topic = null;
    Instant since = null;
    int limit = LIMIT;
    String bootstrap = null;
    Path config = null;
    while (!words.isEmpty()) {
      String word = words.pop();
      switch (word) {
        case "--all" -> all = true;
        case "--reason" -> reason = value(word, words);
        case "--topic" -> topic = value(word, words);
        case "--since" -> since = since(value(word, words), now);
        case "--limit" -> limit = limit(value(word, words));
        case "--bootstrap" -> bootstrap = value(word, words);
        case "--config" -> config = Path.of(value(word, words));
        case "--data" -> rest.addAll(List.of(word, value(word, words)));
        default -> ids.add(id(word));
      }
    }
    return new DeadLettersOptions(
            step, ids, all, new LetterFilter(reason, topic, since), limit, bootstrap, config, rest)
        .checked();
  }

  private DeadLettersOptions checked() {
    boolean fits =
        switch (step) {
          case "list" -> ids.isEmpty() && !all;
          case "show" -> ids.size() == 1 && !all && filter.isEmpty();
          default -> all ? ids.isEmpty() : !ids.isEmpty() && filter.isEmpty();
        };
    if (!fits) {
      throw new Options.UnusableOption(
          "list takes no id, show takes one, replay takes ids, or --all with or without a filter");
    }
    return this;
  }

  private static Place id(String word) {
    return Place.parse(word)
        .orElseThrow(() -> new Options.UnusableOption("not an option and not an id: " + word));
  }

  private static int limit(String text) {
    int number = text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : 0;
    if (number < 1 || number > MOST) {
      throw new Options.UnusableOption("--limit is not in 1..%d: %s".formatted(MOST, text));
    }
    return number;
  }

  /** An instant, a day (UTC), or how long ago, as {@code 90m}, {@code 12h} or {@code 7d}. */
  private static Instant since(String text, Instant now) {
    try {
      if (text.matches("[0-9]{1,6}[mh]")) {
        return now.minus(Duration.parse("PT" + text));
      }
      if (text.matches("[0-9]{1,4}d")) {
        return now.minus(Duration.parse("P" + text));
      }
      return text.length() == "2026-01-31".length()
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new Options.UnusableOption(
          "--since is not an instant, a day, or a time as 90m, 12h or 7d: " + text);
    }
  }

  private static String value(String option, Deque<String> words) {
    if (words.isEmpty() || words.peek().isBlank()) {
      throw new Options.UnusableOption(option + " needs a value");
    }
    return words.pop();
  }
}
