package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Finds the verb a noun depends on and the subject a verb shares, across clauses. */
final class Clauses {

  private static final Set<String> LEAVES = Set.of("leave", "depart", "head", "embark");
  private static final Set<String> SHARES_SUBJECT =
      Set.of("conj", "xcomp", "advcl", "pcomp", "acl", "dep");
  private static final Set<String> MEANS = Set.of("video", "phone", "telephone", "videolink");
  private static final Set<String> RECIPROCAL = Set.of("other", "one", "another");
  private static final Set<String> EACH_OTHER = Set.of("each", "another", "one");
  private static final int CLIMB = 8;

  private Clauses() {}

  /** The nearest verb above a token, reached through nouns and prepositions. */
  static Optional<Token> governor(Sentence sentence, Token token) {
    Token current = token;
    for (int steps = 0; steps < CLIMB && current.head() >= 0; steps++) {
      current = sentence.token(current.head());
      if (Syntax.isVerb(current)) {
        return Optional.of(current);
      }
    }
    return Optional.empty();
  }

  /**
   * The subjects of a verb: its own, else those of the verb it is coordinated with or depends on.
   * The object of a verb like "ask" is the subject of its infinitive; the noun a participle
   * modifies is its subject or object and not returned.
   */
  static List<Token> subjects(Sentence sentence, Token verb) {
    Token current = verb;
    for (int steps = 0; steps < CLIMB; steps++) {
      List<Token> own = Syntax.ownSubjects(sentence, current);
      if (!own.isEmpty() && !destination(sentence, current, own)) {
        return own;
      }
      if (current.head() < 0 || !SHARES_SUBJECT.contains(current.relation())) {
        return List.of();
      }
      Token head = sentence.token(current.head());
      if (current.relation().equals("xcomp") && infinitive(sentence, current)) {
        List<Token> objects = sentence.children(head.index(), "dobj");
        if (!objects.isEmpty()) {
          return objects;
        }
      }
      current = Syntax.isVerb(head) ? head : above(sentence, head);
    }
    return List.of();
  }

  /** "left for Chile to hold talks": parsers take the place for who holds them. */
  static boolean destination(Sentence sentence, Token verb, List<Token> subjects) {
    Token first = subjects.get(0);
    return infinitive(sentence, verb)
        && first.index() > 0
        && first.entityType().equals("GPE")
        && Syntax.lower(sentence.token(first.index() - 1)).equals("for")
        && Syntax.head(sentence, verb).filter(v -> LEAVES.contains(Syntax.lemma(v))).isPresent();
  }

  private static Token above(Sentence sentence, Token token) {
    return governor(sentence, token).orElse(token);
  }

  static boolean infinitive(Sentence sentence, Token verb) {
    return sentence.children(verb.index(), "aux").stream()
        .anyMatch(a -> Syntax.lower(a).equals("to"));
  }

  /**
   * The call in which something was agreed: "agreed to meet during a call on Monday"; parsers hang
   * it on what was agreed.
   *
   * @param preposition before the call
   */
  static boolean agreedInCall(Sentence sentence, Token preposition, WordClasses words) {
    Optional<Token> verb = Syntax.head(sentence, preposition).filter(Syntax::isVerb);
    return Set.of("during", "in").contains(Syntax.lower(preposition))
        && sentence.children(preposition.index(), "pobj").stream()
            .anyMatch(noun -> words.is("noun-call", noun))
        && verb.filter(v -> infinitive(sentence, v))
            .flatMap(v -> Syntax.head(sentence, v))
            .filter(above -> above.pos().equals("VBD") && words.is("schedule", above))
            .isPresent();
  }

  /** Whether a verb form is passive: its own auxiliary, or a participle behind a noun. */
  static boolean passive(Sentence sentence, Token verb) {
    boolean participle =
        verb.relation().equals("acl")
            || (verb.relation().equals("advcl") && Syntax.has(sentence, verb, "agent"));
    return Syntax.has(sentence, verb, "auxpass")
        || (participle && verb.pos().equals("VBN") && !Syntax.has(sentence, verb, "aux"));
  }

  /**
   * Whether what looks like a participle behind a noun may as well be its verb: "the ministers
   * conferred in C"; nobody is said to have done it to them.
   */
  static boolean active(Sentence sentence, Token verb) {
    boolean behind = verb.relation().equals("acl") && verb.pos().equals("VBN");
    return behind
        && !Syntax.has(sentence, verb, "auxpass")
        && Syntax.prepositionObjects(sentence, verb, Set.of("by")).stream()
            .allMatch(o -> MEANS.contains(Syntax.lower(o)));
  }

  /** "spoke to each other", "met one another". */
  static boolean reciprocal(Sentence sentence, Token verb) {
    List<Token> objects =
        new ArrayList<>(Syntax.prepositionObjects(sentence, verb, Set.of("to", "with")));
    objects.addAll(sentence.children(verb.index(), "dobj"));
    return objects.stream()
        .anyMatch(
            o ->
                sentence.children(o.index()).stream()
                        .anyMatch(c -> EACH_OTHER.contains(Syntax.lower(c)))
                    && RECIPROCAL.contains(Syntax.lower(o)));
  }

  /** The auxiliaries of a verb; a coordinated verb without any shares those of the first. */
  static List<Token> auxiliaries(Sentence sentence, Token verb) {
    List<Token> own =
        sentence.children(verb.index()).stream()
            .filter(c -> c.relation().equals("aux") || c.relation().equals("auxpass"))
            .toList();
    boolean bare = verb.pos().equals("VB") || verb.pos().equals("VBN") || verb.pos().equals("VBG");
    if (own.isEmpty() && bare && verb.relation().equals("conj") && verb.head() >= 0) {
      Token first = sentence.token(verb.head());
      return Syntax.isVerb(first) ? auxiliaries(sentence, first) : own;
    }
    return own;
  }

  /** "not", or "no" before a noun. */
  static boolean negated(Sentence sentence, Token token) {
    return Syntax.has(sentence, token, "neg")
        || sentence.children(token.index(), "det").stream()
            .anyMatch(d -> Syntax.lower(d).equals("no"));
  }
}
