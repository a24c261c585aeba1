package readout.query.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import readout.contracts.AgreementStatus;
import readout.contracts.Instrument;
import readout.contracts.MeetingFormat;
import readout.contracts.MeetingMode;
import readout.contracts.MeetingStatus;

/** The query parameters: what each takes, said in problems and in the OpenAPI document alike. */
enum Parameter {
  PARTICIPANT(
      true,
      Takes.WORDS,
      "One who takes part, or is party or signatory: all words given occur in one name, whatever"
          + " the case, accents, hyphens and order. Repeated: all take part."),
  COUNTRY(
      true,
      "an ISO 3166-1 alpha-2 code such as FR",
      "A country that takes part. Repeated: all take part."),
  STATUS(
      true,
      "one of: " + joined(MeetingStatus.values()) + " or " + joined(AgreementStatus.values()),
      "The status it has now. Repeated: any of them."),
  ORGANISATION(
      true,
      Takes.WORDS,
      "An organisation that takes part, or for which somebody does: all words given occur in one of"
          + " its names. Repeated: all take part."),
  PARTY(
      true,
      Takes.WORDS,
      "A party of the agreement: all words given occur in one name. Repeated: all are parties."),
  PLACE(
      true,
      Takes.WORDS + "; or an ISO 3166-1 alpha-2 code in capitals",
      "Where it is: all words given occur in the name of the place or its city; or it is in this"
          + " country. Repeated: all must hold."),
  TOPIC(
      true,
      Takes.WORDS,
      "All words given occur in one topic, or in the subject of the agreement. Repeated: all must"
          + " hold."),
  MODE(
      true,
      "one of: " + joined(MeetingMode.values()),
      "How those who meet do so. Repeated: any of them."),
  FORMAT(
      true,
      "one of: " + joined(MeetingFormat.values()),
      "How many sides meet. Repeated: any of them."),
  INSTRUMENT(
      true,
      "one of: " + joined(Instrument.values()),
      "What the agreement is called. Repeated: any of them."),
  SOURCE(
      true,
      Takes.WORDS,
      "A publisher that reports it: all words given occur in one name. Repeated: all report it."),
  Q(
      false,
      Takes.WORDS,
      "Full text: each word given occurs, in this or another form of English, in a name, a topic, the"
          + " subject or a quote, whatever the case, accents, hyphens and order."),
  FROM(
      false,
      "a day as 2026-01-31, in years 1 to 9999",
      "Only what may have been on this day or later. Leaves out undated events."),
  TO(
      false,
      "a day as 2026-01-31, in years 1 to 9999, not before from",
      "Only what may have been on this day or earlier. Leaves out undated events."),
  ARTICLE(
      true,
      "an article's id: 32 lower-case hexadecimal digits",
      "Only what this article reports. Repeated: what any of them does."),
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
      Takes.WORDS,
      "A person of this name: all words given occur in one of the person's names, whatever the case,"
          + " accents, hyphens and order."),
  URI(false, "the uri that a feed gave the article", "The article's uri."),
  SORT(
      false,
      "one of: -date, date",
      "The order: -date, which is the default, has the newest first, date the oldest. Undated events"
          + " come last in both."),
  FIELDS(
      false,
      "names of an item's fields, parted by commas, each once",
      "Only these fields of each item, and its id."),
  NODES(
      false,
      "country or person",
      "Whose meetings the edges are: countries', which is the default, or people's."),
  TYPE(false, "meeting or agreement", "Only events of this type. Without it, of both."),
  LIMIT(false, "a whole number from 1 to 500", "How many items to answer at most."),
  CURSOR(
      false,
      "the cursor of a next link of the same list and sort, unchanged",
      "Where to go on: the value of next in an answer.");

  /** The parameters of a list of events. */
  static final List<Parameter> OF_EVENTS =
      List.of(
          PARTICIPANT,
          COUNTRY,
          STATUS,
          ORGANISATION,
          PARTY,
          PLACE,
          TOPIC,
          MODE,
          FORMAT,
          INSTRUMENT,
          SOURCE,
          Q,
          FROM,
          TO,
          ARTICLE,
          MIN_ORIGINS,
          MIN_CONFIDENCE,
          CONFLICT,
          SORT,
          FIELDS,
          LIMIT,
          CURSOR);

  /** Of a list of meetings: what only agreements have would find nothing ever. */
  static final List<Parameter> OF_MEETINGS = without(OF_EVENTS, Set.of(PARTY, INSTRUMENT));

  /** Of a list of agreements, likewise. */
  static final List<Parameter> OF_AGREEMENTS = without(OF_EVENTS, Set.of(MODE, FORMAT));

  /** Of a timeline, which has an order and fields of its own. */
  static final List<Parameter> OF_TIMELINE = without(OF_EVENTS, Set.of(SORT, FIELDS));

  /** Of the diary, which is all of a list of meetings. */
  static final List<Parameter> OF_DIARY = without(OF_MEETINGS, Set.of(SORT, FIELDS, LIMIT, CURSOR));

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

  /** One person, organisation or country, with whom it met. */
  static final List<Parameter> OF_RELATIONS = List.of(FROM, TO, LIMIT);

  /** Of the graph: what only agreements have finds nothing, and a status is told by its edges. */
  static final List<Parameter> OF_GRAPH =
      Stream.concat(
              Stream.of(NODES), without(OF_MEETINGS, Set.of(STATUS, SORT, FIELDS, CURSOR)).stream())
          .toList();

  /** Of the figures. */
  static final List<Parameter> OF_STATS = List.of(TYPE, COUNTRY, FROM, TO, LIMIT);

  /** The most items a list answers at once. */
  static final int MAXIMUM_LIMIT = 500;

  /** Said of several: constants of an enum come before all else in it. */
  private static final class Takes {
    static final String WORDS =
        "a name, or a word or more of one, with at least one letter or digit and at most 200"
            + " characters";
  }

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

  private static List<Parameter> without(List<Parameter> all, Set<Parameter> some) {
    return all.stream().filter(each -> !some.contains(each)).toList();
  }

  private static String joined(Enum<?>[] constants) {
    return texts(constants).collect(Collectors.joining(", "));
  }

  static Stream<String> texts(Enum<?>[] constants) {
    return Arrays.stream(constants).map(constant -> constant.name().toLowerCase(Locale.ROOT));
  }
}
