package readout.extract.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Questions about a dependency tree that every reader of it asks. */
public final class Syntax {

  private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubjpass", "csubj");

  private Syntax() {}

  /** The head of a token, or empty for a root and where the sentence is not parsed. */
  public static Optional<Token> head(Sentence sentence, Token token) {
    return token.head() < 0 ? Optional.empty() : Optional.of(sentence.token(token.head()));
  }

  /** A token and what it hangs on, up to the root. */
  public static List<Token> path(Sentence sentence, Token token) {
    List<Token> path = new ArrayList<>();
    path.add(token);
    path.addAll(sentence.ancestors(token.index()));
    return path;
  }

  /** Where a token stands in a path, or -1. */
  public static int indexOf(List<Token> path, Token token) {
    for (int i = 0; i < path.size(); i++) {
      if (path.get(i).index() == token.index()) {
        return i;
      }
    }
    return -1;
  }

  /** A token and all that is coordinated with it, in text order; conjuncts hang in a chain. */
  public static List<Token> conjuncts(Sentence sentence, Token first) {
    List<Token> all = new ArrayList<>();
    collect(sentence, first, all);
    return all;
  }

  private static void collect(Sentence sentence, Token token, List<Token> into) {
    into.add(token);
    for (Token next : sentence.children(token.index(), "conj")) {
      if (into.size() < 40 && isVerb(next) == isVerb(token)) {
        collect(sentence, next, into);
      }
    }
  }

  /** The first token of the coordination that this one belongs to. */
  public static Token firstConjunct(Sentence sentence, Token token) {
    Token current = token;
    while (current.relation().equals("conj") && current.head() >= 0) {
      current = sentence.token(current.head());
    }
    return current;
  }

  /** The objects of the prepositions that hang on a token, for any of these prepositions. */
  public static List<Token> prepositionObjects(Sentence sentence, Token token, Set<String> words) {
    List<Token> objects = new ArrayList<>();
    for (Token child : sentence.children(token.index())) {
      boolean preposition = child.relation().equals("prep") || child.relation().equals("agent");
      if (preposition && words.contains(lower(child))) {
        objects.addAll(sentence.children(child.index(), "pobj"));
        objects.addAll(visiting(sentence, child));
      }
    }
    return objects;
  }

  /**
   * "with visiting President X": parsers take the adjective for a verb and the guest for its
   * object.
   */
  private static List<Token> visiting(Sentence sentence, Token preposition) {
    List<Token> guests = new ArrayList<>();
    for (Token verb : sentence.children(preposition.index(), "pcomp")) {
      if (lower(verb).equals("visiting") && verb.index() == preposition.index() + 1) {
        guests.addAll(sentence.children(verb.index(), "dobj"));
      }
    }
    return guests;
  }

  /** The subjects that hang on a verb itself. */
  public static List<Token> ownSubjects(Sentence sentence, Token verb) {
    List<Token> subjects =
        sentence.children(verb.index()).stream()
            .filter(child -> SUBJECTS.contains(child.relation()))
            .toList();
    return subjects.isEmpty() ? LostSubjects.of(sentence, verb) : subjects;
  }

  /** Whether some child has this relation. */
  public static boolean has(Sentence sentence, Token token, String relation) {
    return sentence.children(token.index()).stream()
        .anyMatch(child -> child.relation().equals(relation));
  }

  /** A verb of any form, modals excluded. */
  public static boolean isVerb(Token token) {
    return token.pos().startsWith("VB");
  }

  /** A common or proper noun. */
  public static boolean isNoun(Token token) {
    return token.pos().startsWith("NN");
  }

  /** The form in lower case. */
  public static String lower(Token token) {
    return token.lower();
  }

  /** The lemma in lower case. */
  public static String lemma(Token token) {
    return token.lowerLemma();
  }
}
