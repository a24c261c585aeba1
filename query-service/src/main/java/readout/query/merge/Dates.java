package readout.query.merge;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.EventDate;
import readout.contracts.Meeting;
import readout.contracts.MeetingStatus;

/** When an event was, by all its reports. */
final class Dates {

  private Dates() {}

  /**
   * Of a meeting that was held, those who say so know the day better than those who foretold it.
   */
  static Choice<EventDate> ofMeeting(List<Report> reports, Origins origins, MeetingStatus status) {
    List<Report> current = reports.stream().filter(report -> !postponed(report)).toList();
    List<Report> asked = current.isEmpty() ? reports : current;
    if (!MeetingFacts.ahead(status)) {
      List<Report> after =
          asked.stream().filter(Dates::happened).filter(r -> r.event().date() != null).toList();
      EventDate value = best(after.isEmpty() ? asked : after, origins);
      return choose(asked, origins, value);
    }
    List<Report> since = sincePutOff(reports, asked);
    return choose(since, origins, best(since, origins));
  }

  /** Once a plan was put off, what was said of its day before is no opinion on the new one. */
  private static List<Report> sincePutOff(List<Report> reports, List<Report> asked) {
    Instant last =
        reports.stream()
            .filter(Dates::postponed)
            .map(report -> report.article().published())
            .flatMap(Stream::ofNullable)
            .map(OffsetDateTime::toInstant)
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    List<Report> since =
        asked.stream()
            .filter(report -> report.publishedAfter(last))
            .filter(report -> report.event().date() != null)
            .toList();
    return since.isEmpty() || last.equals(Instant.MIN) ? asked : since;
  }

  private static boolean happened(Report report) {
    return !MeetingFacts.ahead(((Meeting) report.event()).status());
  }

  /** The day it was put off from is no other opinion on when it is. */
  private static boolean postponed(Report report) {
    return ((Meeting) report.event()).status() == MeetingStatus.POSTPONED;
  }

  /** An agreement's date is that of the reports which have it where it now stands. */
  static Choice<EventDate> ofAgreement(List<Report> current, Origins origins) {
    return choose(current, origins, best(current, origins));
  }

  private static @Nullable EventDate best(List<Report> reports, Origins origins) {
    Said<Days> said = Said.of(reports, origins, Dates::days);
    return said.ranked(Comparator.comparingLong(Days::length)).stream()
        .findFirst()
        .map(days -> shorter(days, said))
        .flatMap(days -> said.by(days).stream().map(report -> report.event().date()).findFirst())
        .orElse(null);
  }

  /** Most say "in January", one says the 23rd: they agree, and the 23rd says more. */
  private static Days shorter(Days most, Said<Days> said) {
    return said.ranked(Comparator.comparingLong(Days::length)).stream()
        .filter(days -> days.length() < most.length() && most.overlaps(days))
        .findFirst()
        .orElse(most);
  }

  private static Choice<EventDate> choose(
      List<Report> reports, Origins origins, @Nullable EventDate value) {
    Said<EventDate> said = Said.of(reports, origins, report -> report.event().date());
    return said.choose(value, (one, other) -> Days.of(one).overlaps(Days.of(other)));
  }

  private static @Nullable Days days(Report report) {
    EventDate date = report.event().date();
    return date == null ? null : Days.of(date);
  }

  private record Days(java.time.LocalDate earliest, java.time.LocalDate latest) {

    static Days of(EventDate date) {
      return new Days(date.earliest(), date.latest());
    }

    long length() {
      return ChronoUnit.DAYS.between(earliest, latest);
    }

    boolean overlaps(Days other) {
      return !earliest.isAfter(other.latest) && !other.earliest.isAfter(latest);
    }
  }
}
