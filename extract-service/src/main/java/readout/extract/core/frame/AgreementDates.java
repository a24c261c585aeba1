package readout.extract.core.frame;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import readout.contracts.AgreementStatus;
import readout.contracts.Precision;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.ResolvedDate;
import readout.extract.core.time.Tense;
import readout.extract.core.time.TimeExpression;
import readout.extract.core.time.TimeExpressions;

/** Finds the day on which an agreement got the status that a sentence gives it. */
final class AgreementDates {

  private static final Pattern YEAR = Pattern.compile("(18|19|20)\\d\\d");

  private static final Set<String> OTHER_CLAUSES = Set.of("advcl", "relcl");

  private static final int NEAR = 8;

  private final Dates dates;
  private final WordClasses words;

  AgreementDates(Dates dates, WordClasses words) {
    this.dates = dates;
    this.words = words;
  }

  /** The year before the noun ("the 1994 accord"), else the date of the deed or of the noun. */
  Optional<ResolvedDate> of(Sentence sentence, Token noun, AgreementAct act) {
    Optional<ResolvedDate> year = year(sentence, noun);
    boolean made =
        act.status() == AgreementStatus.IN_FORCE
            || act.status() == AgreementStatus.SIGNED
            || (act.status() == AgreementStatus.AGREED && act.tense() == Tense.PAST);
    boolean renewed = act.deed().filter(d -> words.is("agreement-renew", d)).isPresent();
    if (year.isPresent() && made && !renewed) {
      return year;
    }
    if (act.status() == AgreementStatus.NEGOTIATING) {
      return Optional.empty();
    }
    boolean valid =
        act.status() == AgreementStatus.IN_FORCE && !act.frame().equals("agreement-force");
    boolean welcomed = act.deed().filter(d -> words.is("agreement-welcome", d)).isPresent();
    if (!act.told() || valid || welcomed) {
      return made(sentence, noun);
    }
    Optional<ResolvedDate> deed =
        act.deed()
            .flatMap(
                word ->
                    dates
                        .of(sentence, word, act.tense())
                        .filter(d -> !otherwise(sentence, word, d)));
    if (act.frame().equals("agreement-clause")) {
      return deed.filter(
          d ->
              within(sentence, noun, d)
                  || act.deed().filter(v -> within(sentence, v, d)).isPresent());
    }
    return possible(
            deed.or(
                () ->
                    dates
                        .of(sentence, noun, act.tense())
                        .filter(d -> !otherwise(sentence, act.deed().orElse(noun), d))),
            act.tense())
        .or(
            () ->
                possible(
                    only(sentence, act.status(), act.tense())
                        .filter(d -> !otherwise(sentence, act.deed().orElse(noun), d)),
                    act.tense()))
        .or(() -> act.deed().flatMap(word -> announced(sentence, word, act.tense())));
  }

  /** "signed it after C began a war on Monday": the day of what another verb beside it tells. */
  private static boolean otherwise(Sentence sentence, Token word, ResolvedDate date) {
    Token deed = Syntax.isVerb(word) ? word : Clauses.governor(sentence, word).orElse(word);
    List<Token> tokens = sentence.tokensIn(date.start(), date.end());
    if (tokens.isEmpty()) {
      return false;
    }
    return Clauses.governor(sentence, tokens.get(tokens.size() - 1))
        .filter(v -> v.index() != deed.index())
        .filter(v -> OTHER_CLAUSES.contains(v.relation()) && !v.pos().equals("VBG"))
        .filter(
            v -> sentence.ancestors(deed.index()).stream().noneMatch(a -> a.index() == v.index()))
        .isPresent();
  }

  private static boolean hangs(Sentence sentence, Token verb, ResolvedDate date) {
    return sentence.tokensIn(date.start(), date.end()).stream()
        .reduce((first, second) -> second)
        .flatMap(t -> Clauses.governor(sentence, t))
        .filter(v -> v.index() == verb.index())
        .isPresent();
  }

  /** The day of "announced on Monday that they had agreed": it is news of that day. */
  private Optional<ResolvedDate> announced(Sentence sentence, Token word, Tense tense) {
    Token deed = Syntax.isVerb(word) ? word : Clauses.governor(sentence, word).orElse(word);
    if (tense == Tense.FUTURE || !deed.relation().equals("ccomp") || deed.head() < 0) {
      return Optional.empty();
    }
    Token telling = sentence.token(deed.head());
    boolean perfect =
        Clauses.auxiliaries(sentence, deed).stream()
            .anyMatch(a -> Syntax.lemma(a).equals("have") || Syntax.lemma(a).equals("be"));
    boolean news = words.is("agreement-tell", telling) || (perfect && words.is("say", telling));
    return news
        ? possible(
            dates.of(sentence, telling, Tense.PAST).filter(d -> hangs(sentence, telling, d)),
            Tense.PAST)
        : Optional.empty();
  }

  /** The date of a pledge: never the day by which it is to be kept. */
  Optional<ResolvedDate> ofPledge(Sentence sentence, Token verb) {
    return possible(
        dates
            .of(sentence, verb, Tense.PAST)
            .filter(d -> !deadline(sentence, d.start()) && !ofAction(sentence, verb, d))
            .or(
                () ->
                    only(sentence, AgreementStatus.AGREED, Tense.PAST)
                        .filter(d -> !ofAction(sentence, verb, d)))
            .or(() -> announced(sentence, verb, Tense.PAST)),
        Tense.PAST);
  }

  /** "agreed to resume flights in May": the month of what is to be done. */
  private static boolean ofAction(Sentence sentence, Token verb, ResolvedDate date) {
    return date.precision() != Precision.DAY
        && sentence.children(verb.index(), "xcomp").stream()
            .anyMatch(action -> within(sentence, action, date));
  }

  /** What is done is not done after the day of publication. */
  private Optional<ResolvedDate> possible(Optional<ResolvedDate> date, Tense tense) {
    LocalDate published = dates.today().orElse(null);
    return date.filter(
        d -> tense == Tense.FUTURE || published == null || !d.earliest().isAfter(published));
  }

  /** The one date of the sentence, where it is not said to be another's. */
  private Optional<ResolvedDate> only(Sentence sentence, AgreementStatus status, Tense tense) {
    if (status == AgreementStatus.PROPOSED || status == AgreementStatus.IN_FORCE) {
      return Optional.empty();
    }
    List<TimeExpression> expressions =
        dates.expressions(sentence).stream()
            .filter(e -> !deadline(sentence, e.start()) && !reported(sentence, e))
            .toList();
    return expressions.size() == 1 ? dates.resolve(expressions.get(0), tense) : Optional.empty();
  }

  private boolean reported(Sentence sentence, TimeExpression expression) {
    return sentence.tokensIn(expression.start(), expression.end()).stream()
        .findFirst()
        .flatMap(t -> Clauses.governor(sentence, t))
        .filter(v -> words.is("say", v))
        .isPresent();
  }

  /** "by 2013", "until May", "since Monday". */
  private boolean deadline(Sentence sentence, int start) {
    return sentence.tokens().stream()
        .filter(t -> t.end() <= start && start - t.end() < NEAR)
        .reduce((first, second) -> second)
        .filter(t -> words.is("agreement-deadline", Syntax.lower(t)))
        .isPresent();
  }

  /** "welcomed on Monday the accord signed in May": the date in the noun's own phrase. */
  private static boolean within(Sentence sentence, Token top, ResolvedDate date) {
    return sentence.subtree(top.index()).stream()
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
    for (Token child : sentence.subtree(noun.index())) {
      boolean before = child.index() < noun.index() && noun.index() - child.index() < 6;
      if (before && YEAR.matcher(child.form()).matches()) {
        return TimeExpressions.find("in " + child.form(), 0).stream()
            .findFirst()
            .map(e -> new TimeExpression(child.start(), child.end(), e.kind(), e.value(), false))
            .flatMap(e -> dates.resolve(e, Tense.PAST));
      }
    }
    return Optional.empty();
  }
}
