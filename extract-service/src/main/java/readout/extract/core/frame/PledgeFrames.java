package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import readout.contracts.AgreementStatus;
import readout.contracts.Instrument;
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

  private static final int LONGEST = 18;

  private final WordClasses words;
  private final Arguments arguments;
  private final AgreementParties parties;
  private final StanceReader stances;
  private final Topics topics;
  private final Dates dates;
  private final Places places;

  PledgeFrames(
      ArticleContext context, StanceReader stances, Topics topics, AgreementParties parties) {
    this.parties = parties;
    this.words = context.words();
    this.arguments = context.arguments();
    this.stances = stances;
    this.topics = topics;
    this.dates = context.dates();
    this.places = context.places();
  }

  /** "The two leaders agreed to open a line": what they will do is the subject. */
  Optional<AgreementMention> read(Sentence sentence, Token verb) {
    if (!Syntax.isVerb(verb) || !words.is("agreement-pledge", verb)) {
      return Optional.empty();
    }
    Optional<Token> action = action(sentence, verb);
    MeetingStatus stance = stances.verb(sentence, verb).status();
    if (action.isEmpty() || stance != MeetingStatus.HELD || Clauses.negated(sentence, verb)) {
      return Optional.empty();
    }
    List<Side> sides = new ArrayList<>(arguments.subject(sentence, verb));
    sides.addAll(arguments.with(sentence, verb));
    if (Arguments.parties(sides) < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new AgreementMention(
            sentence,
            verb.index(),
            "pledge",
            Instrument.PLEDGE,
            AgreementStatus.AGREED,
            false,
            null,
            Discourse.distinct(sides),
            List.of(),
            clause(sentence, action.get()),
            dates.of(sentence, verb, Tense.PAST).orElse(null),
            places.of(sentence, verb).orElse(null)));
  }

  private Optional<Token> action(Sentence sentence, Token verb) {
    for (Token child : sentence.children(verb.index())) {
      Optional<Token> action =
          child.relation().equals("prep") ? gerund(sentence, child) : infinitive(sentence, child);
      if (action.isPresent()) {
        return action;
      }
    }
    return Optional.empty();
  }

  private Optional<Token> infinitive(Sentence sentence, Token child) {
    boolean infinitive =
        (child.relation().equals("xcomp") || child.relation().equals("advcl"))
            && Clauses.infinitive(sentence, child);
    return infinitive && commits(child) ? Optional.of(child) : Optional.empty();
  }

  /** "committed to building". */
  private Optional<Token> gerund(Sentence sentence, Token preposition) {
    return Syntax.lower(preposition).equals("to")
        ? sentence.children(preposition.index(), "pcomp").stream().findFirst().filter(this::commits)
        : Optional.empty();
  }

  private boolean commits(Token action) {
    return !words.is("talking", Syntax.lemma(action));
  }

  private String clause(Sentence sentence, Token action) {
    List<Token> below =
        sentence.subtree(action.index()).stream().filter(t -> t.index() >= action.index()).toList();
    return topics.text(below.get(0), below.get(Math.min(below.size(), LONGEST) - 1));
  }
}
