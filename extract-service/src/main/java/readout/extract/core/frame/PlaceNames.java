package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.contracts.Place;
import readout.extract.core.entity.Cast;
import readout.extract.core.entity.NamedSpan;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads which place a noun names: a city, a country, a seat of government, a capital. */
final class PlaceNames {

  private final Cast cast;
  private final WordClasses words;

  PlaceNames(Cast cast, WordClasses words) {
    this.cast = cast;
    this.words = words;
  }

  /** The places that these nouns, or what is coordinated with them, name. */
  List<Place> all(Sentence sentence, List<Token> nouns) {
    List<Place> found = new ArrayList<>();
    for (Token noun : nouns) {
      for (Token conjunct : Syntax.conjuncts(sentence, noun)) {
        named(sentence, List.of(conjunct)).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The place that one of these nouns names. */
  Optional<Place> named(Sentence sentence, List<Token> nouns) {
    for (Token noun : nouns) {
      Optional<Place> place =
          named(sentence, noun).or(() -> inner(sentence, noun)).or(() -> dated(sentence, noun));
      if (place.isPresent()) {
        return place;
      }
    }
    return Optional.empty();
  }

  /** The place that a noun itself names. */
  Optional<Place> named(Sentence sentence, Token noun) {
    return cast.names(sentence)
        .at(noun.index())
        .filter(PlaceNames::place)
        .map(span -> place(sentence, span));
  }

  /** "to China November 3": parsers take the place for a part of the date. */
  private Optional<Place> dated(Sentence sentence, Token noun) {
    return noun.entityType().equals("DATE")
        ? sentence.children(noun.index(), "compound").stream()
            .flatMap(token -> named(sentence, token).stream())
            .findFirst()
        : Optional.empty();
  }

  /** "the Tunisian capital Tunis", "the port city of Busan", "the Turkish capital". */
  private Optional<Place> inner(Sentence sentence, Token noun) {
    if (!words.is("town", noun)) {
      return Optional.empty();
    }
    List<Token> inside = new ArrayList<>(sentence.children(noun.index(), "appos"));
    inside.addAll(Syntax.prepositionObjects(sentence, noun, Set.of("of")));
    inside.addAll(sentence.children(noun.index(), "compound"));
    return inside.stream()
        .flatMap(token -> named(sentence, token).stream())
        .findFirst()
        .or(() -> capital(sentence, noun));
  }

  /** "the Turkish capital", "Turkey's capital". */
  Optional<Place> capital(Sentence sentence, Token noun) {
    if (!Syntax.lemma(noun).equals("capital")) {
      return Optional.empty();
    }
    for (Token child : sentence.children(noun.index())) {
      Optional<NamedSpan> state =
          cast.names(sentence)
              .at(child.index())
              .filter(
                  s -> s.kind() == NamedSpan.Kind.DEMONYM || s.kind() == NamedSpan.Kind.COUNTRY);
      Optional<String> city = state.map(NamedSpan::country).flatMap(cast::capital);
      if (city.isPresent()) {
        return city.map(name -> new Place(name, name, state.get().country()));
      }
    }
    return Optional.empty();
  }

  /** Whether a name is one of somewhere. */
  static boolean place(NamedSpan span) {
    return span.kind() == NamedSpan.Kind.CITY
        || span.kind() == NamedSpan.Kind.SEAT_OF_GOVERNMENT
        || span.kind() == NamedSpan.Kind.COUNTRY
        || span.kind() == NamedSpan.Kind.PLACE;
  }

  /** The place that a name is of. */
  Place place(Sentence sentence, NamedSpan span) {
    String name =
        cast.text()
            .substring(sentence.token(span.from()).start(), sentence.token(span.to() - 1).end());
    return new Place(name, span.city(), span.country());
  }

  /** The token of a name that hangs on what is outside it. */
  static Token head(Sentence sentence, NamedSpan span) {
    Token head = sentence.token(span.to() - 1);
    for (int i = span.from(); i < span.to(); i++) {
      Token token = sentence.token(i);
      if (token.head() < span.from() || token.head() >= span.to()) {
        head = token;
      }
    }
    return head;
  }
}
