package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.contracts.AgreementStatus;
import readout.contracts.MeetingStatus;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.Tense;

/** Reads pledges from the verbs that commit: what the parties agreed to do. */
final class PledgeFrames {

  private final WordClasses words;
  private final Arguments arguments;
  private final AgreementParties parties;
  private final StanceReader stances;
  private final PledgeActions actions;
  private final AgreementDates dates;
  private final Places places;
  private final Instruments instruments;

  PledgeFrames(
      ArticleContext context,
      StanceReader stances,
      Topics topics,
      Instruments instruments,
      AgreementParties parties,
      AgreementDates dates) {
    this.parties = parties;
    this.words = context.words();
    this.arguments = context.arguments();
    this.stances = stances;
    this.actions = new PledgeActions(words, topics, instruments);
    this.dates = dates;
    this.places = context.places();
    this.instruments = instruments;
  }

  /** "The two leaders agreed to open a line": what they will do is the subject. */
  Optional<AgreementMention> read(Sentence sentence, Token verb) {
    if (!Syntax.isVerb(verb) || !words.is("agreement-pledge", verb)) {
      return Optional.empty();
    }
    MeetingStatus stance = stances.verb(sentence, verb).status();
    if (stance != MeetingStatus.HELD
        || Clauses.negated(sentence, verb)
        || ofPaper(sentence, verb)
        || onPaper(sentence, verb)) {
      return Optional.empty();
    }
    return actions
        .of(sentence, verb)
        .flatMap(subject -> sided(sentence, verb).map(s -> mention(sentence, verb, subject, s)));
  }

  /** "a declaration committing both to patrols", "in a declaration, both vowed": told as that. */
  private boolean ofPaper(Sentence sentence, Token verb) {
    boolean stated =
        Syntax.prepositionObjects(sentence, verb, Set.of("in")).stream()
            .anyMatch(n -> instruments.statement(n) && instruments.of(sentence, n).isPresent());
    if (stated) {
      return true;
    }
    return (verb.relation().equals("acl") || verb.relation().equals("relcl"))
        && Syntax.head(sentence, verb)
            .filter(noun -> instruments.of(sentence, noun).isPresent())
            .isPresent();
  }

  /** "agreed on a roadmap to settle it": told as a roadmap. */
  private boolean onPaper(Sentence sentence, Token verb) {
    return sentence.children(verb.index(), "prep").stream()
        .filter(p -> p.index() == verb.index() + 1 && Syntax.lower(p).equals("on"))
        .flatMap(p -> sentence.children(p.index(), "pobj").stream())
        .anyMatch(
            n ->
                Instruments.indefinite(sentence, n)
                    && instruments.scheme(n)
                    && Clauses.subjects(sentence, verb).size() > 0);
  }

  private AgreementMention mention(Sentence sentence, Token verb, String subject, Sided sided) {
    return new AgreementMention(
        sentence,
        verb.index(),
        new AgreementAct(AgreementStatus.AGREED, verb, Tense.PAST, sided.frame()),
        AgreementName.of(actions.kind(sentence, verb), subject),
        new BoundSides(sided.sides(), sided.found(), true),
        dates.ofPledge(sentence, verb).orElse(null),
        places.of(sentence, verb).orElse(null));
  }

  private record Sided(String frame, List<Side> sides) {

    String found() {
      return switch (frame) {
        case "pledge" -> "clause";
        case "pledge-group" -> "group";
        default -> "completed";
      };
    }
  }

  /** Who commits: both, a group of states, one to the other, or those told of before. */
  private Optional<Sided> sided(Sentence sentence, Token verb) {
    List<Side> sides = new ArrayList<>();
    List<Side> inner =
        parties
            .inner()
            .of(sentence, InnerSides.heads(sentence, Optional.empty(), Optional.of(verb)), false);
    if (!inner.isEmpty()) {
      return Optional.of(new Sided("pledge", inner));
    }
    boolean passive = Clauses.passive(sentence, verb);
    sides.addAll(passive ? arguments.agent(sentence, verb) : arguments.subject(sentence, verb));
    sides.addAll(arguments.with(sentence, verb));
    if (sides.isEmpty()) {
      sides.addAll(parties.forums().ofForum(sentence, verb));
    }
    sides = new ArrayList<>(AgreementCompletion.settled(words, sides));
    long count = Arguments.parties(sides);
    if (count > 0 && sides.stream().allMatch(parties.others()::apart)) {
      return Optional.empty();
    }
    if (count > 1) {
      return Optional.of(new Sided("pledge", Discourse.distinct(sides)));
    }
    if (count == 1 && sides.stream().anyMatch(parties.forums()::group)) {
      return words.is("agreement-promise", verb)
          ? Optional.of(new Sided("pledge-group", Discourse.distinct(sides)))
          : Optional.empty();
    }
    if (count == 1 && !Syntax.lemma(verb).equals("agree")) {
      return Optional.empty();
    }
    if (count == 0 && !collective(sentence, verb) && !passive) {
      return Optional.empty();
    }
    List<Side> all = parties.completed(sentence, sides);
    return Arguments.parties(all) > 1
        ? Optional.of(new Sided(count == 1 ? "pledge-one-sided" : "pledge-collective", all))
        : Optional.empty();
  }

  /** "both sides", "the two ministers", whoever they are. */
  private boolean collective(Sentence sentence, Token verb) {
    return Clauses.subjects(sentence, verb).stream()
        .anyMatch(s -> Syntax.lower(s).equals("both") || two(sentence, s));
  }

  private boolean two(Sentence sentence, Token noun) {
    return noun.pos().equals("NNS")
        && words.is("pair", Syntax.lemma(noun))
        && sentence.children(noun.index()).stream()
            .anyMatch(c -> Set.of("two", "both").contains(Syntax.lower(c)));
  }
}
