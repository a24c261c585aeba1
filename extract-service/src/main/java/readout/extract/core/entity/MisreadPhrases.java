package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;

/**
 * Finds the person in noun phrases that parsers misread: a long title that becomes the head of its
 * bearer's name, and a person coordinated with the country of the one before.
 */
final class MisreadPhrases {

  private static final int LONGEST = 14;
  private static final Set<String> IN_TITLES = Set.of("of", "to", "for", "the", "and", "&", "'s");
  private static final Set<String> BEFORE_NAMES = Set.of("the", "hon", "hon.", "dr", "dr.", "mr", "mr.");

  private final Cast cast;

  MisreadPhrases(Cast cast) {
    this.cast = cast;
  }

  /** "Secretary of State for Defence X", "the Minister for Foreign Affairs and Trade, X". */
  Optional<Person> titled(Sentence sentence, Token title) {
    if (!title.pos().startsWith("NN") || Affiliations.plural(title) || !office(sentence, title)) {
      return Optional.empty();
    }
    boolean comma = false;
    int last = Math.min(sentence.size() - 1, title.index() + LONGEST);
    for (int i = title.index() + 1; i <= last; i++) {
      Optional<Person> person = cast.people().at(sentence.index(), i);
      if (person.isPresent()) {
        return below(sentence, sentence.token(i), title, comma) ? person : Optional.empty();
      }
      Token token = sentence.token(i);
      boolean another = Syntax.lower(token).equals("and") && i < last && office(sentence, sentence.token(i + 1));
      boolean before = comma && BEFORE_NAMES.contains(Syntax.lower(token));
      if (Syntax.lower(token).equals(",") && !comma) {
        comma = true;
      } else if (another || (!before && (comma || !inTitle(sentence, token)))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean office(Sentence sentence, Token token) {
    return cast.names(sentence)
            .at(token.index())
            .filter(span -> span.kind() == NamedSpan.Kind.OFFICE)
            .isPresent()
        || Syntax.lower(token).equals("assistant");
  }

  private boolean inTitle(Sentence sentence, Token token) {
    return token.pos().startsWith("NNP")
        || IN_TITLES.contains(Syntax.lower(token))
        || cast.names(sentence).at(token.index()).isPresent();
  }

  /** Whether a name hangs somewhere below a title; behind a comma, as an apposition. */
  private boolean below(Sentence sentence, Token name, Token title, boolean comma) {
    boolean under = false;
    boolean apposed = false;
    Token current = name;
    while (current.head() >= 0 && !under) {
      apposed |= current.relation().equals("appos");
      current = sentence.token(current.head());
      under = current.index() == title.index();
    }
    return under && (!comma || apposed);
  }

  /** "Prime Minister X of A and Vice President Y": the second is coordinated with the country. */
  List<Token> afterCountry(Sentence sentence, Token noun) {
    List<Token> found = new ArrayList<>();
    if (cast.people().at(sentence.index(), noun.index()).isEmpty()) {
      return found;
    }
    for (Token preposition : sentence.children(noun.index(), "prep")) {
      for (Token object : sentence.children(preposition.index(), "pobj")) {
        boolean country = cast.names(sentence).at(object.index()).isPresent();
        for (Token conjunct : Syntax.conjuncts(sentence, object)) {
          if (country && cast.people().at(sentence.index(), conjunct.index()).isPresent()) {
            found.add(conjunct);
          }
        }
      }
    }
    return found;
  }
}
