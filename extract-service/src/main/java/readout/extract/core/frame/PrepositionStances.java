package readout.extract.core.frame;

import java.util.Optional;
import java.util.Set;
import readout.contracts.MeetingStatus;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads the stance of a meeting from the preposition before it and what that depends on. */
final class PrepositionStances {

  private static final Set<String> AFTER = Set.of("after", "following", "since", "upon");
  private static final Set<String> BEFORE =
      Set.of("before", "ahead", "prior", "until", "till", "pending");

  private final WordClasses words;
  private final StanceReader verbs;

  PrepositionStances(WordClasses words, StanceReader verbs) {
    this.words = words;
    this.verbs = verbs;
  }

  /** The stance of a meeting behind a preposition; empty when that of the noun above decides. */
  Optional<Stance> read(Sentence sentence, Token preposition) {
    String word = Syntax.lower(preposition);
    if (word.equals("since")) {
      return Optional.of(Stance.HELD);
    }
    if (AFTER.contains(word) && decided(sentence, preposition)) {
      return Optional.of(Stance.HELD);
    }
    if (AFTER.contains(word)) {
      return Optional.of(verbs.future(sentence, preposition) ? Stance.SCHEDULED : Stance.HELD);
    }
    if (BEFORE.contains(word)) {
      return Optional.of(Stance.SCHEDULED);
    }
    if (preposition.head() < 0) {
      return Optional.of(Stance.PRESENT);
    }
    Token head = sentence.token(preposition.head());
    if (BEFORE.contains(Syntax.lower(head))) {
      return Optional.of(Stance.SCHEDULED);
    }
    if (Syntax.lower(head).equals("out") && head.head() >= 0) {
      return Optional.of(outOf(sentence, sentence.token(head.head())));
    }
    if (briefed(word, head)) {
      return Optional.of(Stance.HELD);
    }
    if (Clauses.agreedInCall(sentence, preposition, words)) {
      return Optional.of(Stance.HELD);
    }
    if (Syntax.isVerb(head)) {
      return Optional.of(underVerb(sentence, word, head));
    }
    Optional<Stance> byWord =
        word.equals("for") || word.equals("of") || word.equals("to")
            ? verbs.byWord(sentence, head)
            : Optional.empty();
    if (words.is("rumour", Syntax.lemma(head))) {
      return Optional.of(verbs.undone(sentence, head).orElse(Stance.HYPOTHETICAL));
    }
    return byWord.map(
        stance ->
            Clauses.negated(sentence, head)
                ? Stance.DENIED
                : verbs.undone(sentence, head).orElse(stance));
  }

  /** "A and B decided to open an office after a meeting between C and D": decided after it. */
  private boolean decided(Sentence sentence, Token preposition) {
    return Syntax.head(sentence, preposition)
        .filter(v -> v.relation().equals("xcomp") && Clauses.infinitive(sentence, v))
        .flatMap(v -> Syntax.head(sentence, v))
        .filter(v -> v.pos().equals("VBD") && words.is("decides", v))
        .filter(v -> Arguments.plural(sentence, v))
        .isPresent();
  }

  /** "will brief B on his talks with C", "is to report on the talks": they have been. */
  private boolean briefed(String preposition, Token head) {
    boolean tells = Syntax.isVerb(head) || Syntax.lemma(head).equals("briefing");
    return tells && Set.of("on", "about", "of").contains(preposition) && words.is("briefing", head);
  }

  /** "pulled out of the talks". */
  private Stance outOf(Sentence sentence, Token verb) {
    Stance stance = verbs.verb(sentence, verb);
    boolean off = words.is("cancel", Syntax.lemma(verb) + " out");
    return off && stance.status() == MeetingStatus.HELD ? Stance.CANCELLED : stance;
  }

  private Stance underVerb(Sentence sentence, String preposition, Token verb) {
    boolean purpose = preposition.equals("for") || preposition.equals("to");
    if (!purpose && Aspects.guessed(sentence, verb)) {
      return Stance.HELD;
    }
    Stance stance = purpose ? verbs.verb(sentence, verb) : verbs.clause(sentence, verb);
    if (words.is("verb-host", verb)) {
      return stance;
    }
    if (purpose && Syntax.lemma(verb).equals("be")) {
      return expected(sentence, verb).orElse(stance);
    }
    if (purpose && stance.status() == MeetingStatus.HELD) {
      if (words.is("act-travelled", verb) && stance.equals(Stance.HELD)) {
        return stance;
      }
      return verbs.byWord(sentence, verb).orElse(stance);
    }
    if (preposition.equals("in")
        && Syntax.lemma(verb).equals("be")
        && stance.status() == MeetingStatus.HELD) {
      return Stance.ONGOING;
    }
    return stance;
  }

  /** "is due in C for talks", "preparations are under way for talks". */
  private Optional<Stance> expected(Sentence sentence, Token be) {
    return sentence.children(be.index()).stream()
        .filter(c -> c.relation().equals("acomp") || c.relation().equals("nsubj"))
        .filter(c -> !c.pos().startsWith("NNP"))
        .flatMap(c -> verbs.byWord(sentence, c).stream())
        .findFirst();
  }
}
