package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.Place;
import readout.extract.core.entity.Cast;
import readout.extract.core.entity.NamedSpan;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;

/** Finds where a trigger's event took place: stated with a preposition, or "here". */
final class Places {

  private static final Set<String> AT = Set.of("in", "at", "to", "near", "outside", "aboard");
  private static final int FAR = 7;

  private final Cast cast;
  private final @Nullable Place here;

  /**
   * @param here the dateline's city, which "here" means; never used otherwise
   */
  Places(Cast cast, @Nullable Place here) {
    this.cast = cast;
    this.here = here;
  }

  /** The place named nearest to the trigger in the tree; a city wins over its country. */
  Optional<Place> of(Sentence sentence, Token trigger) {
    NamedSpan best = null;
    int least = FAR + 1;
    for (NamedSpan span : cast.names(sentence).spans()) {
      int distance = place(span) ? distance(sentence, trigger, span) : FAR + 1;
      boolean finer = distance <= FAR && distance == least && span.city() != null;
      if (distance < least || finer) {
        least = distance;
        best = span;
      }
    }
    if (best != null) {
      return Optional.of(place(sentence, best));
    }
    Optional<Place> unknown = unknown(sentence, trigger);
    return unknown.isPresent() || here == null || !saysHere(sentence) ? unknown : Optional.of(here);
  }

  /** The dateline's city, when a phrase says "here". */
  Optional<Place> here(Sentence sentence, Token top) {
    boolean says =
        sentence.subtree(top.index()).stream().anyMatch(t -> Syntax.lower(t).equals("here"));
    return says ? Optional.ofNullable(here) : Optional.empty();
  }

  /** The place that one of these nouns names. */
  Optional<Place> named(Sentence sentence, List<Token> nouns) {
    for (Token noun : nouns) {
      Optional<NamedSpan> span = cast.names(sentence).at(noun.index()).filter(Places::place);
      if (span.isPresent()) {
        return Optional.of(place(sentence, span.get()));
      }
    }
    return Optional.empty();
  }

  /** A town the gazetteer lacks: "in the Croatian border town of X". */
  private Optional<Place> unknown(Sentence sentence, Token trigger) {
    for (Token token : sentence.tokens()) {
      boolean town =
          token.entityType().equals("GPE")
              && token.relation().equals("pobj")
              && cast.names(sentence).at(token.index()).isEmpty()
              && cast.people().at(sentence.index(), token.index()).isEmpty();
      if (town
          && steps(sentence, sentence.token(token.head()), trigger) <= FAR
          && Set.of("in", "at", "of", "near")
              .contains(Syntax.lower(sentence.token(token.head())))) {
        return Optional.of(new Place(token.form(), token.form(), countryOf(sentence, token)));
      }
    }
    return Optional.empty();
  }

  private @Nullable String countryOf(Sentence sentence, Token town) {
    return cast
        .names(sentence)
        .within(
            Math.max(0, town.index() - 5), town.index(), s -> s.kind() == NamedSpan.Kind.DEMONYM)
        .stream()
        .reduce((a, b) -> b)
        .map(NamedSpan::country)
        .orElse(null);
  }

  private static boolean place(NamedSpan span) {
    return span.kind() == NamedSpan.Kind.CITY
        || span.kind() == NamedSpan.Kind.SEAT_OF_GOVERNMENT
        || span.kind() == NamedSpan.Kind.COUNTRY
        || span.kind() == NamedSpan.Kind.PLACE;
  }

  private Place place(Sentence sentence, NamedSpan span) {
    String name =
        cast.text()
            .substring(sentence.token(span.from()).start(), sentence.token(span.to() - 1).end());
    return new Place(name, span.city(), span.country());
  }

  private static boolean saysHere(Sentence sentence) {
    return sentence.tokens().stream().anyMatch(t -> Syntax.lower(t).equals("here"));
  }

  private int distance(Sentence sentence, Token trigger, NamedSpan span) {
    Token head = sentence.token(span.to() - 1);
    for (int i = span.from(); i < span.to(); i++) {
      Token token = sentence.token(i);
      if (token.head() < span.from() || token.head() >= span.to()) {
        head = token;
      }
    }
    if (head.head() < 0 || !head.relation().equals("pobj")) {
      return FAR + 1;
    }
    Token preposition = sentence.token(head.head());
    if (!AT.contains(Syntax.lower(preposition))) {
      return FAR + 1;
    }
    return steps(sentence, preposition, trigger);
  }

  private static int steps(Sentence sentence, Token from, Token to) {
    List<Token> up = new ArrayList<>(sentence.ancestors(from.index()));
    List<Token> other = new ArrayList<>();
    other.add(to);
    other.addAll(sentence.ancestors(to.index()));
    for (int i = 0; i < up.size(); i++) {
      for (int j = 0; j < other.size(); j++) {
        if (up.get(i).index() == other.get(j).index()) {
          return i + j;
        }
      }
    }
    return FAR + 1;
  }
}
