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

/** Finds where a forum takes place: in its name, by where its guests go, or by who hosts it. */
final class ForumPlaces {

  static final Set<String> AT = Set.of("in", "at", "to");
  private static final Set<String> TOWARDS = Set.of("for", "to", "in");
  private static final Set<String> LEAVE = Set.of("leave", "depart", "set", "embark");
  private static final Set<String> CONTROLLED = Set.of("xcomp", "acomp", "oprd");
  private static final int DEPTH = 3;

  private final WordClasses words;
  private final Cast cast;
  private final Places places;

  ForumPlaces(ArticleContext context) {
    this.words = context.words();
    this.cast = context.cast();
    this.places = context.places();
  }

  /** Whether a verb tells a journey. */
  static boolean travel(WordClasses words, Token verb) {
    return words.is("forum-motion", verb) && !words.is("forum-assemble", verb);
  }

  /** The place that the clause around a forum's name says. */
  Optional<Place> around(Sentence sentence, Token noun, Optional<Token> verb) {
    return towards(sentence, verb)
        .or(() -> destination(sentence, noun))
        .or(() -> reported(verb) ? beside(sentence, verb) : places.of(sentence, noun))
        .or(() -> hosting(sentence, noun));
  }

  /** The place that its own phrase says. */
  Optional<Place> own(Sentence sentence, Token noun) {
    List<Token> objects = new ArrayList<>(Syntax.prepositionObjects(sentence, noun, AT));
    for (Token clause : sentence.subtree(noun.index())) {
      if (clause.relation().equals("acl") || clause.relation().equals("relcl")) {
        objects.addAll(Syntax.prepositionObjects(sentence, clause, AT));
      }
    }
    Optional<Place> said = places.named(sentence, objects);
    if (said.isPresent()) {
      return said;
    }
    Optional<Place> modifier =
        words.is("forum-rounds", noun) ? Optional.empty() : modifier(sentence, noun);
    return modifier.isPresent() ? modifier : places.here(sentence, noun);
  }

  /** "the Barcelona summit". */
  private Optional<Place> modifier(Sentence sentence, Token noun) {
    for (Token child : ForumPhrases.before(sentence, noun)) {
      Optional<NamedSpan> span = cast.names(sentence).at(child.index());
      boolean city =
          span.isPresent()
              && (span.get().kind() == NamedSpan.Kind.CITY
                  || span.get().kind() == NamedSpan.Kind.SEAT_OF_GOVERNMENT
                  || span.get().kind() == NamedSpan.Kind.PLACE);
      boolean paired =
          child.index() + 1 < sentence.size()
              && sentence.token(child.index() + 1).pos().equals("HYPH");
      if (city && child.head() == noun.index() && !paired) {
        return places.named(sentence, List.of(child));
      }
    }
    return Optional.empty();
  }

  /** Whether the clause is what somebody said, who may have said it elsewhere. */
  private static boolean reported(Optional<Token> verb) {
    return verb.filter(v -> v.relation().equals("ccomp")).isPresent();
  }

  /** The place that hangs on a verb itself, its object, or a verb it controls. */
  private Optional<Place> beside(Sentence sentence, Optional<Token> verb) {
    List<Token> around = new ArrayList<>();
    Optional<Token> current = verb;
    for (int depth = 0; current.isPresent() && depth < DEPTH; depth++) {
      around.add(current.get());
      around.addAll(sentence.children(current.get().index(), "dobj"));
      current =
          sentence.children(current.get().index()).stream()
              .filter(c -> CONTROLLED.contains(c.relation()))
              .findFirst();
    }
    List<Token> objects = new ArrayList<>();
    around.forEach(t -> objects.addAll(Syntax.prepositionObjects(sentence, t, AT)));
    return places.named(sentence, objects).or(() -> here(sentence, verb));
  }

  private Optional<Place> here(Sentence sentence, Optional<Token> verb) {
    return verb.flatMap(v -> places.here(sentence, v));
  }

  /** "left for Lima to attend", "will travel to Lima to lead the delegation". */
  private Optional<Place> destination(Sentence sentence, Token noun) {
    for (Token verb : sentence.ancestors(noun.index())) {
      boolean moves = Syntax.isVerb(verb) && travel(words, verb);
      if (moves) {
        boolean leaves = LEAVE.contains(Syntax.lemma(verb));
        return places.named(
            sentence,
            Syntax.prepositionObjects(sentence, verb, leaves ? TOWARDS : Set.of("to", "in")));
      }
    }
    return Optional.empty();
  }

  /** "left for Kyiv to attend", "is in Hanoi, where he will attend", "Kenya will host". */
  private Optional<Place> towards(Sentence sentence, Optional<Token> verb) {
    if (verb.isEmpty()) {
      return Optional.empty();
    }
    Token own = verb.get();
    Optional<Token> destination = ForumDoers.destination(sentence, own);
    if (destination.isPresent()) {
      return places.named(sentence, List.of(destination.get()));
    }
    boolean where =
        sentence.children(own.index(), "advmod").stream()
            .anyMatch(t -> Syntax.lower(t).equals("where"));
    if (where && own.relation().equals("relcl")) {
      return Clauses.governor(sentence, own)
          .flatMap(v -> places.named(sentence, Syntax.prepositionObjects(sentence, v, AT)))
          .or(() -> places.named(sentence, List.of(sentence.token(own.head()))));
    }
    return Optional.empty();
  }

  /** The country of a host, when no other place is said: "Kenya will host a summit". */
  private Optional<Place> hosting(Sentence sentence, Token noun) {
    Optional<Token> verb = Clauses.governor(sentence, noun);
    List<Token> hosts = new ArrayList<>();
    verb.filter(v -> Syntax.lemma(v).equals("host"))
        .ifPresent(v -> hosts.addAll(Clauses.subjects(sentence, v)));
    for (Token clause : sentence.children(noun.index())) {
      if (Syntax.lemma(clause).equals("host")) {
        hosts.addAll(Syntax.prepositionObjects(sentence, clause, Set.of("by")));
      }
    }
    List<Token> countries =
        hosts.stream()
            .filter(
                h ->
                    cast.names(sentence)
                        .at(h.index())
                        .filter(s -> s.kind() == NamedSpan.Kind.COUNTRY)
                        .isPresent())
            .toList();
    return places.named(sentence, countries);
  }
}
