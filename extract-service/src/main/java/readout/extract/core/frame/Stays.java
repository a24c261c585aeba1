package readout.extract.core.frame;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import readout.contracts.MeetingStatus;
import readout.contracts.Place;
import readout.contracts.Precision;
import readout.extract.core.frame.Visit.Told;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.DateResolver;
import readout.extract.core.time.ResolvedDate;
import readout.extract.core.time.Tense;

/** Gives a meeting what the whole article tells of the visit it belongs to. */
final class Stays {

  /** A visit that ended longer ago, in days, lends its date to what is told right after only. */
  private static final int RECENT = 21;

  private static final int RIGHT_AFTER = 2;
  private static final int REACH = 8;

  private final WordClasses words;
  private final Visits visits;
  private final Dates dates;

  Stays(WordClasses words, Visits visits, Dates dates) {
    this.words = words;
    this.visits = visits;
    this.dates = dates;
  }

  /** Where the visit leads during which it takes place. */
  Optional<Place> place(MeetingMention mention) {
    return during(mention).map(Visit::place);
  }

  /** The days of the visit during which it takes place, given where that is known. */
  Optional<ResolvedDate> date(MeetingMention mention, @Nullable Place place) {
    Predicate<Visit> same =
        visit ->
            visit.travels(mention.sides())
                && visit.date() != null
                && (place == null
                    ? during(mention).filter(d -> visit.leadsTo(d.place())).isPresent()
                    : visit.leadsTo(place))
                && recent(visit, mention);
    List<Visit> parts = visits.all().stream().filter(same).toList();
    Optional<ResolvedDate> stay =
        parts.stream()
            .filter(v -> whole(v) && fits(v, mention))
            .map(Visit::date)
            .min(Comparator.comparingLong(Stays::days));
    return stay.or(() -> between(parts, mention));
  }

  /** From arrival to departure, or to the day of publication for what has been. */
  private Optional<ResolvedDate> between(List<Visit> parts, MeetingMention mention) {
    Optional<ResolvedDate> arrival = part(parts, Told.ARRIVAL);
    Optional<ResolvedDate> departure = part(parts, Told.DEPARTURE);
    if (arrival.isPresent() && departure.isPresent()) {
      return DateResolver.between(arrival.get(), departure.get());
    }
    if (arrival.isPresent() && mention.status() == MeetingStatus.HELD) {
      return dates.today().flatMap(today -> DateResolver.until(arrival.get(), today));
    }
    return mention.stance().tense() == Tense.FUTURE ? arrival : Optional.empty();
  }

  /** "visited on Monday", "will travel there from March 23 to 24". */
  private static boolean whole(Visit visit) {
    ResolvedDate date = visit.date();
    return visit.told() == Told.STAY
        || (visit.told() == Told.ARRIVAL && date != null && date.precision() != Precision.DAY);
  }

  private static Optional<ResolvedDate> part(List<Visit> parts, Told told) {
    return parts.stream().filter(v -> v.told() == told).map(Visit::date).findFirst();
  }

  private static long days(ResolvedDate date) {
    return ChronoUnit.DAYS.between(date.earliest(), date.latest());
  }

  /** The visit told nearest of which this is a meeting. */
  private Optional<Visit> during(MeetingMention mention) {
    boolean named = saysDuring(mention);
    return visits.all().stream()
        .filter(v -> v.travels(mention.sides()) && v.told() != Told.DEPARTURE)
        .filter(
            v ->
                v.atHome(mention.sides())
                    || (named && nearBefore(v, mention))
                    || opens(v, mention)
                    || (v.told() == Told.NOW && today(mention))
                    || only(v, mention))
        .filter(v -> v.over() || mention.stance().tense() == Tense.FUTURE)
        .filter(v -> recent(v, mention) && during(v, mention.date()))
        .min(Comparator.comparingInt(v -> Math.abs(v.sentence() - mention.sentence().index())));
  }

  /** Whether a meeting's own day, if any, is not before the visit. */
  private static boolean during(Visit visit, @Nullable ResolvedDate day) {
    ResolvedDate date = visit.date();
    return date == null || day == null || !day.latest().isBefore(date.earliest());
  }

  /** Whether a meeting has just been. */
  private boolean today(MeetingMention mention) {
    ResolvedDate date = mention.date();
    return mention.status() == MeetingStatus.HELD
        && mention.stance().tense() == Tense.PAST
        && (date == null
            || dates
                .today()
                .filter(day -> ChronoUnit.DAYS.between(date.latest(), day) <= 1)
                .isPresent());
  }

  /** "Beginning a visit to X, he met": a participle that goes with the meeting's own verb. */
  private static boolean opens(Visit visit, MeetingMention mention) {
    if (visit.sentence() != mention.sentence().index()) {
      return false;
    }
    Token told = mention.sentence().token(visit.token());
    Token participle =
        Syntax.isVerb(told) ? told : Clauses.governor(mention.sentence(), told).orElse(told);
    Token trigger = mention.sentence().token(mention.trigger());
    Token verb =
        Syntax.isVerb(trigger)
            ? trigger
            : Clauses.governor(mention.sentence(), trigger).orElse(trigger);
    return participle.relation().equals("advcl")
        && participle.pos().equals("VBG")
        && participle.head() == verb.index()
        && mention.sentence().children(participle.index(), "mark").isEmpty();
  }

  /** The only journey of somebody who meets there those of whom the text says no other country. */
  private boolean only(Visit visit, MeetingMention mention) {
    int back = mention.sentence().index() - visit.sentence();
    return back >= 0
        && back <= REACH
        && visit.mayBeAtHome(mention.sides())
        && visits.all().stream()
            .filter(v -> v.travels(mention.sides()))
            .allMatch(v -> visit.leadsTo(v.place()));
  }

  private static boolean nearBefore(Visit visit, MeetingMention mention) {
    int back = mention.sentence().index() - visit.sentence();
    return back >= 0 && back <= RIGHT_AFTER;
  }

  /** "during the visit he met". */
  private boolean saysDuring(MeetingMention mention) {
    return mention.sentence().tokens().stream()
        .anyMatch(t -> words.is("noun-visit", t) && during(mention, t));
  }

  private static boolean during(MeetingMention mention, Token visit) {
    return mention.sentence().ancestors(visit.index()).stream()
        .limit(2)
        .anyMatch(t -> t.form().equalsIgnoreCase("during") || t.form().equalsIgnoreCase("on"));
  }

  private boolean recent(Visit visit, MeetingMention mention) {
    ResolvedDate date = visit.date();
    int apart = Math.abs(mention.sentence().index() - visit.sentence());
    return date == null
        || apart <= RIGHT_AFTER
        || dates
            .today()
            .filter(today -> ChronoUnit.DAYS.between(date.latest(), today) > RECENT)
            .isEmpty();
  }

  /** Whether both have been or both are to come; a visit that goes on holds for either. */
  private boolean fits(Visit visit, MeetingMention mention) {
    ResolvedDate date = visit.date();
    boolean goesOn =
        date != null
            && visit.over()
            && dates
                .today()
                .filter(today -> !date.earliest().isAfter(today) && !date.latest().isBefore(today))
                .isPresent();
    return goesOn || visit.over() == (mention.stance().tense() != Tense.FUTURE);
  }
}
