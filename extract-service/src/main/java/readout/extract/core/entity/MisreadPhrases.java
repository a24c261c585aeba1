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
  private static final Set<String> IN_TITLES =
      Set.of("of", "to", "for", "from", "the", "and", "&", "'s", "in", "on");
  private static final Set<String> BEFORE_NAMES =
      Set.of(
          "the",
          "hon",
          "hon.",
          "dr",
          "dr.",
          "mr",
          "mr.",
          "h.e.",
          "ambassador",
          "amb.",
          "general",
          "gen.");
  private static final Set<String> TITLE_WORDS = Set.of("DT", "JJ", "PRP$", "POS", "HYPH", "IN");
  private static final Set<String> AFTER_NAMES = Set.of(",", ".", ")", ";", "-");

  private final Cast cast;

  MisreadPhrases(Cast cast) {
    this.cast = cast;
  }

  /** "Secretary of State for Defence X", "the Minister for Foreign Affairs and Trade, X". */
  Optional<Person> titled(Sentence sentence, Token title) {
    boolean noun = title.pos().startsWith("NN") && !Affiliations.plural(title);
    return noun && office(sentence, title)
        ? nameAfter(sentence, title, title.index() + 1)
        : Optional.empty();
  }

  /** "with Republic of Korea Foreign Minister X", "UN Relief Agency (UNRWA) Commissioner X". */
  Optional<Person> titledBody(Sentence sentence, NamedSpan body) {
    int i = body.to();
    if (i + 2 < sentence.size()
        && sentence.token(i).form().equals("(")
        && sentence.token(i + 2).form().equals(")")) {
      i += 3;
    }
    Optional<NamedSpan> span = cast.names(sentence).at(i);
    boolean title = span.filter(s -> s.kind() == NamedSpan.Kind.OFFICE).isPresent();
    return title ? nameAfter(sentence, sentence.token(i), i + 1) : Optional.empty();
  }

  private Optional<Person> nameAfter(Sentence sentence, Token title, int from) {
    boolean comma = false;
    int last = Math.min(sentence.size() - 1, from + LONGEST);
    for (int i = from; i <= last; i++) {
      Optional<Person> person = cast.people().at(sentence.index(), i);
      if (person.isPresent()) {
        return !comma || setOff(sentence, i, person.get()) ? person : Optional.empty();
      }
      Token token = sentence.token(i);
      boolean before =
          comma
              && (BEFORE_NAMES.contains(Syntax.lower(token))
                  || cast.words().is("mere-title", Syntax.lower(token)));
      if (Syntax.lower(token).equals(",") && !comma) {
        comma = true;
      } else if (another(sentence, title, i) || (!before && (comma || !inTitle(sentence, token)))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "the president of A and Chancellor X" are two; "President and Supreme Leader X" is one. */
  private boolean another(Sentence sentence, Token title, int i) {
    boolean office =
        i + 1 < sentence.size()
            && Syntax.lower(sentence.token(i)).equals("and")
            && office(sentence, sentence.token(i + 1));
    return office && Syntax.has(sentence, title, "det");
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

  /** Whether a name behind a comma ends in one too, or hangs as an apposition. */
  private boolean setOff(Sentence sentence, int from, Person person) {
    int to = from;
    while (to < sentence.size()
        && cast.people().at(sentence.index(), to).filter(person::equals).isPresent()) {
      to++;
    }
    boolean apposed =
        sentence.token(to - 1).relation().equals("appos")
            && !another(sentence, sentence.token(from), to);
    return apposed || (to < sentence.size() && AFTER_NAMES.contains(sentence.token(to).form()));
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

  /** "the government and Darfur rebels": parsers coordinate the government with Darfur alone. */
  Optional<Token> beforeParty(Sentence sentence, Token noun) {
    return cast.names(sentence)
        .at(noun.index())
        .filter(party -> party.kind() == NamedSpan.Kind.CONFLICT_PARTY)
        .filter(party -> party.from() < noun.index())
        .map(party -> sentence.token(party.from()))
        .filter(first -> first.relation().equals("conj") && first.head() < first.index())
        .map(first -> sentence.token(first.head()))
        .filter(
            other ->
                cast.names(sentence).at(other.index()).isPresent()
                    || cast.words().is("stands-for-others", Syntax.lemma(other)));
  }

  /** "in Munich, Germany": the country of a place, which parsers coordinate with a person. */
  boolean ofPlace(Sentence sentence, NamedSpan country) {
    int comma = country.from() - 1;
    return country.kind() == NamedSpan.Kind.COUNTRY
        && comma > 0
        && sentence.token(comma).form().equals(",")
        && cast.names(sentence)
            .at(comma - 1)
            .filter(place -> place.city() != null && country.country() != null)
            .filter(place -> String.valueOf(country.country()).equals(place.country()))
            .isPresent();
  }

  /** "between A and the rebel leader B": nothing but "and", or a part of the title, hangs on A. */
  Optional<Person> afterAnd(Sentence sentence, Token noun) {
    List<Token> and =
        sentence.children(noun.index(), "cc").stream()
            .filter(c -> Syntax.lower(c).equals("and"))
            .toList();
    boolean another =
        sentence.children(noun.index(), "conj").stream()
            .anyMatch(c -> !c.pos().equals("NNP") || meant(sentence, c));
    if (and.isEmpty() || another) {
      return Optional.empty();
    }
    int from = and.get(0).index() + 1;
    for (int i = from; i < Math.min(sentence.size(), from + LONGEST); i++) {
      Optional<Person> person = cast.people().at(sentence.index(), i);
      Token token = sentence.token(i);
      boolean title =
          Syntax.isNoun(token)
              || TITLE_WORDS.contains(token.pos())
              || Syntax.lower(token).equals("visiting");
      if (person.isPresent() || !title) {
        return person;
      }
    }
    return Optional.empty();
  }

  private boolean meant(Sentence sentence, Token token) {
    return cast.people().at(sentence.index(), token.index()).isPresent()
        || cast.names(sentence).at(token.index()).isPresent();
  }
}
