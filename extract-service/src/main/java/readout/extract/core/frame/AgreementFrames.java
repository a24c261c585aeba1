package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.contracts.AgreementStatus;
import readout.contracts.Instrument;
import readout.extract.core.entity.KnownTreaties.Treaty;
import readout.extract.core.entity.NamedSpan;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads agreements from the nouns that name instruments and the verbs that commit. */
public final class AgreementFrames {

  private static final int NEAR = 15;

  private final ArticleContext context;
  private final WordClasses words;
  private final Instruments instruments;
  private final AgreementStatusReader statuses;
  private final AgreementReferences references;
  private final AgreementParties parties;
  private final PledgeFrames pledges;
  private final AgreementBodies bodies;
  private final AgreementSubjects subjects;
  private final AgreementDates dates;
  private final List<AgreementMention> told = new ArrayList<>();

  /** Frames for one article. */
  public AgreementFrames(ArticleContext context) {
    this.context = context;
    this.words = context.words();
    StanceReader stances = new StanceReader(words);
    this.instruments = new Instruments(words);
    Topics topics = new Topics(context.cast().text(), words);
    this.subjects = new AgreementSubjects(topics, words);
    this.statuses = new AgreementStatusReader(words, stances);
    this.references = new AgreementReferences(words, instruments, statuses);
    this.parties = new AgreementParties(context);
    this.dates = new AgreementDates(context.dates(), words);
    this.bodies = new AgreementBodies(context, stances, subjects, parties, dates);
    this.pledges = new PledgeFrames(context, stances, topics, instruments, parties, dates);
  }

  /** Every mention of an agreement in a parsed sentence, in text order; pledges come last. */
  public List<AgreementMention> read(Sentence sentence) {
    List<AgreementMention> promised = new ArrayList<>();
    Set<Integer> covered = new HashSet<>();
    for (Token token : sentence.tokens()) {
      Optional<AgreementMention> pledge = pledges.read(sentence, token);
      pledge.ifPresent(promised::add);
      if (pledge.isPresent()) {
        sentence.subtree(token.index()).forEach(t -> covered.add(t.index()));
      }
    }
    List<AgreementMention> mentions = nouns(sentence, covered);
    if (promised.isEmpty()) {
      mentions.addAll(bodies.read(sentence));
    }
    promised.stream()
        .filter(
            p ->
                mentions.stream()
                    .filter(AgreementMention::certain)
                    .noneMatch(m -> same(sentence, p, m)))
        .toList()
        .forEach(mentions::add);
    for (AgreementMention mention : mentions) {
      if (mention.certain() && Arguments.parties(mention.sides()) > 1) {
        told.add(mention);
        note(mention);
      }
    }
    return mentions;
  }

  /** "agreed to sign a pact", "agreed on a pact": told once, as a pact. */
  private static boolean same(
      Sentence sentence, AgreementMention pledge, AgreementMention instrument) {
    Token trigger = sentence.token(instrument.trigger());
    return instrument.trigger() == pledge.trigger()
        || (trigger.head() == pledge.trigger() && !trigger.relation().equals("conj"));
  }

  /** Those who agreed are whom "the two sides" means from here on. */
  private void note(AgreementMention mention) {
    if (!mention.frame().equals("agreement-reference")) {
      context.discourse().together(mention.sides(), mention.sentence().index());
    }
  }

  /** The instruments that nouns name; within a pledge only those that stand by themselves. */
  private List<AgreementMention> nouns(Sentence sentence, Set<Integer> covered) {
    List<AgreementMention> mentions = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      Optional<Treaty> known = instruments.known(sentence, token, context.cast().text());
      boolean pledged =
          covered.contains(token.index())
              && !instruments.strong(token)
              && known.isEmpty()
              && !(instruments.scheme(token) && token.pos().startsWith("NNP"));
      if (!pledged && !instruments.denied(sentence, token)) {
        known
            .map(Treaty::instrument)
            .or(() -> inName(sentence, token) ? Optional.empty() : instruments.of(sentence, token))
            .flatMap(instrument -> noun(sentence, token, instrument, known))
            .ifPresent(mentions::add);
      }
    }
    return mentions;
  }

  /** The "Program" of "World Food Program". */
  private boolean inName(Sentence sentence, Token token) {
    return context
        .cast()
        .names(sentence)
        .at(token.index())
        .filter(s -> s.kind() == NamedSpan.Kind.ORGANISATION)
        .isPresent();
  }

  private Optional<AgreementMention> noun(
      Sentence sentence, Token noun, Instrument instrument, Optional<Treaty> known) {
    Optional<AgreementAct> deed = statuses.read(sentence, noun);
    List<Side> phrase = phrase(sentence, noun, deed.isPresent());
    Optional<AgreementAct> act =
        deed.isPresent()
            ? deed
            : references.read(sentence, noun, known, phrase, context.published());
    if (act.isEmpty() || parties.privately(sentence, noun, act.get().deed())) {
      return Optional.empty();
    }
    List<Side> sides = sides(sentence, noun, instrument, phrase, act.get(), known);
    boolean certain =
        bound(sentence, noun, sides, act.get(), known) && stands(sentence, noun, act.get());
    return Optional.of(mention(sentence, noun, instrument, act.get(), sides, known, certain));
  }

  private List<Side> phrase(Sentence sentence, Token noun, boolean told) {
    List<Side> phrase = parties.ofPhrase(sentence, noun);
    if (Arguments.parties(phrase) > 1) {
      return phrase;
    }
    if (parties.collective(sentence, noun)) {
      return parties.completed(sentence, phrase);
    }
    return told ? phrase : AgreementParties.joined(phrase, parties.withSubject(sentence, noun));
  }

  private List<Side> sides(
      Sentence sentence,
      Token noun,
      Instrument instrument,
      List<Side> phrase,
      AgreementAct act,
      Optional<Treaty> known) {
    List<Side> sides = phrase;
    boolean made = statuses.makes(sentence, act);
    if (Arguments.parties(sides) < 2 && !made && known.isEmpty()) {
      sides = again(sentence, noun).orElse(sides);
    }
    if (Arguments.parties(sides) < 2 && act.word() != null) {
      sides = AgreementParties.joined(sides, parties.ofDeed(sentence, act.word()));
      sides = sides.isEmpty() ? parties.ofForum(sentence, act.word()) : sides;
    }
    if (Arguments.parties(sides) < 2 && known.isPresent()) {
      return AgreementParties.joined(sides, known.get().parties());
    }
    if (Arguments.parties(sides) < 2 && !enough(sentence, noun, sides, act, known)) {
      sides = again(sentence, noun).orElse(sides);
    }
    return Arguments.parties(sides) < 2
            && !enough(sentence, noun, sides, act, known)
            && completable(sentence, noun, instrument, sides, act)
        ? parties.completed(sentence, sides)
        : sides;
  }

  /** Whether those who made it may be looked for outside the clause. */
  private boolean completable(
      Sentence sentence, Token noun, Instrument instrument, List<Side> sides, AgreementAct act) {
    boolean signing =
        act.deed()
            .filter(d -> words.is("agreement-sign", d) || words.is("agreement-signing", d))
            .isPresent();
    if (!act.told() || (instruments.weak(noun) && !signing)) {
      return false;
    }
    boolean issued = act.deed().filter(d -> words.is("agreement-issue", sentence, d)).isPresent();
    return switch (act.status()) {
      case IN_FORCE -> instrument == Instrument.CEASEFIRE;
      case PROPOSED -> Arguments.parties(sides) > 0;
      default -> !issued || instrument == Instrument.JOINT_STATEMENT;
    };
  }

  /** "The accord", told of before, has the parties told then; one of the same name first. */
  private Optional<List<Side>> again(Sentence sentence, Token noun) {
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
      boolean paper = before.instrument() != Instrument.PLEDGE;
      found = near && paper && found == null ? before : found;
    }
    return Optional.ofNullable(found).map(AgreementMention::sides);
  }

  /** A plan or an understanding is an agreement where it is said to be made, or bears a name. */
  private boolean stands(Sentence sentence, Token noun, AgreementAct act) {
    if (!instruments.weak(noun)) {
      return true;
    }
    boolean made =
        act.told()
            && (act.status() == AgreementStatus.AGREED || act.status() == AgreementStatus.SIGNED);
    return made || (!act.told() && instruments.scheme(noun) && noun.pos().startsWith("NNP"));
  }

  private boolean bound(
      Sentence sentence, Token noun, List<Side> sides, AgreementAct act, Optional<Treaty> known) {
    return Arguments.parties(sides) > 1 || enough(sentence, noun, sides, act, known);
  }

  /** One party is enough where it is a group of states, or joins what many have joined. */
  private boolean enough(
      Sentence sentence, Token noun, List<Side> sides, AgreementAct act, Optional<Treaty> known) {
    if (Arguments.parties(sides) != 1) {
      return false;
    }
    boolean group = sides.stream().anyMatch(parties::group) && !parties.withOther(sentence, noun);
    boolean many = known.isPresent() || words.is("multilateral", Syntax.lemma(noun));
    boolean joins = act.told() && act.status() == AgreementStatus.RATIFIED;
    boolean made = act.told() && act.status() != AgreementStatus.IN_FORCE && !open(act);
    return (group && (made || known.isPresent())) || (many && joins);
  }

  private static boolean open(AgreementAct act) {
    return act.status() == AgreementStatus.PROPOSED || act.status() == AgreementStatus.NEGOTIATING;
  }

  private AgreementMention mention(
      Sentence sentence,
      Token noun,
      Instrument instrument,
      AgreementAct act,
      List<Side> sides,
      Optional<Treaty> known,
      boolean certain) {
    boolean signing = act.deed().filter(v -> words.is("agreement-sign", v)).isPresent();
    Token trigger = act.deed().filter(Syntax::isVerb).orElse(noun);
    return new AgreementMention(
        sentence,
        trigger.index(),
        act.frame(),
        instrument,
        act.status(),
        act.tense(),
        instruments.definite(sentence, noun),
        certain,
        known.map(Treaty::name).orElse(null),
        sides,
        signing ? sides.stream().filter(Side::named).toList() : List.of(),
        subjects.of(sentence, noun),
        dates.of(sentence, noun, act).orElse(null),
        context.places().of(sentence, trigger).orElse(null));
  }
}
