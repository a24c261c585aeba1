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

/** Reads the stance of a meeting noun from its modifiers and from what it depends on. */
final class NounStanceReader {

  private static final Set<String> AFTER = Set.of("after", "following", "since", "upon");
  private static final Set<String> BEFORE =
      Set.of("before", "ahead", "prior", "until", "till", "pending");
  private static final int DEPTH = 8;

  private final WordClasses words;
  private final StanceReader verbs;
  private final NounModifiers modifiers;

  NounStanceReader(WordClasses words, StanceReader verbs) {
    this.words = words;
    this.verbs = verbs;
    this.modifiers = new NounModifiers(words, verbs);
  }

  /** The stance of a noun that names a meeting. */
  Stance read(Sentence sentence, Token noun) {
    return read(sentence, noun, 0);
  }

  private Stance read(Sentence sentence, Token noun, int depth) {
    if (depth == 0 && Clauses.negated(sentence, noun)) {
      return Stance.DENIED;
    }
    Optional<Stance> modified = modifiers.of(sentence, noun);
    if (modified.isPresent()) {
      return modified.get();
    }
    if (noun.head() < 0 || depth > DEPTH) {
      return Stance.PRESENT;
    }
    Token head = sentence.token(noun.head());
    return switch (noun.relation()) {
      case "nsubj", "nsubjpass" -> subject(sentence, noun, head);
      case "dobj" -> object(sentence, head);
      case "pobj" -> preposition(sentence, head, depth);
      case "conj", "compound", "poss", "nmod", "appos", "attr" ->
          Syntax.isVerb(head) ? verbs.verb(sentence, head) : read(sentence, head, depth + 1);
      default -> Syntax.isVerb(head) ? verbs.verb(sentence, head) : Stance.PRESENT;
    };
  }

  private Stance subject(Sentence sentence, Token noun, Token verb) {
    boolean passive = Clauses.passive(sentence, verb);
    if (words.is("cancel", sentence, verb) && passive) {
      return off(sentence, verb, Stance.CANCELLED);
    }
    if (words.is("postpone", sentence, verb) && passive) {
      return off(sentence, verb, Stance.POSTPONED);
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
      return notDenied(sentence, verb).orElse(byWord.get());
    }
    if (Syntax.lemma(verb).equals("be")) {
      return copula(sentence, verb);
    }
    Stance stance = verbs.verb(sentence, verb);
    boolean takesPlace = words.is("act-hold", verb) || Syntax.lemma(verb).equals("occur");
    if (stance.status() == MeetingStatus.DENIED && !takesPlace) {
      return Stance.PRESENT;
    }
    boolean failed = stance.equals(Stance.DENIED) && verb.pos().equals("VB");
    return failed && modifiers.planned(sentence, noun) ? Stance.FAILED : stance;
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
        return Optional.of(subject(sentence, noun, verb));
      }
    }
    return this.verbs.byWord(sentence, participle);
  }

  private Stance copula(Sentence sentence, Token be) {
    for (Token child : sentence.children(be.index())) {
      if (child.relation().equals("acomp")
          || child.relation().equals("advmod")
          || child.relation().equals("prt")) {
        Optional<Stance> byWord = verbs.byWord(sentence, child);
        if (byWord.isPresent()) {
          return Clauses.negated(sentence, be) ? Stance.DENIED : byWord.get();
        }
        if (Syntax.lower(child).equals("off")) {
          return Stance.CANCELLED;
        } else if (Set.of("underway", "under").contains(Syntax.lower(child))) {
          return Stance.ONGOING;
        }
      }
    }
    if (opportunity(sentence, be)) {
      return Stance.SCHEDULED;
    }
    return underWay(sentence, be) ? Stance.ONGOING : verbs.verb(sentence, be);
  }

  /** "The meeting is an opportunity to mend ties": it is still to come. */
  private static boolean opportunity(Sentence sentence, Token be) {
    return be.pos().equals("VBZ")
        && sentence.children(be.index(), "attr").stream()
            .filter(a -> Set.of("opportunity", "chance").contains(Syntax.lemma(a)))
            .anyMatch(a -> !sentence.children(a.index(), "acl").isEmpty());
  }

  private static boolean underWay(Sentence sentence, Token be) {
    boolean present = be.pos().equals("VBZ") || be.pos().equals("VBP");
    return present
        && Syntax.prepositionObjects(sentence, be, Set.of("under", "in")).stream()
            .anyMatch(o -> Set.of("way", "progress", "session").contains(Syntax.lower(o)));
  }

  /** "could be postponed" is not yet postponed. */
  private Stance off(Sentence sentence, Token verb, Stance stance) {
    MeetingStatus own = verbs.verb(sentence, verb).status();
    return own == MeetingStatus.HELD || own == MeetingStatus.SCHEDULED
        ? stance
        : verbs.verb(sentence, verb);
  }

  private Stance object(Sentence sentence, Token verb) {
    if (words.is("cancel", sentence, verb) || words.is("postpone", sentence, verb)) {
      Stance stance = verbs.byWord(sentence, verb).orElseThrow();
      return off(sentence, verb, stance);
    }
    boolean light = words.is("act-hold", verb) || words.is("act-attend", verb);
    if (light) {
      Stance stance = verbs.verb(sentence, verb);
      return stance.status() == MeetingStatus.DENIED && absent(sentence, verb)
          ? verbs.future(sentence, verb) ? Stance.SCHEDULED : Stance.HELD
          : stance;
    }
    Optional<Stance> open = notDenied(sentence, verb);
    if (open.isPresent()) {
      return open.get();
    }
    return verbs
        .byWord(sentence, verb)
        .filter(s -> !Clauses.negated(sentence, verb))
        .orElseGet(() -> verbs.verb(sentence, verb));
  }

  /** "A will not attend the summit": it takes place without A. */
  private boolean absent(Sentence sentence, Token verb) {
    return words.is("forum-attend", verb)
        && Clauses.negated(sentence, verb)
        && sentence.children(verb.index(), "dobj").stream()
            .anyMatch(noun -> words.is("noun-forum", noun));
  }

  /** What is not ruled out may come. */
  private Optional<Stance> notDenied(Sentence sentence, Token verb) {
    return Clauses.negated(sentence, verb) && words.is("deny", sentence, verb)
        ? Optional.of(Stance.HYPOTHETICAL)
        : Optional.empty();
  }

  private Stance preposition(Sentence sentence, Token preposition, int depth) {
    String word = Syntax.lower(preposition);
    if (word.equals("since")) {
      return Stance.HELD;
    }
    if (AFTER.contains(word)) {
      return verbs.future(sentence, preposition) ? Stance.SCHEDULED : Stance.HELD;
    }
    if (BEFORE.contains(word)) {
      return Stance.SCHEDULED;
    }
    if (preposition.head() < 0) {
      return Stance.PRESENT;
    }
    Token head = sentence.token(preposition.head());
    if (BEFORE.contains(Syntax.lower(head))) {
      return Stance.SCHEDULED;
    }
    if (Syntax.lower(head).equals("out") && head.head() >= 0) {
      return outOf(sentence, sentence.token(head.head()));
    }
    if (briefed(word, head)) {
      return Stance.HELD;
    }
    if (Clauses.agreedInCall(sentence, preposition, words)) {
      return Stance.HELD;
    }
    if (Syntax.isVerb(head)) {
      return underVerb(sentence, word, head);
    }
    Optional<Stance> byWord =
        word.equals("for") || word.equals("of") || word.equals("to")
            ? verbs.byWord(sentence, head)
            : Optional.empty();
    if (words.is("rumour", Syntax.lemma(head))) {
      return verbs.undone(sentence, head).orElse(Stance.HYPOTHETICAL);
    }
    if (byWord.isEmpty()) {
      return part(sentence, word, head, depth);
    }
    return Clauses.negated(sentence, head)
        ? Stance.DENIED
        : verbs.undone(sentence, head).orElse(byWord.get());
  }

  /** "refused to tell the substance of their talks": what holds of a matter holds not of them. */
  private Stance part(Sentence sentence, String preposition, Token noun, int depth) {
    Stance stance = read(sentence, noun, depth + 1);
    boolean itself =
        words.is("part-of-meeting", Syntax.lemma(noun))
            || words.is("noun-visit", noun)
            || words.is("noun-meeting", noun);
    return preposition.equals("of") && !itself && stance.status() == MeetingStatus.DENIED
        ? Stance.PRESENT
        : stance;
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

  /** "is due in C for talks", "preparations are under way for talks". */
  private Optional<Stance> expected(Sentence sentence, Token be) {
    return sentence.children(be.index()).stream()
        .filter(c -> c.relation().equals("acomp") || c.relation().equals("nsubj"))
        .filter(c -> !c.pos().startsWith("NNP"))
        .flatMap(c -> verbs.byWord(sentence, c).stream())
        .findFirst();
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
}
