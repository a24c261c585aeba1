package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import readout.extract.core.entity.Cast;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.NamedSpan;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Finds those whom an agreement binds: in its phrase, its clause, the sentence, the discourse. */
final class AgreementParties {

  private static final int NEAR = 3;
  private static final int MANY = 8;

  private final Cast cast;
  private final WordClasses words;
  private final Arguments arguments;
  private final Discourse discourse;

  AgreementParties(ArticleContext context) {
    this.cast = context.cast();
    this.words = context.words();
    this.arguments = context.arguments();
    this.discourse = context.discourse();
  }

  /** Those whom the noun's own phrase names: "between", "with", "the A-B pact", "A's accord". */
  List<Side> ofPhrase(Sentence sentence, Token noun) {
    List<Side> sides = new ArrayList<>(arguments.between(sentence, noun));
    if (Arguments.parties(sides) < 2) {
      sides.addAll(arguments.with(sentence, noun));
      sides.addAll(arguments.modifiers(sentence, noun));
    }
    return Discourse.distinct(sides);
  }

  /** Those whom the clause of the deed names: who signs, with whom, by whom, between whom. */
  List<Side> ofDeed(Sentence sentence, Token deed) {
    List<Side> sides = new ArrayList<>(arguments.between(sentence, deed));
    sides.addAll(arguments.with(sentence, deed));
    if (!Syntax.isVerb(deed)) {
      sides.addAll(arguments.agent(sentence, deed));
      sides.addAll(arguments.modifiers(sentence, deed));
    } else if (Clauses.passive(sentence, deed)) {
      sides.addAll(arguments.agent(sentence, deed));
    } else {
      sides.addAll(arguments.subject(sentence, deed));
    }
    return Discourse.distinct(sides);
  }

  /** Whether the clause names a counterpart that is nobody the lexicons know ("with the union"). */
  boolean privately(Sentence sentence, Token noun, Optional<Token> deed) {
    List<Token> others =
        new ArrayList<>(Syntax.prepositionObjects(sentence, noun, Set.of("with", "between")));
    deed.ifPresent(
        d -> {
          others.addAll(Syntax.prepositionObjects(sentence, d, Set.of("with", "between", "by")));
          if (Syntax.isVerb(d) && !Clauses.passive(sentence, d)) {
            others.addAll(Clauses.subjects(sentence, d));
          }
        });
    return others.stream()
        .flatMap(o -> Syntax.conjuncts(sentence, o).stream())
        .anyMatch(o -> words.is("private-party", o) && arguments.read(sentence, List.of(o)).isEmpty());
  }

  /**
   * One side with its counterpart, or both, where the clause does not say: those who met or agreed
   * last, else the two states of the sentence, else the two of which the article speaks before.
   */
  List<Side> completed(Sentence sentence, List<Side> known) {
    List<Side> here = joined(known, named(sentence));
    if (Arguments.parties(here) == 2) {
      return here;
    }
    List<Side> last = states(discourse.together(sentence.index()));
    if (last.size() > 1 && last.size() < MANY && covers(last, known)) {
      return joined(known, last);
    }
    for (int back = 1; back <= NEAR && sentence.index() - back >= 0; back++) {
      List<Side> all = joined(here, named(cast.sentences().get(sentence.index() - back)));
      if (Arguments.parties(all) == 2) {
        return all;
      }
      if (Arguments.parties(all) > 2) {
        return known;
      }
    }
    return known;
  }

  /** States and organisations that a sentence speaks of, seats of government among them. */
  private List<Side> named(Sentence sentence) {
    Map<String, Side> found = new LinkedHashMap<>();
    for (NamedSpan span : cast.names(sentence).spans()) {
      if (span.kind().acts()) {
        found.putIfAbsent(span.name(), Side.of(span));
      }
    }
    cast.people().in(sentence.index()).stream()
        .map(Side::of)
        .filter(s -> s.stands() != null)
        .forEach(s -> found.putIfAbsent(String.valueOf(s.stands()), s));
    return List.copyOf(found.values());
  }

  private static List<Side> states(List<Side> sides) {
    return sides.stream().filter(s -> s.stands() != null).toList();
  }

  private static boolean covers(List<Side> all, List<Side> some) {
    return some.stream()
        .filter(s -> s.stands() != null)
        .allMatch(s -> all.stream().anyMatch(o -> String.valueOf(s.stands()).equals(o.stands())));
  }

  static List<Side> joined(List<Side> one, List<Side> other) {
    List<Side> all = new ArrayList<>(one);
    all.addAll(other);
    return Discourse.distinct(all);
  }
}
