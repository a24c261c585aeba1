package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.contracts.AgreementStatus;
import readout.contracts.Instrument;
import readout.extract.core.entity.KnownTreaties.Treaty;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Says whom an agreement binds, and where that was found. One for an article; it remembers. */
final class AgreementSides {

  private static final Set<String> NEGOTIATED =
      Set.of(
          "agreement-nominal", "agreement-near", "agreement-considered", "agreement-outstanding");
  private static final int NEAR = 15;

  private final WordClasses words;
  private final Instruments instruments;
  private final AgreementClauses clauses;
  private final AgreementDeeds deeds;
  private final AgreementAims aims;
  private final AgreementParties parties;
  private final List<AgreementMention> told = new ArrayList<>();

  AgreementSides(
      WordClasses words, Instruments instruments, StanceReader stances, AgreementParties parties) {
    this.words = words;
    this.instruments = instruments;
    this.clauses = new AgreementClauses(words, new AgreementVerbs(words));
    this.deeds = new AgreementDeeds(words, stances);
    this.aims = new AgreementAims(words);
    this.parties = parties;
  }

  /** Those whom the noun's own phrase names, or means by "the two countries". */
  List<Side> phrase(Sentence sentence, Token noun, boolean deed) {
    List<Side> phrase = parties.ofPhrase(sentence, noun);
    List<Side> before =
        parties.collective(sentence, noun) ? parties.order().before(sentence, noun) : List.of();
    if (before.size() == 2) {
      return before;
    }
    if (Arguments.parties(phrase) > 1) {
      return phrase;
    }
    if (parties.collective(sentence, noun)) {
      return parties.completed(sentence, phrase);
    }
    List<Side> under = deed ? List.of() : parties.order().underSubject(sentence, noun, instruments);
    if (Arguments.parties(under) > 1) {
      return under;
    }
    return deed ? phrase : AgreementParties.joined(phrase, parties.withSubject(sentence, noun));
  }

  /** Remembers an agreement and those whom it binds, for "the accord" further on. */
  void note(AgreementMention mention) {
    told.add(mention);
  }

  /** All whom it binds: those of the phrase, else of the clause, else of what was told before. */
  BoundSides of(
      Sentence sentence,
      Token noun,
      Instrument instrument,
      List<Side> phrase,
      AgreementAct act,
      Optional<Treaty> known) {
    List<Side> inner =
        parties
            .inner()
            .of(
                sentence,
                InnerSides.heads(sentence, Optional.of(noun), act.deed()),
                peace(sentence, noun, instrument));
    if (!inner.isEmpty()) {
      return new BoundSides(inner, "clause", true);
    }
    if (Arguments.parties(phrase) < 2 && noun.pos().equals("NNS") && act.told()) {
      List<Side> later = parties.order().withLater(sentence, noun);
      List<Side> all = AgreementParties.joined(clause(sentence, noun, phrase, act), later);
      if (!later.isEmpty() && Arguments.parties(all) > later.size()) {
        return new BoundSides(all, "clause", true);
      }
    }
    if (Arguments.parties(phrase) > 1) {
      return new BoundSides(doers(sentence, noun, phrase, act), "phrase", true);
    }
    Optional<List<Side>> before = again(sentence, noun, instrument);
    if (before.isPresent() && !deeds.makes(sentence, act) && known.isEmpty()) {
      return bound(sentence, noun, before.get(), "again", act, known);
    }
    List<Side> clause = clause(sentence, noun, phrase, act);
    if (Arguments.parties(clause) > 1) {
      return new BoundSides(clause, "clause", true);
    }
    List<Side> bodies =
        parties
            .order()
            .agencies(sentence, InnerSides.heads(sentence, Optional.of(noun), act.deed()));
    if (Arguments.parties(bodies) > 1) {
      return new BoundSides(bodies, "clause", true);
    }
    List<Side> under = parties.order().underSubject(sentence, noun, instruments);
    if (Arguments.parties(under) > 1 && known.isEmpty()) {
      return new BoundSides(under, "clause", true);
    }
    List<Side> matter = parties.order().ofMatter(sentence, noun);
    if (Arguments.parties(matter) == 2 && act.told()) {
      return new BoundSides(matter, "phrase", true);
    }
    if (known.isPresent()) {
      List<Side> all = AgreementParties.joined(clause, known.get().parties());
      return bound(sentence, noun, all, "known", act, known);
    }
    if (enough(sentence, noun, clause, act, known)) {
      return parties.forums().group(clause.get(0))
          ? new BoundSides(clause, "group", true)
          : one(sentence, clause);
    }
    List<Side> sides = before.filter(b -> AgreementCompletion.covers(b, clause)).orElse(clause);
    if (Arguments.parties(sides) > 1) {
      return new BoundSides(sides, "again", true);
    }
    boolean ruled = completable(sentence, noun, instrument, sides, act);
    if (!ruled && !made(act)) {
      return new BoundSides(sides, "none", false);
    }
    List<Side> all = parties.completed(sentence, sides);
    boolean bound = ruled && Arguments.parties(all) > 1;
    return new BoundSides(all, ruled ? "completed" : "guess", bound);
  }

  /** "a truce", "a peace accord". */
  private static boolean peace(Sentence sentence, Token noun, Instrument instrument) {
    return instrument == Instrument.CEASEFIRE
        || sentence.children(noun.index()).stream().anyMatch(c -> Syntax.lemma(c).equals("peace"));
  }

  /** "A signed pacts with B and C" binds A too. */
  private List<Side> doers(Sentence sentence, Token noun, List<Side> phrase, AgreementAct act) {
    return act.deed()
        .filter(d -> !words.is("agreement-welcome", d) && parties.othersOnly(sentence, noun))
        .map(d -> AgreementParties.joined(parties.ofDeed(sentence, d), phrase))
        .orElse(phrase);
  }

  /** One that joins or leaves what many have joined, unless the sentence names just two. */
  private BoundSides one(Sentence sentence, List<Side> clause) {
    List<Side> two = parties.withNamed(sentence, clause);
    return Arguments.parties(two) == 2
        ? new BoundSides(two, "completed", true)
        : new BoundSides(clause, "group", true);
  }

  private BoundSides bound(
      Sentence sentence,
      Token noun,
      List<Side> sides,
      String found,
      AgreementAct act,
      Optional<Treaty> known) {
    boolean enough = Arguments.parties(sides) > 1 || enough(sentence, noun, sides, act, known);
    return new BoundSides(sides, found, enough);
  }

  private List<Side> clause(Sentence sentence, Token noun, List<Side> phrase, AgreementAct act) {
    if (act.word() == null) {
      return phrase;
    }
    List<Side> sides = AgreementParties.joined(phrase, parties.ofDeed(sentence, act.word()));
    if (Arguments.parties(sides) < 2) {
      List<Side> makers =
          clauses
              .maker(sentence, noun)
              .map(maker -> parties.ofDeed(sentence, maker))
              .orElse(List.of());
      sides = Arguments.parties(makers) > 1 ? makers : sides;
    }
    if (Arguments.parties(sides) < 2 && act.status() == AgreementStatus.IN_FORCE) {
      sides = AgreementParties.joined(sides, parties.ofObliged(sentence, noun, act.word()));
    }
    return sides.isEmpty() ? parties.forums().ofForum(sentence, act.word()) : sides;
  }

  /** Whether those who made it may be looked for outside the clause. */
  private boolean completable(
      Sentence sentence, Token noun, Instrument instrument, List<Side> sides, AgreementAct act) {
    boolean signing =
        act.deed()
            .filter(d -> words.is("agreement-sign", d) || words.is("agreement-signing", d))
            .isPresent();
    if (!act.told()
        || (instruments.weak(noun) && !signing)
        || parties.others().withUnknown(sentence, noun, act.deed())
        || act.deed()
            .filter(
                d ->
                    parties.others().byUnknown(sentence, d)
                        || (signing && parties.others().byOthers(sentence, d)))
            .isPresent()) {
      return false;
    }
    boolean issued = act.deed().filter(d -> words.is("agreement-issue", sentence, d)).isPresent();
    return switch (act.status()) {
      case IN_FORCE -> instrument == Instrument.CEASEFIRE;
      case NEGOTIATING -> negotiated(sentence, act) && !mediated(sentence, act);
      case PROPOSED -> Arguments.parties(sides) > 0;
      default -> !issued || instrument == Instrument.JOINT_STATEMENT;
    };
  }

  /** Somebody negotiates; "reaching a deal would help" is said of nobody. */
  private boolean negotiated(Sentence sentence, AgreementAct act) {
    return NEGOTIATED.contains(act.frame())
        || act.deed()
            .filter(d -> words.is("agreement-negotiate", d) || aims.ofTalks(sentence, d))
            .isPresent();
  }

  /** "A's efforts to reach a truce": between others. */
  private boolean mediated(Sentence sentence, AgreementAct act) {
    return act.deed()
        .flatMap(d -> Syntax.head(sentence, Syntax.firstConjunct(sentence, d)))
        .filter(h -> words.is("agreement-effort", h))
        .filter(h -> Arguments.parties(parties.order().owners(sentence, h)) == 1)
        .isPresent();
  }

  private static boolean made(AgreementAct act) {
    return act.told()
        && (act.status() == AgreementStatus.AGREED || act.status() == AgreementStatus.SIGNED);
  }

  /** "The accord", told of before, has the parties told then; one of the same name first. */
  private Optional<List<Side>> again(Sentence sentence, Token noun, Instrument instrument) {
    if (!instruments.definite(sentence, noun)) {
      return Optional.empty();
    }
    AgreementMention found = null;
    for (int i = told.size() - 1; i >= 0; i--) {
      AgreementMention before = told.get(i);
      boolean near = sentence.index() - before.sentence().index() < NEAR;
      if (near && before.subject() != null && before.subject().contains(noun.form())) {
        return Optional.of(before.sides());
      }
      boolean truce = instrument == Instrument.CEASEFIRE;
      if (near && truce && before.instrument() == Instrument.CEASEFIRE) {
        return Optional.of(before.sides());
      }
      boolean paper = before.instrument() != Instrument.PLEDGE;
      found = near && paper && found == null ? before : found;
    }
    return Optional.ofNullable(found).map(AgreementMention::sides);
  }

  /** One party is enough where it is a group of states, or joins what many have joined. */
  private boolean enough(
      Sentence sentence, Token noun, List<Side> sides, AgreementAct act, Optional<Treaty> known) {
    if (Arguments.parties(sides) != 1) {
      return false;
    }
    boolean group =
        sides.stream().anyMatch(parties.forums()::group) && !parties.withOther(sentence, noun);
    boolean many = known.isPresent() || words.is("multilateral", Syntax.lemma(noun));
    boolean joins =
        act.told()
            && (act.status() == AgreementStatus.RATIFIED
                || act.status() == AgreementStatus.TERMINATED
                || act.status() == AgreementStatus.SUSPENDED
                || act.status() == AgreementStatus.REJECTED);
    boolean made = act.told() && act.status() != AgreementStatus.IN_FORCE && !open(act);
    return (group && (made || known.isPresent())) || (many && joins);
  }

  private static boolean open(AgreementAct act) {
    return act.status() == AgreementStatus.PROPOSED || act.status() == AgreementStatus.NEGOTIATING;
  }
}
