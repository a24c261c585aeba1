package readout.extract.core.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.contracts.AgreementStatus;
import readout.contracts.MeetingStatus;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Tells what verbs and nouns of doing make of an agreement, by the stance they stand in. */
final class AgreementVerbs {

  private static final List<String> VERBS =
      List.of(
          "agreement-sign",
          "agreement-reach",
          "agreement-issue",
          "agreement-ratify",
          "agreement-approve",
          "agreement-end",
          "agreement-suspend",
          "agreement-reject",
          "agreement-negotiate",
          "agreement-propose",
          "agreement-force",
          "agreement-run-out",
          "agreement-begin",
          "agreement-renew",
          "agreement-welcome");

  private final WordClasses words;
  private final AgreementIdioms idioms;

  AgreementVerbs(WordClasses words) {
    this.words = words;
    this.idioms = new AgreementIdioms(words);
  }

  /** "refused to sign"; who only failed to has not rejected it. */
  private boolean refused(Sentence sentence, Token verb) {
    boolean not = Clauses.negated(sentence, verb) && Clauses.infinitive(sentence, verb);
    boolean deed =
        makes(sentence, verb)
            || words.is("agreement-ratify", verb)
            || words.is("agreement-approve", verb);
    return deed
        && Syntax.head(sentence, verb)
            .filter(h -> Syntax.isVerb(h) && !h.pos().equals("VBG"))
            .filter(
                h ->
                    is("agreement-reject", sentence, h) || (not && words.is("agreement-decide", h)))
            .filter(h -> !Clauses.negated(sentence, h))
            .isPresent();
  }

  /** "will not sign the pact". */
  private boolean declined(Sentence sentence, Token verb) {
    return words.is("agreement-sign", verb)
        && Clauses.negated(sentence, verb)
        && Clauses.auxiliaries(sentence, verb).stream()
            .anyMatch(a -> words.is("agreement-will", Syntax.lower(a)));
  }

  /** "decided to terminate the pact": that is as good as done. */
  boolean decided(Sentence sentence, Token verb) {
    boolean deed = ends(sentence, verb) || is("agreement-end", sentence, verb);
    return (deed || words.is("agreement-suspend", verb))
        && Clauses.infinitive(sentence, verb)
        && !Clauses.negated(sentence, verb)
        && Syntax.head(sentence, verb)
            .filter(h -> words.is("agreement-decide", h) && !Clauses.negated(sentence, h))
            .filter(h -> h.pos().equals("VBD") || h.pos().equals("VBN"))
            .isPresent();
  }

  private Optional<AgreementStatus> ended(Sentence sentence, Token verb) {
    return Optional.of(
        words.is("agreement-suspend", verb)
            ? AgreementStatus.SUSPENDED
            : AgreementStatus.TERMINATED);
  }

  /** "have been trying to reach a deal", "are racing to conclude an accord". */
  private boolean tries(Sentence sentence, Token verb) {
    return Syntax.head(sentence, verb).filter(h -> words.is("agreement-try", h)).isPresent();
  }

  /** "The truce ended", "the pact has run out"; "ended the pact" is said of somebody. */
  private boolean ends(Sentence sentence, Token verb) {
    return words.is("agreement-run-out", sentence, verb) && !agreementEnds(sentence, verb);
  }

  /** "an accord that ended the war". */
  private static boolean agreementEnds(Sentence sentence, Token verb) {
    return Syntax.has(sentence, verb, "dobj")
        && (verb.relation().equals("relcl") || verb.relation().equals("acl"));
  }

  private Optional<AgreementStatus> run(Sentence sentence, Token verb, MeetingStatus stance) {
    boolean ahead = stance == MeetingStatus.SCHEDULED || verb.pos().equals("VBZ");
    return ahead
        ? Optional.of(AgreementStatus.IN_FORCE)
        : held(verb, stance, AgreementStatus.TERMINATED);
  }

  /** Whether a class has a verb, alone or with the word that follows it ("pull out of"). */
  private boolean is(String wordClass, Sentence sentence, Token verb) {
    int next = verb.index() + 1;
    if (wordClass.equals("agreement-end") && AgreementIdioms.pulledOut(sentence, verb)) {
      return true;
    }
    return words.is(wordClass, sentence, verb)
        || (next < sentence.size()
            && words.is(wordClass, Syntax.lemma(verb) + " " + Syntax.lower(sentence.token(next))));
  }

  boolean known(Sentence sentence, Token verb) {
    return VERBS.stream().anyMatch(c -> is(c, sentence, verb))
        || AgreementIdioms.pulledOut(sentence, verb)
        || AgreementIdioms.onHold(sentence, verb)
        || idioms.penned(sentence, verb)
        || words.is("agreement-give", verb);
  }

  boolean knownNoun(Token noun) {
    return Syntax.isNoun(noun)
        && (words.is("agreement-talks", noun)
            || words.is("agreement-signing", noun)
            || words.is("agreement-making", noun)
            || words.is("agreement-ratifying", noun)
            || words.is("agreement-ending", noun)
            || words.is("agreement-suspending", noun)
            || words.is("agreement-keeping", noun)
            || words.is("agreement-wish", noun));
  }

  /** What a verb says, or empty when it says that there is none. */
  Optional<AgreementStatus> status(
      Sentence sentence, Token verb, MeetingStatus stance, boolean talks) {
    if (decided(sentence, verb)) {
      return ended(sentence, verb);
    }
    boolean dropped = stance == MeetingStatus.CANCELLED && makes(sentence, verb);
    if (dropped) {
      return Optional.of(AgreementStatus.REJECTED);
    }
    if (stance == MeetingStatus.DENIED) {
      return refused(sentence, verb) || declined(sentence, verb)
          ? Optional.of(AgreementStatus.REJECTED)
          : denied(sentence, verb);
    }
    if (stance == MeetingStatus.HYPOTHETICAL) {
      return Optional.empty();
    }
    if (stance == MeetingStatus.PROPOSED && tries(sentence, verb)) {
      return Optional.of(NEGOTIATING);
    }
    if (idioms.stopped(sentence, verb)) {
      return held(stance, AgreementStatus.SUSPENDED);
    }
    if (words.is("agreement-sign", verb) || idioms.penned(sentence, verb)) {
      return Optional.of(talks ? NEGOTIATING : signed(stance));
    } else if (ends(sentence, verb)) {
      return run(sentence, verb, stance);
    } else if (is("agreement-end", sentence, verb)) {
      return held(verb, stance, AgreementStatus.TERMINATED);
    } else if (words.is("agreement-suspend", verb) || AgreementIdioms.onHold(sentence, verb)) {
      return held(verb, stance, AgreementStatus.SUSPENDED);
    } else if (is("agreement-reject", sentence, verb)) {
      return held(verb, stance, AgreementStatus.REJECTED);
    } else if (words.is("agreement-ratify", verb) || voted(sentence, verb)) {
      return held(stance, AgreementStatus.RATIFIED).or(() -> Optional.of(AgreementStatus.SIGNED));
    } else if (words.is("agreement-negotiate", verb)) {
      return Optional.of(negotiated(verb, stance));
    } else if (made(sentence, verb)) {
      return Optional.of(talks ? NEGOTIATING : reached(stance));
    }
    return other(sentence, verb, stance);
  }

  private boolean made(Sentence sentence, Token verb) {
    return is("agreement-reach", sentence, verb) || words.is("agreement-issue", sentence, verb);
  }

  /** Whether a deed is one of making an agreement, so that somebody must have made it. */
  boolean makes(Sentence sentence, Token deed) {
    return words.is("agreement-sign", deed)
        || words.is("agreement-reach", sentence, deed)
        || words.is("agreement-signing", deed)
        || words.is("agreement-making", deed);
  }

  private static final AgreementStatus NEGOTIATING = AgreementStatus.NEGOTIATING;

  /** "parliament approved the treaty", "was passed by the Senate". */
  private boolean voted(Sentence sentence, Token verb) {
    boolean assent =
        words.is("agreement-give", verb)
            && sentence.children(verb.index(), "dobj").stream()
                .anyMatch(o -> words.is("agreement-assent", o));
    if (!assent && !words.is("agreement-approve", verb)) {
      return false;
    }
    List<Token> voters =
        Clauses.passive(sentence, verb)
            ? Syntax.prepositionObjects(sentence, verb, Set.of("by"))
            : Clauses.subjects(sentence, verb);
    return voters.stream().anyMatch(v -> words.is("legislature", v));
  }

  private Optional<AgreementStatus> other(Sentence sentence, Token verb, MeetingStatus stance) {
    if (words.is("agreement-propose", verb)) {
      return Optional.of(AgreementStatus.PROPOSED);
    } else if (words.is("agreement-renew", sentence, verb)) {
      return Optional.of(
          stance == MeetingStatus.PROPOSED ? AgreementStatus.IN_FORCE : AgreementStatus.AGREED);
    } else if (words.is("agreement-welcome", verb)) {
      return Optional.of(AgreementStatus.AGREED);
    }
    if (!words.is("agreement-force", sentence, verb)) {
      return Optional.empty();
    }
    boolean ahead = Syntax.lemma(verb).equals("have") && stance != MeetingStatus.HELD;
    return Optional.of(ahead ? NEGOTIATING : AgreementStatus.IN_FORCE);
  }

  /** "refused to sign" rejects; "did not withdraw from" leaves it in force. */
  private Optional<AgreementStatus> denied(Sentence sentence, Token verb) {
    boolean kept =
        is("agreement-end", sentence, verb)
            || words.is("agreement-force", sentence, verb)
            || words.is("agreement-renew", sentence, verb)
            || words.is("agreement-suspend", verb);
    return kept ? Optional.of(AgreementStatus.IN_FORCE) : Optional.empty();
  }

  private static AgreementStatus negotiated(Token verb, MeetingStatus stance) {
    if (stance == MeetingStatus.PROPOSED || stance == MeetingStatus.SCHEDULED) {
      return AgreementStatus.PROPOSED;
    }
    boolean done = verb.pos().equals("VBD") || verb.pos().equals("VBN");
    return done && Syntax.lemma(verb).equals("negotiate")
        ? AgreementStatus.AGREED
        : AgreementStatus.NEGOTIATING;
  }

  private static Optional<AgreementStatus> held(MeetingStatus stance, AgreementStatus status) {
    return stance == MeetingStatus.HELD ? Optional.of(status) : Optional.empty();
  }

  /** A plain infinitive may be a call to do it, however the parser takes it. */
  private static Optional<AgreementStatus> held(
      Token verb, MeetingStatus stance, AgreementStatus status) {
    boolean told = !verb.pos().equals("VB") && !verb.pos().equals("VBP");
    return told ? held(stance, status) : Optional.empty();
  }

  private static AgreementStatus signed(MeetingStatus stance) {
    return switch (stance) {
      case HELD -> AgreementStatus.SIGNED;
      case PROPOSED -> AgreementStatus.PROPOSED;
      default -> AgreementStatus.AGREED;
    };
  }

  private static AgreementStatus reached(MeetingStatus stance) {
    return stance == MeetingStatus.HELD ? AgreementStatus.AGREED : AgreementStatus.NEGOTIATING;
  }

  /** What a noun says: "the signing of", "talks on", "the implementation of". */
  Optional<AgreementStatus> nominalStatus(Token noun, MeetingStatus stance, boolean open) {
    if (words.is("agreement-talks", noun)) {
      return Optional.of(NEGOTIATING);
    } else if (words.is("agreement-keeping", noun)) {
      boolean joined = words.is("agreement-member", noun);
      return Optional.of(open && !joined ? NEGOTIATING : AgreementStatus.IN_FORCE);
    } else if (words.is("agreement-wish", noun)) {
      return Optional.of(AgreementStatus.PROPOSED);
    } else if (stance == MeetingStatus.DENIED || stance == MeetingStatus.HYPOTHETICAL) {
      return Optional.empty();
    } else if (words.is("agreement-signing", noun)) {
      return Optional.of(signed(stance));
    } else if (words.is("agreement-making", noun)) {
      return Optional.of(reached(stance));
    } else if (words.is("agreement-ratifying", noun)) {
      return Optional.of(
          stance == MeetingStatus.HELD ? AgreementStatus.RATIFIED : AgreementStatus.SIGNED);
    } else if (words.is("agreement-ending", noun)) {
      return held(stance, AgreementStatus.TERMINATED);
    }
    return held(stance, AgreementStatus.SUSPENDED);
  }
}
