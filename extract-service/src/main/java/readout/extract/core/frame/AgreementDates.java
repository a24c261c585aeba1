package readout.extract.core.frame;

import java.util.Optional;
import java.util.regex.Pattern;
import readout.contracts.AgreementStatus;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Token;
import readout.extract.core.time.ResolvedDate;
import readout.extract.core.time.Tense;
import readout.extract.core.time.TimeExpression;
import readout.extract.core.time.TimeExpressions;

/** Finds the day on which an agreement got the status that a sentence gives it. */
final class AgreementDates {

  private static final Pattern YEAR = Pattern.compile("(18|19|20)\\d\\d");

  private final Dates dates;

  AgreementDates(Dates dates) {
    this.dates = dates;
  }

  /** The year before the noun ("the 1994 accord"), else the date of the deed or of the noun. */
  Optional<ResolvedDate> of(Sentence sentence, Token noun, AgreementAct act) {
    Optional<ResolvedDate> year = year(sentence, noun);
    boolean past = act.status() != AgreementStatus.AGREED || act.tense() == Tense.PAST;
    if (year.isPresent() && past) {
      return year;
    }
    if (!act.told() || act.status() == AgreementStatus.NEGOTIATING) {
      return Optional.empty();
    }
    if (act.status() == AgreementStatus.IN_FORCE && !act.frame().equals("agreement-force")) {
      return made(sentence, noun);
    }
    Optional<ResolvedDate> deed =
        act.deed().flatMap(word -> dates.of(sentence, word, act.tense()));
    if (act.frame().equals("agreement-clause")) {
      return deed.filter(d -> within(sentence, noun, d));
    }
    return deed.or(() -> dates.of(sentence, noun, act.tense()));
  }

  /** "welcomed on Monday the accord signed in May": the date in the noun's own phrase. */
  private static boolean within(Sentence sentence, Token noun, ResolvedDate date) {
    return sentence.subtree(noun.index()).stream()
        .anyMatch(t -> t.start() < date.end() && t.end() > date.start());
  }

  /** "the accord signed in 1979 is being honoured". */
  private Optional<ResolvedDate> made(Sentence sentence, Token noun) {
    return sentence.children(noun.index()).stream()
        .filter(c -> c.relation().equals("acl") || c.relation().equals("relcl"))
        .flatMap(c -> dates.of(sentence, c, Tense.PAST).stream())
        .findFirst();
  }

  private Optional<ResolvedDate> year(Sentence sentence, Token noun) {
    for (Token child : sentence.children(noun.index())) {
      boolean before = child.index() < noun.index() && noun.index() - child.index() < 6;
      if (before && YEAR.matcher(child.form()).matches()) {
        return TimeExpressions.find("in " + child.form(), 0).stream()
            .findFirst()
            .map(
                e -> new TimeExpression(child.start(), child.end(), e.kind(), e.value(), false))
            .flatMap(e -> dates.resolve(e, Tense.PAST));
      }
    }
    return Optional.empty();
  }
}
