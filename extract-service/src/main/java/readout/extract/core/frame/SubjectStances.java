package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.contracts.MeetingStatus;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/**
 * Reads the stance of a meeting from the verb that it is the subject of: "the talks were put off".
 */
final class SubjectStances {

  private final WordClasses words;
  private final StanceReader verbs;
  private final NounModifiers modifiers;
  private final CalledOff calledOff;
  private final CopulaStances copulas;

  SubjectStances(WordClasses words, StanceReader verbs, NounModifiers modifiers) {
    this.words = words;
    this.verbs = verbs;
    this.modifiers = modifiers;
    this.calledOff = new CalledOff(words, verbs);
    this.copulas = new CopulaStances(verbs);
  }

  /** The stance of a meeting that is the subject of a verb. */
  Stance read(Sentence sentence, Token noun, Token verb) {
    Optional<Stance> later = calledOffLater(sentence, verb);
    if (later.isPresent()) {
      return later.get();
    }
    boolean passive = Clauses.passive(sentence, verb);
    if (words.is("cancel", sentence, verb) && passive) {
      return calledOff.off(sentence, verb, Stance.CANCELLED);
    }
    if (passive && Syntax.lemma(verb).equals("move") && toDay(sentence, verb)) {
      return Stance.POSTPONED;
    }
    if (words.is("adjourn", Syntax.lemma(verb)) && interrupted(sentence, verb)) {
      return Stance.ONGOING;
    }
    if (words.is("postpone", sentence, verb) && passive) {
      return calledOff.off(sentence, verb, Stance.POSTPONED);
    }
    if (failed(sentence, verb)) {
      return Stance.FAILED;
    }
    Optional<Stance> reduced = reduced(sentence, noun, verb);
    if (reduced.isPresent()) {
      return reduced.get();
    }
    Optional<Stance> byWord = verbs.byWord(sentence, verb);
    if (passive && byWord.isPresent() && byWord.get().status() != MeetingStatus.CANCELLED) {
      return calledOff.notDenied(sentence, verb).orElse(byWord.get());
    }
    if (Syntax.lemma(verb).equals("be")) {
      return copulas.read(sentence, verb);
    }
    Stance stance = verbs.verb(sentence, verb);
    boolean takesPlace = words.is("act-hold", verb) || Syntax.lemma(verb).equals("occur");
    if (stance.status() == MeetingStatus.DENIED && !takesPlace) {
      return Stance.PRESENT;
    }
    boolean failed = stance.equals(Stance.DENIED) && verb.pos().equals("VB");
    return failed && modifiers.planned(sentence, noun) ? Stance.FAILED : stance;
  }

  /**
   * "Talks due to begin on Monday have been postponed", "a meeting planned for Monday was called
   * off": parsers take the first verb for that of the sentence.
   */
  private Optional<Stance> calledOffLater(Sentence sentence, Token verb) {
    boolean first =
        verb.pos().equals("VBD") || verb.pos().equals("VBN") || Clauses.infinitive(sentence, verb);
    if (!first || Clauses.passive(sentence, verb)) {
      return Optional.empty();
    }
    return sentence.tokens().stream()
        .skip(verb.index() + 1L)
        .takeWhile(t -> !t.form().equals(",") || setOff(sentence, verb, t))
        .filter(t -> t.pos().equals("VBN") && Syntax.has(sentence, t, "auxpass"))
        .filter(t -> words.is("cancel", sentence, t) || words.is("postpone", sentence, t))
        .filter(t -> Syntax.ownSubjects(sentence, t).isEmpty())
        .findFirst()
        .map(t -> calledOff.off(sentence, t, verbs.byWord(sentence, t).orElseThrow()));
  }

  /** "..., originally set for Monday, was put off": the comma that ends what is set off. */
  private static boolean setOff(Sentence sentence, Token verb, Token comma) {
    return comma.index() + 1 < sentence.size()
        && sentence.token(comma.index() + 1).relation().startsWith("aux")
        && sentence.tokens().subList(0, verb.index()).stream().anyMatch(t -> t.form().equals(","));
  }

  /** "was moved to Friday", and not "to Geneva". */
  private static boolean toDay(Sentence sentence, Token verb) {
    return Syntax.prepositionObjects(sentence, verb, Set.of("to")).stream()
        .anyMatch(t -> t.entityType().equals("DATE"));
  }

  /** "have adjourned for several days", "broke off until Monday": they go on. */
  private static boolean interrupted(Sentence sentence, Token verb) {
    return Syntax.prepositionObjects(sentence, verb, Set.of("for", "until", "till")).stream()
        .anyMatch(t -> t.entityType().equals("DATE") || t.entityType().equals("TIME"));
  }

  /** "failed to take place", "failed to get under way"; talks that "failed to end the war" were. */
  private boolean failed(Sentence sentence, Token verb) {
    return Syntax.lemma(verb).equals("fail")
        && sentence.children(verb.index(), "xcomp").stream()
            .filter(v -> words.is("come-about", Syntax.lemma(v)))
            .flatMap(v -> sentence.children(v.index(), "dobj").stream())
            .allMatch(o -> Syntax.lemma(o).equals("place"))
        && sentence.children(verb.index(), "xcomp").stream()
            .anyMatch(v -> words.is("come-about", Syntax.lemma(v)));
  }

  /** "Talks scheduled for May were put off": parsers take the first participle for the verb. */
  private Optional<Stance> reduced(Sentence sentence, Token noun, Token participle) {
    if (!participle.pos().equals("VBN") || !Clauses.auxiliaries(sentence, participle).isEmpty()) {
      return Optional.empty();
    }
    List<Token> verbs = new ArrayList<>(sentence.children(participle.index(), "conj"));
    sentence.tokens().stream()
        .filter(t -> t.relation().equals("root") && t.index() > participle.index())
        .filter(t -> Clauses.passive(sentence, t) && Syntax.ownSubjects(sentence, t).isEmpty())
        .forEach(verbs::add);
    for (Token verb : verbs) {
      if (Syntax.isVerb(verb) && !Clauses.auxiliaries(sentence, verb).isEmpty()) {
        return Optional.of(read(sentence, noun, verb));
      }
    }
    return this.verbs.byWord(sentence, participle);
  }
}
