package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import readout.contracts.AgreementStatus;
import readout.contracts.Instrument;
import readout.contracts.MeetingStatus;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.Tense;

/** Reads bodies and programmes that two sides set up: "A and B launched a joint committee". */
final class AgreementBodies {

  private static final int CLIMB = 4;

  private final ArticleContext context;
  private final WordClasses words;
  private final StanceReader stances;
  private final AgreementSubjects subjects;
  private final AgreementParties parties;
  private final AgreementDates dates;

  AgreementBodies(
      ArticleContext context,
      StanceReader stances,
      AgreementSubjects subjects,
      AgreementParties parties,
      AgreementDates dates) {
    this.context = context;
    this.words = context.words();
    this.stances = stances;
    this.subjects = subjects;
    this.parties = parties;
    this.dates = dates;
  }

  /** The bodies that a sentence says were set up by two sides at least. */
  List<AgreementMention> read(Sentence sentence) {
    List<AgreementMention> mentions = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      if (Syntax.isNoun(token) && words.is("agreement-body", token)) {
        deed(sentence, token)
            .flatMap(verb -> mention(sentence, token, verb))
            .ifPresent(mentions::add);
      }
    }
    return mentions;
  }

  /** The verb that sets it up: of it, or of its creation. */
  private Optional<Token> deed(Sentence sentence, Token body) {
    Token current = body;
    boolean making = false;
    for (int steps = 0; steps < CLIMB && current.head() >= 0; steps++) {
      Token head = sentence.token(current.head());
      if (Syntax.isVerb(head)) {
        boolean object =
            current.relation().equals("dobj") || current.relation().equals("nsubjpass");
        boolean sets = words.is("agreement-set-up", sentence, head);
        boolean tells = making && words.is("agreement-issue", head);
        return object && (sets || tells) ? Optional.of(head) : Optional.empty();
      }
      making |= words.is("agreement-making", head);
      boolean on = making || Syntax.lower(head).equals("of");
      if (!on) {
        return Optional.empty();
      }
      current = head;
    }
    return Optional.empty();
  }

  private Optional<AgreementMention> mention(Sentence sentence, Token body, Token verb) {
    Stance stance = stances.verb(sentence, verb);
    List<Side> sides = parties.ofPhrase(sentence, body);
    if (Arguments.parties(sides) < 2) {
      sides = AgreementParties.joined(sides, parties.ofDeed(sentence, verb));
    }
    if (stance.status() != MeetingStatus.HELD || Arguments.parties(sides) < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new AgreementMention(
            sentence,
            verb.index(),
            setUp(verb, Tense.PAST),
            AgreementName.of(Instrument.PROGRAMME, subjects.of(sentence, body)),
            new BoundSides(sides, "clause", true),
            dates.of(sentence, body, setUp(verb, stance.tense())).orElse(null),
            context.places().of(sentence, verb).orElse(null)));
  }

  private static AgreementAct setUp(Token verb, Tense tense) {
    return new AgreementAct(AgreementStatus.AGREED, verb, tense, "agreement-body");
  }
}
