package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.contracts.AgreementStatus;
import readout.contracts.Instrument;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.Tense;

/** Reads what is negotiated and not yet called a treaty: "the border negotiations with A". */
final class AgreementTalks {

  private static final Set<String> ABOUT =
      Set.of("on", "over", "for", "about", "concerning", "regarding");

  private final WordClasses words;
  private final AgreementParties parties;
  private final AgreementSubjects subjects;
  private final Instruments instruments;

  AgreementTalks(
      WordClasses words,
      AgreementParties parties,
      AgreementSubjects subjects,
      Instruments instruments) {
    this.words = words;
    this.parties = parties;
    this.subjects = subjects;
    this.instruments = instruments;
  }

  /** What a sentence says two sides at least negotiate about. */
  List<AgreementMention> read(Sentence sentence) {
    List<AgreementMention> mentions = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      if (Syntax.lemma(token).equals("negotiation")
          && token.pos().startsWith("NN")
          && topic(sentence, token)
          && !named(sentence, token)) {
        mention(sentence, token).ifPresent(mentions::add);
      }
    }
    return mentions;
  }

  private boolean topic(Sentence sentence, Token noun) {
    boolean modifier =
        sentence.children(noun.index()).stream()
            .anyMatch(c -> c.index() < noun.index() && words.is("agreement-topic", c));
    return modifier
        || Syntax.prepositionObjects(sentence, noun, ABOUT).stream()
            .anyMatch(o -> Syntax.isNoun(o) && !o.entityType().equals("DATE"));
  }

  /** Whether they are on an instrument, which tells itself. */
  private boolean named(Sentence sentence, Token noun) {
    return sentence.subtree(noun.index()).stream()
        .anyMatch(t -> instruments.of(sentence, t).isPresent());
  }

  private Optional<AgreementMention> mention(Sentence sentence, Token noun) {
    List<Side> sides = parties.ofPhrase(sentence, noun);
    if (Arguments.parties(sides) == 1) {
      sides = AgreementParties.joined(sides, parties.withSubject(sentence, noun));
    }
    boolean held =
        Syntax.head(sentence, noun)
            .filter(v -> noun.relation().equals("dobj") && words.is("act-hold", v))
            .isPresent();
    return held || Arguments.parties(sides) < 2
        ? Optional.empty()
        : Optional.of(
            new AgreementMention(
                sentence,
                noun.index(),
                new AgreementAct(
                    AgreementStatus.NEGOTIATING, noun, Tense.PRESENT, "agreement-talks"),
                AgreementName.of(Instrument.OTHER, subjects.of(sentence, noun)),
                new BoundSides(sides, "clause", true),
                null,
                null));
  }
}
