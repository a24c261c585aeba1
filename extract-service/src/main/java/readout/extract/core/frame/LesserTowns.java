package readout.extract.core.frame;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.Place;
import readout.extract.core.entity.Cast;
import readout.extract.core.entity.NamedSpan;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/**
 * Reads towns too small for their names alone to tell them, and those the gazetteer lacks: "in the
 * Croatian border town of X", "in X, Italy".
 */
final class LesserTowns {

  private static final Set<String> SITES = Set.of("in", "at", "on", "near", "off", "aboard");
  private static final Set<String> BEFORE = Set.of("in", "at", "of", "near");

  private final Cast cast;
  private final WordClasses words;
  private final PlaceDistance distance;
  private final PlaceNames names;

  LesserTowns(Cast cast, WordClasses words, PlaceDistance distance, PlaceNames names) {
    this.cast = cast;
    this.words = words;
    this.distance = distance;
    this.names = names;
  }

  /** "San Sebastian": with the words of the name before its last. */
  private String name(Sentence sentence, Token last) {
    int first = last.index();
    while (first > 0
        && sentence.token(first - 1).entityType().equals("GPE")
        && sentence.token(first - 1).head() == last.index()
        && sentence.token(first - 1).relation().equals("compound")) {
      first--;
    }
    return cast.text().substring(sentence.token(first).start(), last.end());
  }

  /** The town that is named where a meeting's place would be. */
  Optional<Place> of(Sentence sentence, Token trigger) {
    for (Token token : sentence.tokens()) {
      boolean town =
          token.entityType().equals("GPE")
              && token.relation().equals("pobj")
              && BEFORE.contains(Syntax.lower(sentence.token(token.head())))
              && cast.names(sentence).at(token.index()).isEmpty()
              && cast.people().at(sentence.index(), token.index()).isEmpty();
      if (town && distance.of(sentence, trigger, token) <= PlaceDistance.FAR) {
        String name = name(sentence, token);
        String country = countryOf(sentence, token);
        return Optional.of(
            new Place(name, name, country != null ? country : cast.home(name).orElse(null)));
      }
    }
    return inCountry(sentence, trigger);
  }

  /** "on Malta's Long Bay", "at Germany's Foreign Ministry": somewhere in that country. */
  private Optional<Place> inCountry(Sentence sentence, Token trigger) {
    for (NamedSpan span : cast.names(sentence).spans()) {
      if (span.kind() == NamedSpan.Kind.COUNTRY) {
        Token owner = PlaceNames.head(sentence, span);
        Optional<Token> owned =
            Syntax.head(sentence, owner)
                .filter(noun -> owner.relation().equals("poss"))
                .filter(noun -> noun.pos().startsWith("NNP") && noun.relation().equals("pobj"))
                .filter(noun -> SITES.contains(Syntax.lower(sentence.token(noun.head()))))
                .filter(noun -> cast.people().at(sentence.index(), noun.index()).isEmpty());
        if (owned.isPresent() && distance.at(sentence, trigger, owned.get()) <= PlaceDistance.FAR) {
          return Optional.of(names.place(sentence, span));
        }
      }
    }
    return Optional.empty();
  }

  /** "the southern Albanian town of X", "in X, Italy". */
  private @Nullable String countryOf(Sentence sentence, Token town) {
    Optional<String> behind =
        sentence.children(town.index(), "appos").stream()
            .flatMap(apposed -> names.named(sentence, apposed).stream())
            .map(Place::country)
            .findFirst();
    return behind.orElseGet(
        () ->
            cast
                .names(sentence)
                .within(
                    Math.max(0, town.index() - 5),
                    town.index(),
                    s -> s.kind() == NamedSpan.Kind.DEMONYM && ofTown(sentence, s, town))
                .stream()
                .reduce((a, b) -> b)
                .map(NamedSpan::country)
                .orElse(null));
  }

  private boolean ofTown(Sentence sentence, NamedSpan demonym, Token town) {
    return sentence.tokens().subList(demonym.to(), town.index()).stream()
        .anyMatch(t -> words.is("town", t));
  }
}
