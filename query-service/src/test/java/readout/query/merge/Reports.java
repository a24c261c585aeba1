package readout.query.merge;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.ActorKind;
import readout.contracts.Affiliation;
import readout.contracts.Agreement;
import readout.contracts.AgreementStatus;
import readout.contracts.ArticleId;
import readout.contracts.ArticleReference;
import readout.contracts.EventDate;
import readout.contracts.Evidence;
import readout.contracts.Field;
import readout.contracts.Instrument;
import readout.contracts.Meeting;
import readout.contracts.MeetingFormat;
import readout.contracts.MeetingMode;
import readout.contracts.MeetingStatus;
import readout.contracts.MentionId;
import readout.contracts.Participant;
import readout.contracts.Party;
import readout.contracts.Place;
import readout.contracts.Precision;
import readout.contracts.TextFingerprint;

/**
 * Reports in one line each: {@code article published | status mode | when | where | who}, who being
 * names with the country's code or the organisation and the office, {@code Lee
 * Jae-myung/KR/president; ~/JP; NATO}.
 */
final class Reports {

  private Reports() {}

  /** A dash stands for what is not known. */
  static Report meeting(String line) {
    String[] parts = line.split("\\|", -1);
    String[] article = parts[0].strip().split(" ");
    String[] how = parts[1].strip().split(" ");
    List<Participant> who = Stream.of(parts[4].split(";")).map(Reports::participant).toList();
    Meeting meeting =
        new Meeting(
            new MentionId("m" + Math.abs(line.hashCode())),
            MeetingStatus.valueOf(how[0].toUpperCase(java.util.Locale.ROOT)),
            how.length > 1
                ? MeetingMode.valueOf(how[1].toUpperCase(java.util.Locale.ROOT))
                : MeetingMode.IN_PERSON,
            MeetingFormat.ofSides((int) who.stream().map(Sides::side).distinct().count()),
            date(parts[2].strip()),
            place(parts[3].strip()),
            who,
            List.of("security"),
            List.of(evidence("they met, says " + article[0])),
            0.8);
    return new Report(article(article[0], article[1]), meeting, null);
  }

  /** {@code article published | status instrument | when | subject | who}. */
  static Report agreement(String line) {
    String[] parts = line.split("\\|", -1);
    String[] article = parts[0].strip().split(" ");
    String[] how = parts[1].strip().split(" ");
    List<Party> who = Stream.of(parts[4].split(";")).map(Reports::party).toList();
    Agreement agreement =
        new Agreement(
            new MentionId("a" + Math.abs(line.hashCode())),
            AgreementStatus.valueOf(how[0].toUpperCase(java.util.Locale.ROOT)),
            Instrument.valueOf(how[1].toUpperCase(java.util.Locale.ROOT)),
            parts[3].strip().equals("-") ? null : parts[3].strip(),
            who,
            List.of(),
            date(parts[2].strip()),
            null,
            List.of(),
            List.of(evidence("they agreed, says " + article[0])),
            0.7,
            null);
    return new Report(article(article[0], article[1]), agreement, null);
  }

  static Report withText(Report report, byte[] sketch) {
    return new Report(report.article(), report.event(), TextFingerprint.of(sketch, List.of()));
  }

  static ArticleReference article(String uri, String published) {
    return new ArticleReference(
        ArticleId.of("test", uri),
        uri,
        1,
        1,
        "The " + uri + " Post",
        "Ministers meet",
        published.equals("-") ? null : OffsetDateTime.parse(published + "T08:00:00Z"),
        "en",
        null);
  }

  private static Evidence evidence(String quote) {
    return new Evidence(quote, 0, quote.length(), Field.BODY, "test");
  }

  private static Participant participant(String text) {
    String[] parts = text.strip().split("/");
    String name = parts[0].equals("~") ? null : parts[0];
    if (parts.length == 1) {
      boolean organisation = parts[0].equals(parts[0].toUpperCase(java.util.Locale.ROOT));
      return new Participant(
          name, null, null, organisation ? ActorKind.ORGANISATION : ActorKind.PERSON);
    }
    String country = parts[1].length() == 2 ? parts[1] : null;
    String role = parts.length > 2 ? parts[2] : null;
    return new Participant(name, role, new Affiliation(parts[1], country), ActorKind.PERSON);
  }

  private static Party party(String text) {
    String name = text.strip();
    return name.length() == 2
        ? new Party(name, ActorKind.COUNTRY, name)
        : new Party(name, ActorKind.ORGANISATION, null);
  }

  private static @Nullable Place place(String text) {
    if (text.equals("-")) {
      return null;
    }
    String[] parts = text.split("/");
    return parts[0].isEmpty()
        ? new Place(parts[1], null, parts[1])
        : new Place(parts[0], parts[0], parts.length > 1 ? parts[1] : null);
  }

  static @Nullable EventDate date(String text) {
    if (text.equals("-")) {
      return null;
    }
    List<LocalDate> days = new ArrayList<>();
    for (String part : text.split("/")) {
      boolean month = part.length() == "2026-01".length();
      boolean year = part.length() == "2026".length();
      LocalDate first = LocalDate.parse(year ? part + "-01-01" : month ? part + "-01" : part);
      days.add(first);
      days.add(
          year
              ? first.plusYears(1).minusDays(1)
              : month ? first.plusMonths(1).minusDays(1) : first);
    }
    LocalDate earliest = days.get(0);
    LocalDate latest = days.get(days.size() - 1);
    Precision precision = earliest.equals(latest) ? Precision.DAY : Precision.RANGE;
    return new EventDate(text, earliest, latest, precision, text);
  }
}
