package readout.extract.core.frame;

import java.util.Optional;
import java.util.Set;
import readout.contracts.AgreementStatus;
import readout.contracts.MeetingStatus;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads what became of an agreement from the verb that says what is done with it. */
final class AgreementStatusReader {

  private static final Set<String> UNDER =
      Set.of("under", "per", "since", "pursuant", "to", "of", "with", "by");
  private static final Set<String> CLIMBS = Set.of("pobj", "prep", "conj");
  private static final int CLIMB = 5;

  private final WordClasses words;
  private final StanceReader stances;
  private final Instruments instruments;

  AgreementStatusReader(WordClasses words, StanceReader stances, Instruments instruments) {
    this.words = words;
    this.stances = stances;
    this.instruments = instruments;
  }

  /** The verb that says what is done with the agreement. */
  Optional<Token> governor(Sentence sentence, Token noun) {
    Optional<Token> clause =
        sentence.children(noun.index()).stream()
            .filter(c -> c.relation().equals("acl") || c.relation().equals("relcl"))
            .filter(c -> known(sentence, c))
            .findFirst();
    return clause.isPresent() ? clause : above(sentence, noun);
  }

  private static Optional<Token> above(Sentence sentence, Token noun) {
    Token current = Syntax.firstConjunct(sentence, noun);
    for (int steps = 0; steps < CLIMB && current.head() >= 0; steps++) {
      Token head = sentence.token(current.head());
      if (Syntax.isVerb(head)) {
        return Optional.of(head);
      }
      if (!CLIMBS.contains(current.relation())) {
        return Optional.empty();
      }
      current = head;
    }
    return Optional.empty();
  }

  private boolean known(Sentence sentence, Token verb) {
    return words.is("agreement-sign", verb)
        || words.is("agreement-reach", sentence, verb)
        || words.is("agreement-ratify", verb)
        || words.is("agreement-end", sentence, verb)
        || words.is("agreement-suspend", verb);
  }

  /** What became of it; empty when nothing says so, or when it is denied or only possible. */
  Optional<AgreementStatus> status(Sentence sentence, Token noun, Optional<Token> governor) {
    if (governor.isEmpty()) {
      return inForce(instruments.strong(noun));
    }
    Token verb = governor.get();
    MeetingStatus stance = stances.verb(sentence, verb).status();
    if (stance == MeetingStatus.DENIED || stance == MeetingStatus.HYPOTHETICAL) {
      return Optional.empty();
    }
    if (!argument(sentence, noun, verb)) {
      return inForce(instruments.strong(noun) && UNDER.contains(preposition(sentence, noun)));
    }
    return byVerb(sentence, verb, stance);
  }

  private static Optional<AgreementStatus> inForce(boolean told) {
    return told ? Optional.of(AgreementStatus.IN_FORCE) : Optional.empty();
  }

  private Optional<AgreementStatus> byVerb(Sentence sentence, Token verb, MeetingStatus stance) {
    if (words.is("agreement-sign", verb)) {
      return Optional.of(signed(stance));
    } else if (words.is("agreement-end", sentence, verb)) {
      return held(stance, AgreementStatus.TERMINATED);
    } else if (words.is("agreement-suspend", verb)) {
      return held(stance, AgreementStatus.SUSPENDED);
    } else if (words.is("agreement-reject", sentence, verb)) {
      return held(stance, AgreementStatus.REJECTED);
    } else if (Syntax.lemma(verb).equals("ratify")) {
      return held(stance, AgreementStatus.RATIFIED).or(() -> Optional.of(AgreementStatus.SIGNED));
    } else if (words.is("agreement-reach", sentence, verb)) {
      return Optional.of(reached(stance));
    }
    return ahead(verb);
  }

  private Optional<AgreementStatus> ahead(Token verb) {
    if (words.is("agreement-negotiate", verb)) {
      return Optional.of(AgreementStatus.NEGOTIATING);
    }
    return words.is("agreement-propose", verb)
        ? Optional.of(AgreementStatus.PROPOSED)
        : Optional.empty();
  }

  private static Optional<AgreementStatus> held(MeetingStatus stance, AgreementStatus status) {
    return stance == MeetingStatus.HELD ? Optional.of(status) : Optional.empty();
  }

  private static AgreementStatus signed(MeetingStatus stance) {
    return switch (stance) {
      case HELD -> AgreementStatus.SIGNED;
      case PROPOSED -> AgreementStatus.PROPOSED;
      default -> AgreementStatus.AGREED;
    };
  }

  private static AgreementStatus reached(MeetingStatus stance) {
    return switch (stance) {
      case HELD -> AgreementStatus.AGREED;
      case PROPOSED -> AgreementStatus.PROPOSED;
      default -> AgreementStatus.NEGOTIATING;
    };
  }

  /** Object, passive subject, "on an agreement", or what the verb is a clause of. */
  private static boolean argument(Sentence sentence, Token noun, Token verb) {
    Token first = Syntax.firstConjunct(sentence, noun);
    boolean direct =
        first.head() == verb.index()
            && Set.of("dobj", "nsubjpass", "nsubj").contains(first.relation());
    boolean clause = verb.head() == noun.index();
    return direct
        || clause
        || Set.of("on", "from", "to", "out").contains(preposition(sentence, noun));
  }

  private static String preposition(Sentence sentence, Token noun) {
    Token first = Syntax.firstConjunct(sentence, noun);
    return first.relation().equals("pobj") ? Syntax.lower(sentence.token(first.head())) : "";
  }
}
