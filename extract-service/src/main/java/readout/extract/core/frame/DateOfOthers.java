package readout.extract.core.frame;

import java.util.Optional;
import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.TimeExpression;

/**
 * Tells whether a date is that of something else than a trigger, however near it stands: of what
 * was said, decided or put off, of an arrival or a call, or of a beginning.
 */
final class DateOfOthers {

  private static final Set<String> UNTIL = Set.of("to", "until", "till", "for");

  private final WordClasses words;

  DateOfOthers(WordClasses words) {
    this.words = words;
  }

  /**
   * @param first the first word of the date
   * @param head the word of the date that all its others hang on
   */
  boolean is(Sentence sentence, TimeExpression expression, Token first, Token head, Token trigger) {
    return SetApart.is(sentence, head, trigger)
        || (!expression.attributive() && saidThen(sentence, first, head, trigger))
        || arrived(sentence, head, trigger)
        || putOff(sentence, head, trigger)
        || offered(sentence, first, head, trigger)
        || ofCall(sentence, head, trigger)
        || begunSince(sentence, trigger)
        || (since(sentence, head)
            && !Clauses.negated(sentence, trigger)
            && !goesOn(sentence, trigger));
  }

  /** "arrived on Thursday for the summit": the summit may be later. */
  private boolean arrived(Sentence sentence, Token head, Token trigger) {
    return words.is("noun-forum", trigger)
        && Syntax.isNoun(trigger)
        && Clauses.governor(sentence, head)
            .filter(verb -> words.is("arrival", Syntax.lemma(verb)))
            .isPresent();
  }

  /** "reported Thursday he had met": parsers hang the day on what follows. */
  private boolean saidThen(Sentence sentence, Token first, Token head, Token trigger) {
    int before = first.index() - 1;
    if (before >= 0 && Syntax.lower(sentence.token(before)).equals("on")) {
      before--;
    }
    return before >= 0
        && before != trigger.index()
        && sentence.token(before).pos().equals("VBD")
        && words.is("say", sentence.token(before))
        && trigger.index() > first.index()
        && Clauses.governor(sentence, head).filter(v -> v.index() > head.index()).isPresent();
  }

  /**
   * "offered on Tuesday to host talks", "denied on Monday that they had met": when it was said, if
   * the day stands before what was offered.
   */
  private boolean offered(Sentence sentence, Token first, Token head, Token trigger) {
    Optional<Token> verb = Clauses.governor(sentence, head);
    if (verb.isEmpty() || verb.get().index() == trigger.index()) {
      return false;
    }
    boolean said =
        Syntax.isVerb(verb.get())
            && verb.get().pos().equals("VBD")
            && (words.is("propose", verb.get()) || words.is("deny", verb.get()));
    boolean decided = verb.get().pos().equals("VBD") && words.is("decides", verb.get());
    boolean later =
        sentence.ancestors(trigger.index()).stream()
            .takeWhile(t -> t.index() != verb.get().index())
            .anyMatch(t -> Syntax.isVerb(t) && t.index() > first.index());
    boolean itself = Syntax.isVerb(trigger) || trigger.relation().equals("dobj");
    return first.index() < trigger.index() && ((said && later) || (decided && (later || itself)));
  }

  /** "agreed to meet during a call on Monday": Monday is the day of the call. */
  private boolean ofCall(Sentence sentence, Token head, Token trigger) {
    return Syntax.isVerb(trigger)
        && sentence.ancestors(head.index()).stream()
            .takeWhile(t -> t.index() != trigger.index())
            .anyMatch(t -> Clauses.agreedInCall(sentence, t, words));
  }

  /** "the fifth round since the dialogue began in May": how long it goes on. */
  private static boolean begunSince(Sentence sentence, Token trigger) {
    return trigger.relation().startsWith("nsubj")
        && sentence.children(trigger.head(), "mark").stream()
            .anyMatch(m -> Syntax.lower(m).equals("since"));
  }

  /** "have been negotiating since Saturday". */
  private static boolean goesOn(Sentence sentence, Token trigger) {
    return trigger.pos().equals("VBG")
        && Clauses.auxiliaries(sentence, trigger).stream()
            .anyMatch(a -> Syntax.lower(a).equals("been"));
  }

  /** "was cancelled on Monday": Monday is when it was called off, not when it was to be. */
  private boolean putOff(Sentence sentence, Token head, Token trigger) {
    Token current = head;
    while (current.head() >= 0 && !Syntax.isVerb(current)) {
      if (UNTIL.contains(Syntax.lower(current)) || current.index() == trigger.index()) {
        return false;
      }
      current = sentence.token(current.head());
    }
    return words.is("cancel", sentence, current) || words.is("postpone", sentence, current);
  }

  /** "for the third time since 2022": not when it happened, unless it has not happened since. */
  private static boolean since(Sentence sentence, Token head) {
    return Syntax.head(sentence, head).filter(h -> Syntax.lower(h).equals("since")).isPresent();
  }
}
