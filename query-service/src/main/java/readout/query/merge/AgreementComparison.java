package readout.query.merge;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.AgreementStatus;
import readout.contracts.Instrument;

/**
 * Whether two reports of agreements tell of one: the same parties, an instrument that can be the
 * same, the same subject. An agreement lives for years, so its time only tells apart what has the
 * same status.
 */
final class AgreementComparison {

  /** The share of the subject's words that one agreement has in all reports. */
  static final double SAME_SUBJECT = 0.5;

  /** What was said of the parties of a treaty of many. */
  private static final double MOST_PARTIES = 0.6;

  /** From the first talks to the treaty in force. */
  private static final long LONGEST_DAYS = 5 * 366L;

  /** Kinds of paper that one report calls by one name and the next by another. */
  private static final Set<Instrument> PAPERS =
      EnumSet.of(
          Instrument.TREATY,
          Instrument.MEMORANDUM,
          Instrument.PROGRAMME,
          Instrument.CONTRACT,
          Instrument.STRATEGIC_PARTNERSHIP,
          Instrument.OTHER);

  private static final Set<AgreementStatus> COMING_ABOUT =
      EnumSet.of(AgreementStatus.PROPOSED, AgreementStatus.NEGOTIATING, AgreementStatus.AGREED);

  /** So long reports of one turn of events go on. */
  private static final long NEWS_DAYS = 7;

  private final AgreementFacts one;
  private final AgreementFacts other;

  AgreementComparison(AgreementFacts one, AgreementFacts other) {
    this.one = one;
    this.other = other;
  }

  Verdict verdict() {
    String veto = veto();
    return veto != null ? new Verdict.Veto(veto) : link();
  }

  private @Nullable String veto() {
    if (!sameParties()) {
      return "other parties";
    }
    if (!instrumentsFit()) {
      return "another instrument";
    }
    if (one.followsOnly() != other.followsOnly()) {
      return "one follows up an earlier one";
    }
    if (!one.words().isEmpty() && !other.words().isEmpty() && subject() < SAME_SUBJECT) {
      return "another subject";
    }
    if (otherTime()) {
      return "another time";
    }
    if (endedBefore(one, other) || endedBefore(other, one)) {
      return "one had ended before the other came up";
    }
    return one.report().sameArticle(other.report()) ? "one article tells them apart" : null;
  }

  private static boolean endedBefore(AgreementFacts ended, AgreementFacts later) {
    LocalDate then = ended.report().day();
    LocalDate now = later.report().day();
    return ended.status() == AgreementStatus.TERMINATED
        && COMING_ABOUT.contains(later.status())
        && then != null
        && now != null
        && now.isAfter(then.plusDays(NEWS_DAYS));
  }

  private boolean sameParties() {
    Sides.Shared shared = one.parties().with(other.parties());
    if (shared.equal()) {
      return shared.sides() > 0;
    }
    int all = one.parties().size() + other.parties().size() - shared.sides();
    return Math.min(one.parties().size(), other.parties().size()) > 2
        && shared.sides() >= MOST_PARTIES * all;
  }

  private boolean instrumentsFit() {
    Instrument a = one.agreement().instrument();
    Instrument b = other.agreement().instrument();
    return a == b
        || (PAPERS.contains(a) && PAPERS.contains(b))
        || a == Instrument.OTHER
        || b == Instrument.OTHER;
  }

  private double subject() {
    return SubjectWords.shared(one.words(), other.words());
  }

  private boolean otherTime() {
    long days = one.span().distance(other.span());
    if (days == Long.MAX_VALUE) {
      return false;
    }
    boolean stated = one.span().stated() && other.span().stated();
    return (stated && one.status() == other.status() && days > 1) || days > LONGEST_DAYS;
  }

  private Verdict link() {
    if (subject() >= SAME_SUBJECT) {
      boolean alike = one.words().equals(other.words());
      return new Verdict.Link(alike ? 0.9 : 0.7, "same parties, same subject");
    }
    boolean sameTime =
        one.span().precise() && other.span().precise() && one.span().overlaps(other.span());
    return sameTime
            && one.agreement().instrument() == other.agreement().instrument()
            && one.status() == other.status()
        ? new Verdict.Link(0.4, "same parties, instrument and day")
        : Verdict.NOTHING;
  }
}
