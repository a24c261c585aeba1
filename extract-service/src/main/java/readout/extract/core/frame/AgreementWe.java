package readout.extract.core.frame;

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

/** Reads joint statements from their own words: "We, the Leaders of A, B and C, ...". */
final class AgreementWe {

  private final WordClasses words;
  private final Arguments arguments;
  private final AgreementParties parties;
  private boolean told;

  AgreementWe(ArticleContext context, AgreementParties parties) {
    this.words = context.words();
    this.arguments = context.arguments();
    this.parties = parties;
  }

  /** The statement that a sentence begins; a text is one statement and tells it once. */
  Optional<AgreementMention> read(Sentence sentence) {
    boolean opens =
        sentence.size() > 4
            && Syntax.lower(sentence.token(0)).equals("we")
            && Set.of(",", "the").contains(Syntax.lower(sentence.token(1)));
    if (told || !opens) {
      return Optional.empty();
    }
    Optional<Token> speakers =
        sentence.tokens().subList(1, Math.min(sentence.size(), 10)).stream()
            .filter(t -> t.pos().startsWith("NN") && words.is("agreement-speakers", t))
            .findFirst();
    return speakers.flatMap(s -> statement(sentence, s));
  }

  private Optional<AgreementMention> statement(Sentence sentence, Token speakers) {
    List<Side> sides =
        AgreementCompletion.settled(words, arguments.read(sentence, List.of(speakers)));
    boolean enough =
        Arguments.parties(sides) > 1 || (sides.size() == 1 && parties.forums().group(sides.get(0)));
    if (!enough) {
      return Optional.empty();
    }
    told = true;
    return Optional.of(
        new AgreementMention(
            sentence,
            speakers.index(),
            new AgreementAct(AgreementStatus.AGREED, speakers, Tense.PAST, "agreement-we"),
            AgreementName.of(Instrument.JOINT_STATEMENT, "joint statement"),
            new BoundSides(sides, "clause", true),
            null,
            null));
  }
}
