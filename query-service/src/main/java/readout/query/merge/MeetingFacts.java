package readout.query.merge;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import readout.contracts.Meeting;
import readout.contracts.MeetingFormat;
import readout.contracts.MeetingStatus;
import readout.contracts.Place;

/**
 * A report of a meeting as it is compared.
 *
 * @param span when it may have been
 * @param city folded, or null
 * @param country ISO 3166-1 alpha-2, or null
 */
record MeetingFacts(
    int number,
    Report report,
    Sides sides,
    Span span,
    @Nullable String city,
    @Nullable String country,
    Meeting meeting,
    Keys keys)
    implements Facts {

  static MeetingFacts of(Report report, Meeting meeting, int number) {
    Sides sides = Sides.ofParticipants(meeting.participants());
    Span span = Span.of(meeting.date(), report.day(), ahead(meeting.status()));
    Place place = meeting.place();
    String city =
        place == null || place.city() == null ? null : place.city().toLowerCase(Locale.ROOT);
    String country = place == null ? null : place.country();
    return new MeetingFacts(
        number, report, sides, span, city, country, meeting, keys(meeting, sides, span, city));
  }

  private static Keys keys(Meeting meeting, Sides sides, Span span, @Nullable String city) {
    boolean moves = meeting.status() == MeetingStatus.POSTPONED;
    String venue = conference(meeting, sides) ? city : null;
    return Keys.ofMeeting(sides, venue, span, moves);
  }

  /** Whether a meeting of this status is still to come, if it comes at all. */
  static boolean ahead(MeetingStatus status) {
    return switch (status) {
      case HELD, ONGOING -> false;
      case SCHEDULED, POSTPONED, CANCELLED, PROPOSED, DENIED, HYPOTHETICAL -> true;
    };
  }

  MeetingStatus status() {
    return meeting.status();
  }

  boolean ahead() {
    return ahead(meeting.status());
  }

  /** Reported with some of its participants, where talks of two or three are with all. */
  boolean conference() {
    return conference(meeting, sides);
  }

  private static boolean conference(Meeting meeting, Sides sides) {
    return multilateral(meeting, sides) || !sides.organisations().isEmpty();
  }

  /** Of more than three sides, whether all are told or not. */
  boolean multilateral() {
    return multilateral(meeting, sides);
  }

  private static boolean multilateral(Meeting meeting, Sides sides) {
    return meeting.format() == MeetingFormat.MULTILATERAL
        || sides.size() > MeetingComparison.MOST_CLOSED;
  }

  /** Talks that go on for weeks, which are more than any one meeting in their time. */
  boolean process() {
    return status() == MeetingStatus.ONGOING && span.stated() && !span.precise();
  }

  /** Denied or hypothetical, and on no day that is told. */
  boolean unreal() {
    boolean thought = status() == MeetingStatus.DENIED || status() == MeetingStatus.HYPOTHETICAL;
    return thought && !span.precise();
  }

  boolean sameCity(MeetingFacts other) {
    return city != null && city.equals(other.city);
  }

  boolean otherCountry(MeetingFacts other) {
    return country != null && other.country != null && !country.equals(other.country);
  }

  boolean otherCity(MeetingFacts other) {
    return city != null && other.city != null && !city.equals(other.city);
  }

  @Override
  public Clarity clarity() {
    if (span.basis() == Span.Basis.NOTHING) {
      return Clarity.TIMELESS;
    }
    return span.precise() && toldBySides() ? Clarity.SPECIFIC : Clarity.VAGUE;
  }

  /** Two or three sides, each there by name; or a conference, known by its organisation. */
  private boolean toldBySides() {
    return (sides.size() >= 2 && sides.allNamed())
        || !sides.organisations().isEmpty()
        || sides.size() > MeetingComparison.MOST_CLOSED;
  }

  @Override
  public Verdict with(Facts other) {
    return other instanceof MeetingFacts meetingFacts
        ? new MeetingComparison(this, meetingFacts).verdict()
        : Verdict.NOTHING;
  }
}
