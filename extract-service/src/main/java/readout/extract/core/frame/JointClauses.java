package readout.extract.core.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;

/**
 * "In phone talks on Monday, A and B agreed", "A and B, at a meeting in C, agreed": those of whom
 * the clause tells something are those who meet, whatever parsers hang them on.
 */
final class JointClauses {

  private static final Set<String> SETTINGS =
      Set.of("in", "during", "at", "after", "following", "over", "on", "by");
  private static final Set<String> MISHUNG = Set.of("conj", "appos", "dep", "npadvmod", "nsubj");
  private static final Set<String> GROUPS = Set.of("two", "both", "sides", "pair", "three");
  private static final int FIRST_WORDS = 2;

  private final Arguments arguments;

  JointClauses(Arguments arguments) {
    this.arguments = arguments;
  }

  /** The subject of the clause that a meeting is the setting of; nobody where that is not one. */
  List<Side> subject(Sentence sentence, Token noun) {
    Optional<Token> preposition =
        Syntax.head(sentence, noun)
            .filter(p -> noun.relation().equals("pobj") && SETTINGS.contains(Syntax.lower(p)));
    boolean ofOthers =
        !Syntax.prepositionObjects(sentence, noun, Set.of("of", "with", "between", "among"))
                .isEmpty()
            || !arguments.modifiers(sentence, noun).isEmpty();
    if (preposition.isEmpty() || ofOthers) {
      return List.of();
    }
    List<Side> subject =
        preposition.get().index() <= FIRST_WORDS
            ? behind(sentence, noun)
            : around(sentence, noun, preposition.get());
    return Arguments.parties(subject) > 1 ? subject : List.of();
  }

  /** The subject between the comma that ends the phrase and the first verb behind it. */
  private List<Side> behind(Sentence sentence, Token noun) {
    int verb = noun.index() + 1;
    while (verb < sentence.size() && !finite(sentence.token(verb))) {
      verb++;
    }
    if (verb == sentence.size()) {
      return List.of();
    }
    boolean comma = false;
    for (int i = noun.index() + 1; i < verb; i++) {
      Token token = sentence.token(i);
      comma |= token.form().equals(",");
      boolean first =
          comma
              && Syntax.isNoun(token)
              && MISHUNG.contains(token.relation())
              && (token.head() < i ? token.head() <= comma(sentence, i) : token.head() == verb);
      if (first && unsaid(sentence, token)) {
        return List.of();
      }
      List<Side> told = first ? arguments.read(sentence, List.of(token)) : List.of();
      if (!told.isEmpty()) {
        return told;
      }
    }
    return List.of();
  }

  /** "they", "the two sides": the noun may as well be of those spoken of before. */
  private static boolean unsaid(Sentence sentence, Token subject) {
    return subject.pos().startsWith("PRP")
        || GROUPS.contains(Syntax.lower(subject))
        || sentence.children(subject.index()).stream()
            .anyMatch(c -> GROUPS.contains(Syntax.lower(c)));
  }

  private static int comma(Sentence sentence, int before) {
    int i = before;
    while (i > 0 && !sentence.token(i).form().equals(",")) {
      i--;
    }
    return i;
  }

  private static boolean finite(Token token) {
    return token.pos().equals("VBD")
        || token.pos().equals("VBZ")
        || token.pos().equals("VBP")
        || token.pos().equals("MD")
        || token.pos().equals("VBN");
  }

  /** The phrase stands between the subject, on which parsers hang it, and its verb. */
  private List<Side> around(Sentence sentence, Token noun, Token preposition) {
    if (preposition.head() < 0) {
      return List.of();
    }
    Token host = Syntax.firstConjunct(sentence, sentence.token(preposition.head()));
    boolean subject =
        host.relation().equals("nsubj")
            && host.index() < preposition.index()
            && !unsaid(sentence, host)
            && host.head() > noun.index();
    return subject ? arguments.subject(sentence, sentence.token(host.head())) : List.of();
  }
}
