package readout.extract.core.frame;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.AgreementStatus;
import readout.contracts.Instrument;
import readout.extract.core.entity.KnownTreaties.Treaty;
import readout.extract.core.entity.NamedSpan;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.ResolvedDate;
import readout.extract.core.time.Tense;

/** Reads agreements from the nouns that name instruments and the verbs that commit. */
public final class AgreementFrames {

  private static final int OLD = 2;

  private final ArticleContext context;
  private final WordClasses words;
  private final Instruments instruments;
  private final AgreementStatusReader statuses;
  private final AgreementReferences references;
  private final AgreementParties parties;
  private final AgreementSides sided;
  private final PledgeFrames pledges;
  private final AgreementBodies bodies;
  private final AgreementSubjects subjects;
  private final AgreementDates dates;
  private final AgreementTitle title;
  private final AgreementLists lists;
  private final AgreementPairs pairs;
  private final AgreementWe spoken;
  private final AgreementTalks talks;

  /** Frames for one article. */
  public AgreementFrames(ArticleContext context) {
    this.context = context;
    this.words = context.words();
    StanceReader stances = new StanceReader(words);
    this.instruments = new Instruments(words);
    Topics topics = new Topics(context.cast().text(), words);
    this.subjects = new AgreementSubjects(topics, words);
    this.statuses = new AgreementStatusReader(words, stances);
    this.lists = new AgreementLists(words, instruments, topics);
    this.title = new AgreementTitle(context.title(), words);
    this.references = new AgreementReferences(words, instruments, statuses);
    this.parties = new AgreementParties(context);
    this.sided = new AgreementSides(words, instruments, stances, parties);
    this.pairs = new AgreementPairs(instruments, parties.order());
    this.dates = new AgreementDates(context.dates(), words);
    this.bodies = new AgreementBodies(context, stances, subjects, parties, dates);
    this.talks = new AgreementTalks(words, parties, subjects, instruments);
    this.spoken = new AgreementWe(context, parties);
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
    if (mentions.isEmpty()) {
      mentions.addAll(talks.read(sentence));
    }
    spoken.read(sentence).ifPresent(mentions::add);
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
        sided.note(mention);
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
    Listed listed = new Listed();
    for (Token token : sentence.tokens()) {
      Optional<Treaty> known = instruments.known(sentence, token, context.cast().text());
      boolean pledged =
          covered.contains(token.index())
              && !instruments.strong(token)
              && known.isEmpty()
              && !(instruments.scheme(token) && token.pos().startsWith("NNP"));
      pledged |= covered.contains(token.index()) && planned(sentence, token);
      if (listed.covers(token) || pledged || instruments.denied(sentence, token)) {
        continue;
      }
      Optional<Instrument> kind =
          known
              .map(Treaty::instrument)
              .or(
                  () ->
                      inName(sentence, token) ? Optional.empty() : instruments.of(sentence, token));
      kind.ifPresent(k -> mentions.addAll(told(sentence, token, k, known, listed)));
    }
    return mentions;
  }

  /** "agreed to draw up a model for the establishment of a pact": not itself agreed. */
  private boolean planned(Sentence sentence, Token noun) {
    return noun.relation().equals("pobj")
        && noun.head() >= 0
        && Syntax.head(sentence, sentence.token(noun.head()))
            .filter(h -> words.is("agreement-making", h) && h.relation().equals("pobj"))
            .isPresent();
  }

  /** The agreement that was told last in a sentence, and how far its list has been read. */
  private static final class Listed {
    private @Nullable Token noun;
    private @Nullable AgreementMention mention;
    private int until;

    boolean covers(Token token) {
      return token.index() < until;
    }
  }

  /** A noun's agreement, those of the list that it begins, or that of the list it goes on with. */
  private List<AgreementMention> told(
      Sentence sentence, Token noun, Instrument instrument, Optional<Treaty> known, Listed listed) {
    Optional<AgreementMention> read = noun(sentence, noun, instrument, known);
    Token first = listed.noun;
    AgreementMention before = listed.mention;
    boolean own = read.filter(AgreementMention::certain).isPresent();
    if (!own && first != null && before != null && lists.continues(sentence, first, noun)) {
      listed.noun = noun;
      return List.of(before.beside(instrument, subjects.of(sentence, noun)));
    }
    if (own && read.get().trigger() != noun.index()) {
      AgreementMention mention = read.get();
      listed.noun = noun;
      listed.mention = mention;
      List<AgreementLists.Item> items =
          lists.items(sentence, noun, sentence.token(mention.trigger()));
      if (!items.isEmpty()) {
        listed.until = items.get(items.size() - 1).last().index() + 1;
        return items.stream().map(i -> mention.beside(i.instrument(), i.subject())).toList();
      }
    }
    return read.stream().flatMap(m -> pairs.of(noun, m).stream()).toList();
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
    List<Side> phrase = sided.phrase(sentence, noun, deed.isPresent());
    Optional<AgreementAct> act =
        deed.isPresent()
            ? deed
            : references.read(sentence, noun, known, phrase, context.published());
    if (act.isEmpty()
        || statuses.opinion(sentence, noun)
        || parties.others().privately(sentence, noun, act.get().deed())) {
      return Optional.empty();
    }
    if (instruments.open(sentence, noun, act.get()) || instruments.part(sentence, noun)) {
      return Optional.empty();
    }
    BoundSides bound = sided.of(sentence, noun, instrument, phrase, act.get(), known);
    return elsewhere(sentence, act.get(), bound)
        ? Optional.empty()
        : Optional.of(mention(sentence, noun, instrument, act.get(), bound, known));
  }

  /** "Other groups rejected the deal": which it does not bind. */
  private boolean elsewhere(Sentence sentence, AgreementAct act, BoundSides bound) {
    return act.status() == AgreementStatus.REJECTED
        && !bound.found().equals("phrase")
        && act.deed().filter(d -> parties.others().byOthers(sentence, d)).isPresent();
  }

  /** A plan or an understanding is an agreement where it is said to be made, or bears a name. */
  private boolean stands(Token noun, AgreementAct act) {
    if (!instruments.weak(noun)) {
      return true;
    }
    if (words.is("agreement-opinion", noun)) {
      return false;
    }
    boolean made =
        act.told()
            && (act.status() == AgreementStatus.AGREED
                || act.status() == AgreementStatus.SIGNED
                || act.status() == AgreementStatus.RATIFIED);
    return made || (!act.told() && instruments.scheme(noun) && noun.pos().startsWith("NNP"));
  }

  private AgreementMention mention(
      Sentence sentence,
      Token noun,
      Instrument instrument,
      AgreementAct act,
      BoundSides bound,
      Optional<Treaty> known) {
    List<Side> sides = bound.sides();
    boolean signing = act.deed().filter(v -> words.is("agreement-sign", v)).isPresent();
    boolean certain = bound.enough() && stands(noun, act);
    Token trigger = act.deed().filter(Syntax::isVerb).orElse(noun);
    ResolvedDate date = dates.of(sentence, noun, act).orElse(null);
    return new AgreementMention(
        sentence,
        trigger.index(),
        act.as(status(act, instrument, sides, date)),
        new AgreementName(
            instrument,
            subjects.of(sentence, noun),
            instruments.definite(sentence, noun),
            known.map(Treaty::name).orElse(null)),
        new BoundSides(
            sides,
            bound.found(),
            certain,
            signing ? sides.stream().filter(Side::named).toList() : List.of()),
        date,
        context.places().of(sentence, trigger).orElse(null));
  }

  private AgreementStatus status(
      AgreementAct act, Instrument instrument, List<Side> sides, @Nullable ResolvedDate date) {
    if (act.status() != AgreementStatus.AGREED || instrument == Instrument.CEASEFIRE) {
      return act.status();
    }
    if (old(date)) {
      return valid(act) ? AgreementStatus.IN_FORCE : act.status();
    }
    boolean paper = instrument != Instrument.JOINT_STATEMENT;
    boolean done = act.told() && act.tense() != Tense.FUTURE;
    return paper && done && title.signed(sides) ? AgreementStatus.SIGNED : act.status();
  }

  /** What was set up long ago and not said to have ended is told of as valid. */
  private boolean valid(AgreementAct act) {
    return !act.frame().equals("agreement-finished")
        && act.deed().filter(d -> words.is("agreement-reach", d)).isEmpty();
  }

  private boolean old(@Nullable ResolvedDate date) {
    LocalDate published = context.published();
    return date != null && published != null && date.latest().isBefore(published.minusMonths(OLD));
  }
}
