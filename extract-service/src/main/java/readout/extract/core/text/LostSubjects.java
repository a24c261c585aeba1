package readout.extract.core.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the subject that a parser hung on the time or the word before it: "In talks Thursday, X and
 * Y condemned", "In May, the rebel X signed", "since X and Y signed".
 */
final class LostSubjects {

  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
  private static final Set<String> BETWEEN = Set.of("advmod", "aux", "auxpass", "punct", "neg");
  private static final Set<String> CONJUNCTIONS =
      Set.of("since", "after", "before", "until", "till", "as");
  private static final Set<String> TIMES = Set.of("DATE", "TIME");
  private static final int CLIMB = 6;

  private LostSubjects() {}

  /** The subject of a finite main verb that has none; empty where it cannot be told. */
  static List<Token> of(Sentence sentence, Token verb) {
    boolean finite =
        FINITE.contains(verb.pos())
            || sentence.children(verb.index(), "aux").stream()
                .anyMatch(a -> FINITE.contains(a.pos()));
    boolean joined = verb.relation().equals("conj");
    if (!finite || !(joined || verb.relation().equals("root"))) {
      return List.of();
    }
    int last = verb.index() - 1;
    while (last > 0 && between(sentence, verb, last)) {
      last--;
    }
    List<Token> stolen = joined ? List.of() : before(sentence, verb);
    if (!stolen.isEmpty()) {
      return stolen;
    }
    if (joined) {
      return behindConjunction(sentence, verb, last);
    }
    return last > 0 ? behind(sentence, bracketed(sentence, last)).stream().toList() : List.of();
  }

  /** "A and B, both preparing for polls, agreed": parsers give them to the clause in between. */
  private static List<Token> before(Sentence sentence, Token verb) {
    return sentence.children(verb.index(), "advcl").stream()
        .filter(c -> c.index() < verb.index() && c.pos().equals("VBG"))
        .map(
            c ->
                sentence.children(c.index(), "nsubj").stream()
                    .filter(Syntax::isNoun)
                    .filter(s -> comma(sentence, s, c))
                    .toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** "since A and B signed": parsers take "since" for a preposition. */
  private static List<Token> behindConjunction(Sentence sentence, Token verb, int last) {
    for (Token preposition : sentence.children(verb.head(), "prep")) {
      if (CONJUNCTIONS.contains(Syntax.lower(preposition))) {
        List<Token> objects = sentence.children(preposition.index(), "pobj");
        boolean next =
            objects.size() == 1
                && sentence.subtree(objects.get(0).index()).stream()
                    .reduce((first, second) -> second)
                    .filter(t -> t.index() == last)
                    .isPresent();
        if (next) {
          return objects;
        }
      }
    }
    return List.of();
  }

  private static boolean between(Sentence sentence, Token verb, int index) {
    Token token = sentence.token(index);
    return token.head() == verb.index()
        && BETWEEN.contains(token.relation())
        && !token.form().equals(",");
  }

  /** The name before its short form in brackets: "the Movement (M)". */
  private static Token bracketed(Sentence sentence, int index) {
    int i = index;
    if (sentence.token(i).pos().equals("-RRB-")) {
      while (i > 1 && !sentence.token(i).pos().equals("-LRB-")) {
        i--;
      }
      i--;
    }
    return sentence.token(i);
  }

  private static Optional<Token> behind(Sentence sentence, Token noun) {
    if (!Syntax.isNoun(noun) || TIMES.contains(noun.entityType())) {
      return Optional.empty();
    }
    Token current = noun;
    for (int steps = 0; steps < CLIMB && current.head() >= 0; steps++) {
      Token head = sentence.token(current.head());
      boolean apart = comma(sentence, head, current);
      if (current.relation().equals("conj") && TIMES.contains(head.entityType()) && apart) {
        return Optional.of(current);
      }
      if (current.relation().equals("pobj") && head.index() == 0 && apart) {
        return Optional.of(current);
      }
      if (!current.relation().equals("conj")) {
        return Optional.empty();
      }
      current = head;
    }
    return Optional.empty();
  }

  private static boolean comma(Sentence sentence, Token from, Token to) {
    return sentence.tokens().subList(Math.min(from.index(), to.index()), to.index()).stream()
        .anyMatch(t -> t.form().equals(","));
  }
}
