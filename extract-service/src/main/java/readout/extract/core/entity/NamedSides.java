package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;

/** Reads the named person whom a token means, and for whom that person stands. */
final class NamedSides {

  private static final int DEPTH = 2;
  private static final Set<String> OF = Set.of("of");

  private final Cast cast;
  private final Affiliations affiliations;
  private final MisreadPhrases misread;

  NamedSides(Cast cast, Affiliations affiliations, MisreadPhrases misread) {
    this.cast = cast;
    this.affiliations = affiliations;
    this.misread = misread;
  }

  /** The person whose name or title a token is. */
  Optional<Side> at(Sentence sentence, Token token) {
    return cast.people()
        .at(sentence.index(), token.index())
        .map(Side::of)
        .map(side -> ofState(sentence, token, side))
        .or(() -> misread.titled(sentence, token).map(p -> bearing(sentence, token, p)));
  }

  /** The bearer of a title stands for whom the title says, before all else. */
  private Side bearing(Sentence sentence, Token title, Person person) {
    List<NamedSpan> named = affiliations.of(sentence, title);
    Side side = Side.of(person);
    return named.size() == 1 ? side.standingFor(TitleReader.affiliation(named.get(0))) : side;
  }

  /** "Germany's X" stands for Germany, whatever the article leaves out elsewhere. */
  private Side ofState(Sentence sentence, Token name, Side side) {
    if (side.affiliation() != null) {
      return side;
    }
    List<Token> owners = new ArrayList<>(sentence.children(name.index(), "poss"));
    owners.addAll(Syntax.prepositionObjects(sentence, name, OF));
    return owners.stream()
        .flatMap(owner -> cast.names(sentence).at(owner.index()).stream())
        .filter(span -> span.kind().acts())
        .findFirst()
        .map(side::orOf)
        .orElse(side);
  }

  /**
   * "the foreign ministers of A and B, X and Y": parsers take the names for more countries. "the
   * president of A X" is one without its comma.
   */
  List<Side> behind(Sentence sentence, Token office) {
    List<NamedSpan> named = affiliations.of(sentence, office);
    List<Side> persons = new ArrayList<>();
    for (Token object : Syntax.prepositionObjects(sentence, office, OF)) {
      for (Token conjunct : Syntax.conjuncts(sentence, object)) {
        at(sentence, conjunct).ifPresent(persons::add);
      }
    }
    if (!Affiliations.plural(office)) {
      return persons.size() == 1 ? ofCountry(sentence, office) : List.of();
    }
    return named.size() > 1 && named.size() == persons.size() ? inOrder(persons, named) : List.of();
  }

  /** "the top negotiator on the issue, X,": parsers hang the name on what the office is about. */
  List<Side> behindPhrase(Sentence sentence, Token office) {
    Token last = office;
    for (int i = 0; i < DEPTH; i++) {
      List<Token> objects =
          sentence.children(last.index(), "prep").stream()
              .flatMap(p -> sentence.children(p.index(), "pobj").stream())
              .toList();
      if (objects.isEmpty()) {
        break;
      }
      last = objects.get(objects.size() - 1);
      if (cast.names(sentence).at(last.index()).filter(s -> s.kind().office()).isPresent()
          || cast.people().at(sentence.index(), last.index()).isPresent()) {
        return List.of();
      }
      for (Token apposed : sentence.children(last.index(), "appos")) {
        Optional<Side> person = at(sentence, apposed);
        if (person.isPresent() && enclosed(sentence, apposed)) {
          List<NamedSpan> named = affiliations.of(sentence, office);
          return List.of(named.size() == 1 ? person.get().orOf(named.get(0)) : person.get());
        }
      }
    }
    return List.of();
  }

  /** Whether a name stands between commas. */
  private boolean enclosed(Sentence sentence, Token name) {
    Optional<Person> person = cast.people().at(sentence.index(), name.index());
    int from = name.index();
    while (from > 0 && cast.people().at(sentence.index(), from - 1).equals(person)) {
      from--;
    }
    int to = name.index() + 1;
    return from > 0
        && sentence.token(from - 1).form().equals(",")
        && (to >= sentence.size() || sentence.token(to).form().matches("[,.;]"));
  }

  /** "President of A, X" without the comma: parsers take the country for a part of the name. */
  private List<Side> ofCountry(Sentence sentence, Token title) {
    for (Token object : Syntax.prepositionObjects(sentence, title, OF)) {
      Optional<NamedSpan> country =
          sentence.children(object.index(), "compound").stream()
              .flatMap(part -> cast.names(sentence).at(part.index()).stream())
              .filter(span -> span.kind().acts())
              .findFirst();
      Optional<Side> person = at(sentence, object);
      if (country.isPresent() && person.isPresent()) {
        return List.of(person.get().orOf(country.get()));
      }
    }
    return List.of();
  }

  private static List<Side> inOrder(List<Side> persons, List<NamedSpan> named) {
    List<Side> sides = new ArrayList<>();
    for (int i = 0; i < persons.size(); i++) {
      sides.add(persons.get(i).orOf(named.get(i)));
    }
    return sides;
  }
}
