package readout.extract.core.frame;

import java.util.Optional;
import readout.contracts.AgreementStatus;
import readout.contracts.MeetingStatus;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.Tense;

/** Reads how an agreement stands from what is said of it: "is in force", "is void". */
final class AgreementPredicates {

  private final WordClasses words;
  private final StanceReader stances;

  AgreementPredicates(WordClasses words, StanceReader stances) {
    this.words = words;
    this.stances = stances;
  }

  /** "The agreement is in force", "the truce is over". */
  Optional<AgreementAct> read(Sentence sentence, Token verb) {
    for (Token child : sentence.children(verb.index())) {
      for (Token word : sentence.subtree(child.index())) {
        boolean after = word.index() > verb.index() && word.index() < verb.index() + 4;
        if (after && words.is("agreement-valid", Syntax.lower(word))) {
          return force(sentence, verb);
        }
        if (after && words.is("agreement-void", Syntax.lower(word))) {
          return ended(sentence, verb);
        }
      }
    }
    return Optional.empty();
  }

  Optional<AgreementAct> force(Sentence sentence, Token verb) {
    MeetingStatus stance = stances.verb(sentence, verb).status();
    if (verb.pos().startsWith("VBZ") && words.is("agreement-enter", verb)) {
      return act(AgreementStatus.AGREED, verb, Tense.FUTURE, "agreement-force");
    }
    return switch (stance) {
      case HELD, ONGOING -> act(AgreementStatus.IN_FORCE, verb, Tense.PAST, "agreement-force");
      case SCHEDULED -> act(AgreementStatus.AGREED, verb, Tense.FUTURE, "agreement-force");
      default -> Optional.empty();
    };
  }

  /** "Should the truce hold, ...": nothing is told yet. */
  static boolean inverted(Sentence sentence, Token verb) {
    int subject =
        Syntax.ownSubjects(sentence, verb).stream().mapToInt(Token::index).min().orElse(0);
    return sentence.children(verb.index(), "aux").stream()
        .anyMatch(a -> a.index() < subject && a.form().equals("Should"));
  }

  /** "The accord is dead", "the treaty was null and void". */
  private Optional<AgreementAct> ended(Sentence sentence, Token verb) {
    boolean held = stances.verb(sentence, verb).status() == MeetingStatus.HELD;
    return held && words.is("agreement-be", verb)
        ? act(AgreementStatus.TERMINATED, verb, Tense.PAST, "agreement-void")
        : Optional.empty();
  }

  private static Optional<AgreementAct> act(
      AgreementStatus status, Token word, Tense tense, String frame) {
    return Optional.of(new AgreementAct(status, word, tense, frame));
  }
}
