package readout.query;

import static readout.query.Extractions.of;
import static readout.query.Extractions.on;
import static readout.query.Extractions.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import readout.contracts.Evidence;
import readout.contracts.Extraction;
import readout.contracts.Field;
import readout.contracts.Meeting;
import readout.contracts.MeetingFormat;
import readout.contracts.MeetingMode;
import readout.contracts.MeetingStatus;
import readout.contracts.MentionId;
import readout.query.projection.Materialised;
import readout.query.store.EventStore;

/** Meetings by number, each on a day of its own and of two whom no other meeting has. */
public final class ManyMeetings {

  private static final int TOPICS = 20;
  private static final int AT_ONCE = 500;
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  private ManyMeetings() {}

  /** Those from this number on and before that one, of so many octets each or a few more. */
  public static void put(EventStore store, int from, int to, int octets) {
    for (int start = from; start < to; start += AT_ONCE) {
      store.replace(
          IntStream.range(start, Math.min(to, start + AT_ONCE))
              .mapToObj(number -> Materialised.of(extraction(number, octets)))
              .toList(),
          Instant.parse("2026-03-01T00:00:00Z"));
    }
  }

  public static List<String> days(int from, int to) {
    return IntStream.range(from, to).mapToObj(ManyMeetings::day).toList();
  }

  /** An article that reports this meeting and no other. */
  public static Extraction extraction(int number, int octets) {
    return of("a" + number, 1, meeting(number, octets));
  }

  private static String day(int number) {
    return FIRST.plusDays(3L * number).toString();
  }

  private static Meeting meeting(int number, int octets) {
    String name = "P" + Integer.toString(number + 100_000, 36);
    return new Meeting(
        new MentionId("m"),
        MeetingStatus.HELD,
        MeetingMode.IN_PERSON,
        MeetingFormat.BILATERAL,
        on(day(number)),
        null,
        List.of(person("Ana " + name, "KR"), person("Bo " + name, "US")),
        IntStream.range(0, TOPICS)
            .mapToObj(topic -> "topic " + topic + " " + "w".repeat(octets / TOPICS))
            .toList(),
        List.of(new Evidence("the two met", 10, 21, Field.BODY, "meet")),
        0.9);
  }
}
