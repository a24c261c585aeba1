package readout.query.merge;

import org.jspecify.annotations.Nullable;
import readout.contracts.MeetingMode;
import readout.contracts.MeetingStatus;

/**
 * Whether two reports of meetings tell of one. First what forbids it: another way of meeting,
 * another counterpart, other sides, another time, another country. Then what speaks for it: the
 * same persons at the same time.
 */
final class MeetingComparison {

  /** Texts that share this much are one story retold, and independent ones mostly share less. */
  static final double ONE_STORY = 0.09;

  /** A postponed meeting is looked for so many days later. */
  static final long POSTPONED_DAYS = 60;

  private static final String ANOTHER_DAY = "another day";

  static final int MOST_CLOSED = 3;

  private final MeetingFacts one;
  private final MeetingFacts other;
  private final Sides.Shared shared;

  /** Whether one name is the other's but for a slip of the pen. */
  private final boolean misspelt;

  MeetingComparison(MeetingFacts one, MeetingFacts other) {
    this.one = one;
    this.other = other;
    this.shared =
        one.multilateral() && other.multilateral()
            ? one.sides().withMembers(other.sides())
            : one.sides().with(other.sides());
    this.misspelt = closed() && Misspelling.between(one, other, shared);
  }

  Verdict verdict() {
    String veto = veto();
    return veto != null ? new Verdict.Veto(veto, veto.equals(ANOTHER_DAY)) : link();
  }

  private @Nullable String veto() {
    if (shared.sides() == 0) {
      return "no side in common";
    }
    if (otherMode()) {
      return "a call is not a visit";
    }
    if (closed() && shared.different() > 0 && !misspelt) {
      return "another counterpart";
    }
    if (otherSides()) {
      return "other sides";
    }
    if (one.otherCountry(other) && !(samePersons() && sameDay())) {
      return "another country";
    }
    if (one.report().sameArticle(other.report()) && !toldTwice()) {
      return "one article tells them apart";
    }
    return otherTime() ? ANOTHER_DAY : null;
  }

  private boolean otherMode() {
    MeetingMode a = one.meeting().mode();
    MeetingMode b = other.meeting().mode();
    return a != MeetingMode.UNKNOWN && b != MeetingMode.UNKNOWN && a != b;
  }

  /** Talks of two or three sides: a report names them all. */
  private boolean closed() {
    return !one.conference() && !other.conference();
  }

  private boolean otherSides() {
    if (shared.equal()) {
      return false;
    }
    boolean incomplete = one.sides().size() < 2 || other.sides().size() < 2;
    return incomplete ? !shared.organisation() : !(one.conference() && other.conference());
  }

  private boolean otherTime() {
    if (one.span().overlaps(other.span())) {
      return false;
    }
    if (one.span().basis() == Span.Basis.NOTHING || other.span().basis() == Span.Basis.NOTHING) {
      return false;
    }
    return !adjacentDays() && !moved(one, other) && !moved(other, one);
  }

  /** Reports of one meeting that differ by a day: a time zone, an arrival, a mistake. */
  private boolean adjacentDays() {
    return one.span().oneDay()
        && other.span().oneDay()
        && one.span().distance(other.span()) == 1
        && samePersons()
        && one.sameCity(other);
  }

  private static boolean moved(MeetingFacts from, MeetingFacts to) {
    boolean putOff = from.status() == MeetingStatus.POSTPONED;
    return putOff
        && to.span().after(from.span())
        && to.span().distance(from.span()) <= POSTPONED_DAYS
        && from.sides().with(to.sides()).same() == from.sides().size();
  }

  private boolean toldTwice() {
    return adjacentDays() && one.ahead() != other.ahead();
  }

  private boolean samePersons() {
    return shared.equal() && shared.same() == one.sides().size() && shared.same() >= 2;
  }

  private boolean sameDay() {
    return one.span().oneDay() && other.span().oneDay() && one.span().overlaps(other.span());
  }

  private boolean bothPrecise() {
    return one.span().precise() && other.span().precise();
  }

  private Verdict link() {
    boolean oneStory = one.report().likeness(other.report()) >= ONE_STORY;
    if (one.process() != other.process() || (!oneStory && (ofNobody() || unreal()))) {
      return Verdict.NOTHING;
    }
    boolean timed =
        one.span().basis() != Span.Basis.NOTHING && other.span().basis() != Span.Basis.NOTHING;
    return timed ? linkInTime() : linkWithoutTime();
  }

  /**
   * States that met, nobody knows when or who: they meet often. Such a report is joined with one
   * that tells a day or somebody whom it tells too.
   */
  private boolean ofNobody() {
    boolean undated = !one.span().stated() && !other.span().stated();
    return undated && shared.same() == 0 && shared.equal() && !shared.organisation();
  }

  /** What is denied, or only thought of, without a day: not a meeting of which more is known. */
  private boolean unreal() {
    return one.status() != other.status() && (one.unreal() || other.unreal());
  }

  private Verdict linkInTime() {
    double time = one.span().stated() && other.span().stated() ? 0 : 0.2;
    if (one.otherCity(other)) {
      time += 0.1;
    }
    if (!one.span().overlaps(other.span())) {
      time += 0.3;
    }
    if (misspelt) {
      return link(0.7 - time, "same persons, one name misspelt, same time");
    }
    if (shared.equal() && shared.sides() >= 2) {
      double named = (double) shared.same() / shared.sides();
      return link(
          0.5 + named / 2 - time, named == 1 ? "same persons, same time" : "same sides, same time");
    }
    if (shared.organisation() && !one.otherCity(other) && bothPrecise()) {
      return link(0.5 - time, "same organisation, same time");
    }
    boolean most = 2 * shared.sides() >= Math.min(one.sides().size(), other.sides().size());
    return most && shared.sides() >= 2 && one.sameCity(other)
        ? link(0.45 - time, "most sides, same place and time")
        : Verdict.NOTHING;
  }

  /** Nothing is known of the time of one: only the same persons, or the same story, will do. */
  private Verdict linkWithoutTime() {
    double likeness = one.report().likeness(other.report());
    boolean oneStory = likeness >= ONE_STORY;
    if (oneStory
        && one.status() == other.status()
        && (shared.allOfFirst() || shared.allOfSecond())) {
      return link(0.3 + Math.min(likeness, 0.3), "one story");
    }
    return samePersons() && (shared.sides() > 2 || !one.otherCity(other))
        ? link(0.25, "same persons, no time told")
        : Verdict.NOTHING;
  }

  private static Verdict link(double strength, String reason) {
    return new Verdict.Link(Math.max(0.01, strength), reason);
  }
}
