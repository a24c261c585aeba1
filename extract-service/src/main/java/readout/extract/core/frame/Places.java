package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.Place;
import readout.extract.core.entity.Cast;
import readout.extract.core.entity.NamedSpan;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Finds where a trigger's event took place: stated with a preposition, or "here". */
final class Places {

  private static final Set<String> MODIFIES = Set.of("compound", "nmod");
  private static final int NEAR = 2;

  private final Cast cast;
  private final WordClasses words;
  private final @Nullable Place here;
  private final PlaceDistance distance;
  private final PlaceNames names;
  private final LesserTowns towns;

  /**
   * @param here the dateline's city, which "here" means; never used otherwise
   */
  Places(Cast cast, WordClasses words, @Nullable Place here) {
    this.cast = cast;
    this.words = words;
    this.here = here;
    this.distance = new PlaceDistance(words);
    this.names = new PlaceNames(cast, words);
    this.towns = new LesserTowns(cast, words, distance, names);
  }

  /** The places that these nouns, or what is coordinated with them, name. */
  List<Place> all(Sentence sentence, List<Token> nouns) {
    return names.all(sentence, nouns);
  }

  /** The place that one of these nouns names. */
  Optional<Place> named(Sentence sentence, List<Token> nouns) {
    return names.named(sentence, nouns);
  }

  /** The place named nearest to the trigger in the tree; a city wins over its country. */
  Optional<Place> of(Sentence sentence, Token trigger) {
    Found best = new Found(null, PlaceDistance.FAR + 1);
    for (NamedSpan span : cast.names(sentence).spans()) {
      if (PlaceNames.place(span) && !postOf(sentence, span, trigger)) {
        int steps =
            modifies(sentence, span, trigger)
                ? NEAR
                : distance.of(sentence, trigger, PlaceNames.head(sentence, span));
        best = best.or(names.place(sentence, span), steps);
      }
    }
    for (Token token : sentence.tokens()) {
      Optional<Place> capital = names.capital(sentence, token);
      if (capital.isPresent()) {
        best = best.or(capital.get(), distance.of(sentence, trigger, token));
      }
      if (here != null && Syntax.lower(token).equals("here")) {
        best = best.or(here, distance.ofAdverb(sentence, trigger, token));
      } else if (here != null && thisTown(sentence, token)) {
        best = best.or(here, distance.of(sentence, trigger, token));
      }
    }
    return best.place() != null
        ? Optional.of(best.place())
        : towns
            .of(sentence, trigger)
            .or(() -> where(sentence, trigger))
            .or(() -> hosting(sentence, trigger))
            .or(() -> departed(sentence, trigger))
            .or(() -> destination(sentence, trigger))
            .or(() -> margins(sentence, trigger))
            .or(() -> opening(sentence, trigger))
            .or(
                () ->
                    ClosingPlace.of(words, sentence, trigger, cast.names(sentence).spans())
                        .map(span -> names.place(sentence, span)));
  }

  private boolean postOf(Sentence sentence, NamedSpan span, Token trigger) {
    return span.kind() == NamedSpan.Kind.COUNTRY
        && PlaceOfOthers.ofPost(words, sentence, PlaceNames.head(sentence, span), trigger);
  }

  /** "left for X to hold talks", where parsers take X for the subject. */
  private Optional<Place> destination(Sentence sentence, Token trigger) {
    Token verb =
        Syntax.isVerb(trigger) ? trigger : Clauses.governor(sentence, trigger).orElse(trigger);
    List<Token> subjects = Syntax.ownSubjects(sentence, verb);
    return !subjects.isEmpty() && Clauses.destination(sentence, verb, subjects)
        ? names.named(sentence, subjects)
        : Optional.empty();
  }

  /** "left X after talks": those talks were in X. */
  private Optional<Place> departed(Sentence sentence, Token trigger) {
    return LeftAfter.verb(words, sentence, trigger)
        .flatMap(verb -> names.named(sentence, LeftAfter.from(sentence, verb)));
  }

  /** "Nigeria will host a summit", "a summit hosted by Nigeria". */
  private Optional<Place> hosting(Sentence sentence, Token trigger) {
    if (!Syntax.isNoun(trigger)) {
      return Optional.empty();
    }
    List<Token> hosts = new ArrayList<>();
    for (Token clause : sentence.children(trigger.index())) {
      if (words.is("hosting", clause) && Syntax.isVerb(clause)) {
        hosts.addAll(Syntax.prepositionObjects(sentence, clause, Set.of("by")));
      }
    }
    Clauses.governor(sentence, trigger)
        .filter(verb -> words.is("hosting", verb))
        .ifPresent(
            verb ->
                hosts.addAll(
                    Clauses.passive(sentence, verb)
                        ? Syntax.prepositionObjects(sentence, verb, Set.of("by"))
                        : Clauses.subjects(sentence, verb)));
    return hosts.stream()
        .filter(host -> country(sentence, host))
        .findFirst()
        .flatMap(host -> names.named(sentence, host));
  }

  private boolean country(Sentence sentence, Token noun) {
    return cast.names(sentence)
        .at(noun.index())
        .filter(s -> s.kind() == NamedSpan.Kind.COUNTRY)
        .isPresent();
  }

  /** "On the margins of the forum taking place in C, A met B". */
  private Optional<Place> margins(Sentence sentence, Token trigger) {
    OptionalInt end = OpeningMargins.end(words, sentence, trigger);
    return end.isEmpty()
        ? Optional.empty()
        : sentence.tokens().subList(0, end.getAsInt()).stream()
            .filter(t -> t.relation().equals("pobj") && in(sentence, t))
            .flatMap(t -> names.named(sentence, List.of(t)).stream())
            .reduce((a, b) -> b);
  }

  private static boolean in(Sentence sentence, Token noun) {
    String preposition = Syntax.lower(sentence.token(noun.head()));
    return preposition.equals("in") || preposition.equals("at");
  }

  /** "In Lebanon, where many live, he met": what opens a sentence holds for its main clause. */
  private Optional<Place> opening(Sentence sentence, Token trigger) {
    boolean main = Clauses.governor(sentence, trigger).filter(v -> words.is("say", v)).isEmpty();
    if (sentence.size() < 3 || !Syntax.lower(sentence.token(0)).equals("in") || !main) {
      return Optional.empty();
    }
    return cast.names(sentence)
        .at(1)
        .filter(PlaceNames::place)
        .filter(s -> s.to() < sentence.size() && sentence.token(s.to()).form().equals(","))
        .map(span -> names.place(sentence, span));
  }

  /** "is in Rome, where he will meet": the place before the clause, whatever it hangs on. */
  private Optional<Place> where(Sentence sentence, Token trigger) {
    List<Token> above = new ArrayList<>(sentence.ancestors(trigger.index()));
    above.add(trigger);
    return above.stream()
        .flatMap(verb -> sentence.children(verb.index(), "advmod").stream())
        .filter(adverb -> Syntax.lower(adverb).equals("where"))
        .findFirst()
        .flatMap(
            adverb ->
                cast.names(sentence).within(0, adverb.index(), PlaceNames::place).stream()
                    .filter(s -> s.kind() != NamedSpan.Kind.COUNTRY || pobj(sentence, s))
                    .reduce((a, b) -> b))
        .map(span -> names.place(sentence, span));
  }

  private static boolean pobj(Sentence sentence, NamedSpan span) {
    return PlaceNames.head(sentence, span).relation().equals("pobj");
  }

  /** The nearest place so far. */
  private record Found(@Nullable Place place, int steps) {

    Found or(Place other, int distance) {
      if (distance > PlaceDistance.FAR) {
        return this;
      }
      boolean finer = distance <= steps + NEAR && place != null && within(other, place);
      boolean coarser = distance >= steps - NEAR && place != null && within(place, other);
      return (distance < steps && !coarser) || finer ? new Found(other, distance) : this;
    }

    /** "in Busan, South Korea" names one place and not two. */
    private static boolean within(Place city, Place country) {
      return city.city() != null
          && country.city() == null
          && city.country() != null
          && city.country().equals(country.country());
    }
  }

  /** The dateline's city, when a phrase says "here". */
  Optional<Place> here(Sentence sentence, Token top) {
    boolean says =
        sentence.subtree(top.index()).stream().anyMatch(t -> Syntax.lower(t).equals("here"));
    return says ? Optional.ofNullable(here) : Optional.empty();
  }

  /** "in this German spa town": where the story is filed. */
  private boolean thisTown(Sentence sentence, Token noun) {
    return words.is("town", noun)
        && sentence.children(noun.index(), "det").stream()
            .anyMatch(d -> Syntax.lower(d).equals("this"));
  }

  /** The dateline's city, where the text says "here". */
  Optional<Place> here() {
    return Optional.ofNullable(here);
  }

  /** "the Geneva talks", "a Camp David summit"; "Seoul-Tokyo talks" are between the two. */
  private boolean modifies(Sentence sentence, NamedSpan span, Token trigger) {
    Token head = PlaceNames.head(sentence, span);
    boolean before =
        head.head() == trigger.index()
            && Syntax.isNoun(trigger)
            && MODIFIES.contains(head.relation())
            && span.to() <= trigger.index();
    return before
        && span.city() != null
        && !hyphen(sentence, span.to())
        && !hyphen(sentence, span.from() - 1);
  }

  private static boolean hyphen(Sentence sentence, int token) {
    return token >= 0 && token < sentence.size() && sentence.token(token).pos().equals("HYPH");
  }
}
