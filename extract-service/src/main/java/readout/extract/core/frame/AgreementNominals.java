package readout.extract.core.frame;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.AgreementStatus;
import readout.contracts.MeetingStatus;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.Tense;

/** Reads what became of an agreement from a noun of doing: "the signing of", "talks on". */
final class AgreementNominals {

  private static final Set<String> AFTER = Set.of("after", "following", "since", "upon");
  private static final Set<String> BEFORE = Set.of("before", "ahead", "until", "pending", "prior");

  private final WordClasses words;
  private final StanceReader stances;
  private final AgreementVerbs verbs;

  AgreementNominals(WordClasses words, StanceReader stances, AgreementVerbs verbs) {
    this.words = words;
    this.stances = stances;
    this.verbs = verbs;
  }

  /** "the signing of", "negotiations on", "withdrawal from". */
  Optional<AgreementAct> read(Sentence sentence, Token deed, boolean open) {
    Stance stance = nominal(sentence, deed);
    if (words.is("agreement-wish", deed) && faded(sentence, deed)) {
      return Optional.empty();
    }
    if (words.is("agreement-talks", deed) && finished(sentence, deed)) {
      return Optional.of(
          new AgreementAct(AgreementStatus.AGREED, deed, Tense.PAST, "agreement-finished"));
    }
    if (words.is("agreement-member", deed) && becomes(sentence, deed)) {
      return Optional.of(
          new AgreementAct(AgreementStatus.RATIFIED, deed, Tense.PAST, "agreement-nominal"));
    }
    Optional<AgreementAct> answered = answered(sentence, deed);
    if (answered.isPresent()) {
      return answered;
    }
    if (weighed(sentence, deed)) {
      return Optional.of(
          new AgreementAct(
              AgreementStatus.NEGOTIATING, deed, Tense.PRESENT, "agreement-considered"));
    }
    if (words.is("agreement-talks", deed) && unopened(sentence, deed, stance)) {
      return Optional.of(
          new AgreementAct(AgreementStatus.PROPOSED, deed, stance.tense(), "agreement-nominal"));
    }
    return verbs
        .nominalStatus(deed, stance.status(), open)
        .map(status -> new AgreementAct(status, deed, stance.tense(), "agreement-nominal"));
  }

  /** "discussed the signing of a treaty": which is not yet done. */
  private boolean weighed(Sentence sentence, Token deed) {
    boolean makes = words.is("agreement-signing", deed) || words.is("agreement-making", deed);
    return makes
        && deed.relation().equals("dobj")
        && Syntax.head(sentence, deed).filter(v -> words.is("agreement-weigh", v)).isPresent();
  }

  /** "became a party to the convention". */
  private boolean becomes(Sentence sentence, Token member) {
    return member.relation().equals("attr")
        && Syntax.head(sentence, member)
            .filter(v -> Syntax.lemma(v).equals("become"))
            .filter(v -> stances.verb(sentence, v).status() == MeetingStatus.HELD)
            .isPresent();
  }

  /** "Hopes of a deal have faded", "the prospects for a pact are dim". */
  private boolean faded(Sentence sentence, Token wish) {
    return wish.relation().startsWith("nsubj")
        && Syntax.head(sentence, wish)
            .filter(
                v ->
                    words.is("agreement-fade", v)
                        || sentence.children(v.index(), "acomp").stream()
                            .anyMatch(a -> words.is("agreement-fade", a)))
            .isPresent();
  }

  /**
   * "rejected an offer of a deal", "turned down the terms of the accord", "accepted a proposal".
   */
  private Optional<AgreementAct> answered(Sentence sentence, Token noun) {
    boolean offer = words.is("agreement-wish", noun) || words.is("agreement-terms", noun);
    boolean object = noun.relation().equals("dobj") || noun.relation().equals("nsubjpass");
    if (!offer || !object || noun.head() < 0) {
      return Optional.empty();
    }
    Token verb = sentence.token(noun.head());
    if (stances.verb(sentence, verb).status() != MeetingStatus.HELD) {
      return Optional.empty();
    }
    @Nullable AgreementStatus status =
        words.is("agreement-reject", sentence, verb)
            ? AgreementStatus.REJECTED
            : words.is("act-accept", verb) ? AgreementStatus.AGREED : null;
    return Optional.ofNullable(status)
        .map(s -> new AgreementAct(s, verb, Tense.PAST, "agreement-answered"));
  }

  /** "proposed to begin talks on a pact": not even the talks are certain. */
  private boolean unopened(Sentence sentence, Token talks, Stance stance) {
    return stance.status() == MeetingStatus.PROPOSED
        && Syntax.head(sentence, talks)
            .filter(v -> words.is("agreement-open", sentence, v))
            .filter(v -> !v.pos().equals("VBD") || !Clauses.auxiliaries(sentence, v).isEmpty())
            .isPresent();
  }

  /** "the completion of talks on", "concluded negotiations on". */
  private boolean finished(Sentence sentence, Token talks) {
    Token current = talks;
    for (int steps = 0; steps < 2 && current.head() >= 0; steps++) {
      current = sentence.token(current.head());
      if (words.is("agreement-finish", current)) {
        return !Syntax.isVerb(current)
            || (stances.verb(sentence, current).status() == MeetingStatus.HELD
                && !undone(sentence, current)
                && !Clauses.infinitive(sentence, current));
      }
    }
    return false;
  }

  private Stance nominal(Sentence sentence, Token deed) {
    Token first = Syntax.firstConjunct(sentence, deed);
    if (first.head() < 0) {
      return Stance.HELD;
    }
    Token head = sentence.token(first.head());
    if (BEFORE.contains(Syntax.lower(head))
        || (head.head() >= 0 && BEFORE.contains(Syntax.lower(sentence.token(head.head()))))) {
      return Stance.SCHEDULED;
    }
    if (AFTER.contains(Syntax.lower(head))) {
      return stances.future(sentence, head) ? Stance.SCHEDULED : Stance.HELD;
    }
    Optional<Token> verb = Clauses.governor(sentence, deed);
    if (verb.isEmpty()) {
      return Stance.HELD;
    }
    Stance stance = stances.verb(sentence, verb.get());
    boolean ahead = stance.status() == MeetingStatus.SCHEDULED;
    return switch (first.relation()) {
      case "dobj" -> object(sentence, verb.get()).orElse(stance);
      case "nsubjpass" ->
          postponed(sentence, verb.get()).orElse(happens(ahead, verb.get(), stance));
      case "nsubj" -> happens(ahead, verb.get(), stance);
      case "pobj" -> ahead ? Stance.HELD : object(sentence, verb.get()).orElse(stance);
      default -> stance;
    };
  }

  private Stance happens(boolean ahead, Token verb, Stance stance) {
    return ahead && !occurs(verb) ? Stance.HELD : stance;
  }

  /** "The signing was put off". */
  private Optional<Stance> postponed(Sentence sentence, Token verb) {
    return object(sentence, verb)
        .filter(
            s -> s.status() == MeetingStatus.POSTPONED || s.status() == MeetingStatus.CANCELLED);
  }

  /** "called for the signing"; who announces or confirms a signing tells that it was done. */
  private Optional<Stance> object(Sentence sentence, Token verb) {
    return stances
        .byWord(sentence, verb)
        .filter(s -> !words.is("agreement-welcome", verb) && !words.is("agreement-tell", verb));
  }

  private boolean occurs(Token verb) {
    return words.is("act-hold", verb) || words.is("schedule", verb);
  }

  /** "are close to signing a pact", "on the verge of concluding an accord". */
  boolean near(Sentence sentence, Token verb) {
    return verb.relation().equals("pcomp")
        && Syntax.head(sentence, verb)
            .flatMap(preposition -> Syntax.head(sentence, preposition))
            .filter(h -> words.is("agreement-near", Syntax.lower(h)))
            .isPresent();
  }

  /** "Striking a deal is hard", "the cost of forming a pact", "help reach an accord". */
  boolean undone(Sentence sentence, Token verb) {
    boolean almost =
        sentence.children(verb.index(), "advmod").stream()
            .anyMatch(a -> words.is("agreement-almost", Syntax.lower(a)));
    if (almost) {
      return true;
    }
    if (!Clauses.auxiliaries(sentence, verb).isEmpty() || verb.head() < 0) {
      return false;
    }
    Token head = sentence.token(verb.head());
    if (verb.pos().equals("VBG")) {
      return verb.relation().equals("csubj")
          || (verb.relation().equals("pcomp") && words.is("agreement-toward", head));
    }
    return verb.pos().equals("VB") && !verb.relation().equals("root");
  }
}
