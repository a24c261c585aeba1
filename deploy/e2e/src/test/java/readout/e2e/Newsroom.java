package readout.e2e;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Endless news of some meetings and pacts of 2024, which several outlets report; some reports are
 * corrected, some withdrawn. The same for the same seed.
 */
final class Newsroom {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 8);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);

  private static final List<String> MINISTERS =
      List.of(
          "German Foreign Minister Annalena Baerbock",
          "Turkish Foreign Minister Hakan Fidan",
          "South Korean Foreign Minister Cho Tae-yul",
          "Brazilian Foreign Minister Mauro Vieira",
          "Polish Foreign Minister Radoslaw Sikorski",
          "Canadian Foreign Minister Melanie Joly",
          "Indian Foreign Minister Subrahmanyam Jaishankar",
          "Egyptian Foreign Minister Sameh Shoukry");

  private static final List<String> CITIES =
      List.of("Vienna", "Geneva", "Oslo", "Doha", "Lisbon", "Nairobi");

  /** Who, whom, where, when. */
  private static final List<String> REPORTS =
      List.of(
          "%1$s met %2$s in %3$s on %4$s.",
          "%1$s held talks with %2$s in %3$s on %4$s.",
          "%1$s will meet %2$s in %3$s on %4$s.",
          "A meeting of %1$s and %2$s that was planned in %3$s for %4$s has been cancelled.",
          "%1$s and %2$s signed a memorandum of understanding on fisheries in %3$s on %4$s.",
          "The European Union's High Representative, Josep Borrell, received %1$s in %3$s on"
              + " %4$s.");

  private static final List<String> REST =
      List.of(
          "Both sides had prepared the agenda for some weeks.",
          "Rain kept the crowd small, and the street was open again by noon.",
          "Spokespeople said that the mood had been good and gave no details.",
          "Trade between the two countries has grown by a tenth since last year.",
          "Unions and farmers asked for the papers to be laid before parliament.");

  private static final int HAPPENINGS = 300;
  private static final int RECENT = 120;

  private final Random random;
  private final List<Report> standing = new ArrayList<>();
  private int reports;

  Newsroom(long seed) {
    this.random = new Random(seed);
  }

  /**
   * What a feed sends of an article.
   *
   * @param ninjs empty where the article is withdrawn by its id
   */
  record Dispatch(String uri, String ninjs) {

    boolean isWithdrawalById() {
      return ninjs.isEmpty();
    }

    boolean isWithdrawal() {
      return isWithdrawalById() || ninjs.contains("\"pubstatus\":\"canceled\"");
    }
  }

  private record Report(int number, int happening, int version) {

    String uri() {
      return "urn:chaos:" + number;
    }
  }

  /** The next, of the article's earlier ones always after them. */
  Dispatch next() {
    int chance = random.nextInt(100);
    if (standing.isEmpty() || chance < 78) {
      return told(new Report(reports++, random.nextInt(HAPPENINGS), 1));
    }
    Report known = standing.remove(standing.size() - 1 - random.nextInt(recent()));
    Report later = new Report(known.number(), known.happening(), known.version() + 1);
    if (chance < 92) {
      return told(later);
    }
    return new Dispatch(known.uri(), chance < 96 ? "" : withdrawal(later));
  }

  private int recent() {
    return Math.min(standing.size(), RECENT);
  }

  private Dispatch told(Report report) {
    standing.add(report);
    return new Dispatch(report.uri(), ninjs(report));
  }

  private String ninjs(Report report) {
    LocalDate day = FIRST.plusDays(report.happening());
    ObjectNode json = head(report);
    LocalDate published = day.plusDays(random.nextInt(3) - 1);
    LocalTime time = LocalTime.of(6 + random.nextInt(12), random.nextInt(60));
    json.put("firstcreated", published.atTime(time).toInstant(ZoneOffset.UTC).toString());
    json.put(
        "versioncreated",
        published.atTime(time).plusHours(report.version()).toInstant(ZoneOffset.UTC).toString());
    json.put("language", "en");
    json.put("headline", "Ministers in " + any(CITIES));
    json.putArray("infosource").addObject().put("name", "The Post of " + any(CITIES));
    json.put("body_text", body(report, random.nextInt(10) == 0 ? day.plusDays(1) : day));
    return json.toString();
  }

  private String body(Report report, LocalDate day) {
    int happening = report.happening();
    int guest = happening % MINISTERS.size();
    int host = (guest + 1 + happening / MINISTERS.size() % (MINISTERS.size() - 1));
    String lead =
        any(REPORTS)
            .formatted(
                MINISTERS.get(guest),
                MINISTERS.get(host % MINISTERS.size()),
                CITIES.get(happening % CITIES.size()),
                day.format(DAY));
    return lead + " " + any(REST) + "\n\n" + any(REST) + " " + any(REST);
  }

  private static String withdrawal(Report report) {
    return head(report).put("pubstatus", "canceled").put("body_text", "Withdrawn.").toString();
  }

  private static ObjectNode head(Report report) {
    return Readers.JSON
        .createObjectNode()
        .put("uri", report.uri())
        .put("version", Integer.toString(report.version()));
  }

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
