package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.AgreementStatus;
import readout.contracts.Instrument;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.Tense;

/** Reads agreements from the nouns that name instruments and the verbs that commit. */
public final class AgreementFrames {

  private static final Set<String> NONE = Set.of("no", "any", "such");

  private final WordClasses words;
  private final Arguments arguments;
  private final StanceReader stances;
  private final Instruments instruments;
  private final AgreementStatusReader statuses;
  private final PledgeFrames pledges;
  private final Topics topics;
  private final Dates dates;
  private final Places places;

  /** Frames for one article. */
  public AgreementFrames(ArticleContext context) {
    this.words = context.words();
    this.arguments = context.arguments();
    this.stances = new StanceReader(words);
    this.instruments = new Instruments(words);
    this.topics = new Topics(context.cast().text(), words);
    this.statuses = new AgreementStatusReader(words, stances, instruments);
    this.pledges = new PledgeFrames(context, stances, topics);
    this.dates = context.dates();
    this.places = context.places();
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
    if (mentions.stream().noneMatch(m -> covered.contains(m.trigger()))) {
      mentions.addAll(promised);
    }
    return mentions;
  }

  /** The instruments that nouns name; within a pledge only those that stand by themselves. */
  private List<AgreementMention> nouns(Sentence sentence, Set<Integer> covered) {
    List<AgreementMention> mentions = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      boolean pledged = covered.contains(token.index()) && !instruments.strong(token);
      if (!pledged) {
        instruments
            .of(sentence, token)
            .flatMap(instrument -> noun(sentence, token, instrument))
            .ifPresent(mentions::add);
      }
    }
    return mentions;
  }

  private Optional<AgreementMention> noun(Sentence sentence, Token noun, Instrument instrument) {
    if (none(sentence, noun)) {
      return Optional.empty();
    }
    Optional<Token> verb = statuses.governor(sentence, noun);
    Optional<AgreementStatus> status = statuses.status(sentence, noun, verb);
    List<Side> sides = status.isEmpty() ? List.of() : sides(sentence, noun, verb);
    return Arguments.parties(sides) < 2
        ? Optional.empty()
        : status.map(s -> mention(sentence, noun, verb, instrument, s, sides));
  }

  private static boolean none(Sentence sentence, Token noun) {
    return sentence.children(noun.index(), "det").stream()
        .anyMatch(d -> NONE.contains(Syntax.lower(d)));
  }

  private AgreementMention mention(
      Sentence sentence,
      Token noun,
      Optional<Token> verb,
      Instrument instrument,
      AgreementStatus status,
      List<Side> sides) {
    boolean signing = verb.filter(v -> words.is("agreement-sign", v)).isPresent();
    Token trigger = verb.filter(v -> status != AgreementStatus.IN_FORCE).orElse(noun);
    Tense tense = verb.map(v -> stances.verb(sentence, v).tense()).orElse(Tense.PAST);
    return new AgreementMention(
        sentence,
        trigger.index(),
        "instrument",
        instrument,
        status,
        sides,
        signing ? sides.stream().filter(Side::named).toList() : List.of(),
        subject(sentence, noun),
        dates.of(sentence, trigger, tense).orElse(null),
        places.of(sentence, trigger).orElse(null));
  }

  private List<Side> sides(Sentence sentence, Token noun, Optional<Token> verb) {
    List<Side> sides = new ArrayList<>(arguments.between(sentence, noun));
    if (Arguments.parties(sides) < 2) {
      sides.addAll(arguments.with(sentence, noun));
      sides.addAll(arguments.modifiers(sentence, noun));
      verb.ifPresent(v -> sides.addAll(ofVerb(sentence, v)));
    }
    return Discourse.distinct(sides);
  }

  private List<Side> ofVerb(Sentence sentence, Token verb) {
    List<Side> sides = new ArrayList<>(arguments.with(sentence, verb));
    sides.addAll(arguments.between(sentence, verb));
    sides.addAll(
        Clauses.passive(sentence, verb)
            ? arguments.agent(sentence, verb)
            : arguments.subject(sentence, verb));
    return sides;
  }

  private @Nullable String subject(Sentence sentence, Token noun) {
    List<String> about =
        topics.of(sentence, noun).stream().filter(t -> !t.equals("understanding")).toList();
    String phrase = topics.phrase(sentence, noun);
    return about.isEmpty() ? phrase : phrase + ": " + about.get(0);
  }
}
