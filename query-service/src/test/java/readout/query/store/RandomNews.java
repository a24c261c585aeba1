package readout.query.store;

import static readout.query.Extractions.agreement;
import static readout.query.Extractions.article;
import static readout.query.Extractions.between;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.on;
import static readout.query.Extractions.party;
import static readout.query.Extractions.person;
import static readout.query.Extractions.unnamed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import readout.contracts.Agreement;
import readout.contracts.AgreementStatus;
import readout.contracts.EventDate;
import readout.contracts.Extraction;
import readout.contracts.Meeting;
import readout.contracts.MeetingStatus;
import readout.contracts.Participant;
import readout.query.Extractions;

/**
 * Articles about a small world in which few persons meet within few days, so that reports join,
 * contradict and part in every way.
 */
public final class RandomNews {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 20);
  private static final List<Participant> PERSONS =
      List.of(
          person("Cho Hyun", "KR"),
          person("Marco Rubio", "US"),
          person("Takeshi Iwaya", "JP"),
          person("Hakan Fidan", "TR"));
  private static final List<String> COUNTRIES = List.of("KR", "US", "JP", "TR");
  private static final List<MeetingStatus> STATUSES =
      List.of(
          MeetingStatus.HELD,
          MeetingStatus.HELD,
          MeetingStatus.SCHEDULED,
          MeetingStatus.POSTPONED,
          MeetingStatus.CANCELLED,
          MeetingStatus.DENIED);

  private RandomNews() {}

  /** The same articles for the same seed, each in its first revision. */
  public static List<Extraction> of(int articles, long seed) {
    Random random = new Random(seed);
    List<Extraction> news = new ArrayList<>();
    for (int number = 0; number < articles; number++) {
      news.add(extraction(number, random));
    }
    return news;
  }

  private static Extraction extraction(int number, Random random) {
    String published = FIRST.plusDays(random.nextInt(5)) + "T0%d:00:00Z".formatted(number % 10);
    List<Meeting> meetings = new ArrayList<>();
    for (int index = 0; index <= random.nextInt(2); index++) {
      meetings.add(
          meeting(
              "m" + index,
              STATUSES.get(random.nextInt(STATUSES.size())),
              date(random),
              side(random),
              side(random)));
    }
    List<Agreement> agreements = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      agreements.add(
          agreement(
              "a",
              random.nextBoolean() ? AgreementStatus.SIGNED : AgreementStatus.AGREED,
              date(random),
              random.nextBoolean() ? "m0" : null,
              party("Spain", "ES"),
              party("x", COUNTRIES.get(random.nextInt(2)))));
    }
    return Extraction.of(
        article("news:" + number, 1, "Post " + random.nextInt(20), published),
        Extractions.EXTRACTOR,
        meetings,
        agreements);
  }

  private static @Nullable EventDate date(Random random) {
    LocalDate day = FIRST.plusDays(random.nextInt(3));
    return switch (random.nextInt(6)) {
      case 0 -> null;
      case 1 -> between(day.toString(), day.plusDays(2).toString());
      default -> on(day.toString());
    };
  }

  private static Participant side(Random random) {
    int number = random.nextInt(PERSONS.size());
    return random.nextInt(4) == 0 ? unnamed(COUNTRIES.get(number)) : PERSONS.get(number);
  }
}
