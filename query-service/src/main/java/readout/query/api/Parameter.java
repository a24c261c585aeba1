package readout.query.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import readout.contracts.AgreementStatus;
import readout.contracts.MeetingStatus;

/** The query parameters: what each takes, said in problems and in the OpenAPI document alike. */
enum Parameter {
  PARTICIPANT(
      true,
      "a name, or a word or more of one, with at least one letter or digit and at most 200 characters",
      "One who takes part, or is party or signatory: all words given occur in one name, whatever"
          + " the case, accents, hyphens and order. Repeated: all take part."),
  COUNTRY(
      true,
      "an ISO 3166-1 alpha-2 code such as FR",
      "A country that takes part. Repeated: all take part."),
  STATUS(
      true,
      "one of: " + statuses(MeetingStatus.values()) + " or " + statuses(AgreementStatus.values()),
      "The status it has now. Repeated: any of them."),
  FROM(
      false,
      "a day as 2026-01-31, in years 1 to 9999",
      "Only what may have been on this day or later. Leaves out undated events."),
  TO(
      false,
      "a day as 2026-01-31, in years 1 to 9999, not before from",
      "Only what may have been on this day or earlier. Leaves out undated events."),
  ARTICLE(
      false,
      "an article's id: 32 lower-case hexadecimal digits",
      "Only what this article reports."),
  MIN_ORIGINS(
      false,
      "a whole number from 1 to 999",
      "Only what at least so many independent origins report."),
  MIN_CONFIDENCE(
      false,
      "a number from 0 to 1",
      "Only what is, with at least this probability, reported as recorded."),
  CONFLICT(false, "true or false", "Only events in which reports disagree, or only the others."),
  AS_OF(
      false,
      "a time as 2026-01-31T12:00:00Z",
      "The event by the reports that were published by then."),
  AFTER(
      false,
      "the next of an answer of this list, or 0",
      "Where to go on. Without it, from the first change that is kept."),
  NAME(
      false,
      "a name, or a word or more of one, with at least one letter or digit and at most 200 characters",
      "A person of this name: all words given occur in one of the person's names, whatever the case,"
          + " accents, hyphens and order."),
  URI(false, "the uri that a feed gave the article", "The article's uri."),
  LIMIT(false, "a whole number from 1 to 500", "How many items to answer at most."),
  CURSOR(
      false,
      "the cursor of a next link of the same list, unchanged",
      "Where to go on: the value of next in an answer.");

  /** The parameters of a list of events. */
  static final List<Parameter> OF_EVENTS =
      List.of(
          PARTICIPANT,
          COUNTRY,
          STATUS,
          FROM,
          TO,
          ARTICLE,
          MIN_ORIGINS,
          MIN_CONFIDENCE,
          CONFLICT,
          LIMIT,
          CURSOR);

  /** The parameters of one event. */
  static final List<Parameter> OF_EVENT = List.of(AS_OF);

  /** The parameters of the list of changes. */
  static final List<Parameter> OF_CHANGES = List.of(AFTER, LIMIT);

  /** The parameters of the stream of changes. */
  static final List<Parameter> OF_STREAM = List.of(AFTER);

  /** The parameters of a list of articles. */
  static final List<Parameter> OF_ARTICLES = List.of(URI, LIMIT, CURSOR);

  /** The parameters of the list of people. */
  static final List<Parameter> OF_PEOPLE = List.of(NAME, LIMIT, CURSOR);

  /** One person or organisation takes none. */
  static final List<Parameter> OF_ENTITY = List.of();

  /** The most items a list answers at once. */
  static final int MAXIMUM_LIMIT = 500;

  private final boolean repeatable;
  private final String takes;
  private final String description;

  Parameter(boolean repeatable, String takes, String description) {
    this.repeatable = repeatable;
    this.takes = takes;
    this.description = description;
  }

  /** As it stands in a URL. */
  String text() {
    String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
    return words[0]
        + Arrays.stream(words)
            .skip(1)
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
  }

  boolean repeatable() {
    return repeatable;
  }

  String takes() {
    return takes;
  }

  String description() {
    return description;
  }

  static String names(List<Parameter> parameters) {
    return parameters.stream().map(Parameter::text).collect(Collectors.joining(", "));
  }

  private static String statuses(Enum<?>[] constants) {
    return texts(constants).collect(Collectors.joining(", "));
  }

  static Stream<String> texts(Enum<?>[] constants) {
    return Arrays.stream(constants).map(constant -> constant.name().toLowerCase(Locale.ROOT));
  }
}
