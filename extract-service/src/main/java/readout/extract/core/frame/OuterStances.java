package readout.extract.core.frame;

import java.util.Optional;
import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** What stands further out and goes before a verb's own form: conditions, denials, wishes. */
final class OuterStances {

  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether");
  private static final Set<String> NOT_CONTROLLED = Set.of("conj", "ccomp", "parataxis", "relcl");
  private static final int DEPTH = 8;

  private final WordClasses words;

  OuterStances(WordClasses words) {
    this.words = words;
  }

  /** Conditions and denials further out, which override the verb's own form. */
  Optional<Stance> of(Sentence sentence, Token verb) {
    Token current = verb;
    for (int steps = 0; steps < DEPTH; steps++) {
      if (marked(sentence, current)) {
        return Optional.of(Stance.HYPOTHETICAL);
      }
      Optional<Stance> said = rumoured(sentence, current);
      if (said.isPresent()) {
        return said;
      }
      if (current.head() < 0 || !NOT_CONTROLLED.contains(current.relation())) {
        return Optional.empty();
      }
      Token head = sentence.token(current.head());
      if (current.relation().equals("ccomp") && words.is("deny", head)) {
        return Optional.of(Stance.DENIED);
      }
      if (current.relation().equals("ccomp") && words.is("wish", Syntax.lemma(head))) {
        return Optional.of(Stance.PROPOSED);
      }
      if (current.relation().equals("relcl")) {
        return Optional.empty();
      }
      current = head;
    }
    return Optional.empty();
  }

  /** "rumours that A will meet B", "speculation is rife that"; "denied reports that A met B". */
  private Optional<Stance> rumoured(Sentence sentence, Token verb) {
    boolean that =
        sentence.children(verb.index(), "mark").stream()
            .anyMatch(m -> Syntax.lower(m).equals("that"));
    if (!that || verb.head() < 0) {
      return Optional.empty();
    }
    Token head = sentence.token(verb.head());
    if (Syntax.isVerb(head)) {
      return Syntax.ownSubjects(sentence, head).stream()
              .anyMatch(n -> words.is("hearsay", Syntax.lemma(n)))
          ? Optional.of(Stance.HYPOTHETICAL)
          : Optional.empty();
    }
    boolean denied =
        words.is("rumour", Syntax.lemma(head))
            && head.relation().equals("dobj")
            && Syntax.head(sentence, head).filter(v -> words.is("deny", sentence, v)).isPresent();
    if (denied) {
      return Optional.of(Stance.DENIED);
    }
    return words.is("hearsay", Syntax.lemma(head))
        ? Optional.of(Stance.HYPOTHETICAL)
        : Optional.empty();
  }

  /** "a day before he meets B". */
  static Optional<Stance> ahead(Sentence sentence, Token verb) {
    boolean present = verb.pos().equals("VBZ") || verb.pos().equals("VBP");
    return present
            && sentence.children(verb.index(), "mark").stream()
                .anyMatch(m -> Set.of("before", "until", "till").contains(Syntax.lower(m)))
        ? Optional.of(Stance.SCHEDULED)
        : Optional.empty();
  }

  /** Whether a clause is a condition. */
  static boolean marked(Sentence sentence, Token verb) {
    return sentence.children(verb.index(), "mark").stream()
        .anyMatch(mark -> CONDITIONS.contains(Syntax.lower(mark)));
  }
}
