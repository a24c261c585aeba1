package readout.extract.core.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.extract.core.entity.NamedSpan;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/**
 * Finds the city that closes a clause together with its day: in "conferred on the border in Accra
 * on Monday" parsers hang the city on the topic.
 */
final class ClosingPlace {

  private static final Set<String> AT = Set.of("in", "at");
  private static final Set<NamedSpan.Kind> CITIES =
      Set.of(NamedSpan.Kind.CITY, NamedSpan.Kind.SEAT_OF_GOVERNMENT);

  private ClosingPlace() {}

  /** The last such city of the clause of a trigger. */
  static Optional<NamedSpan> of(
      WordClasses words, Sentence sentence, Token trigger, List<NamedSpan> names) {
    Token clause =
        Syntax.isVerb(trigger) ? trigger : Clauses.governor(sentence, trigger).orElse(trigger);
    return names.stream()
        .filter(span -> CITIES.contains(span.kind()) && span.from() > trigger.index())
        .filter(span -> in(sentence, span) && dated(words, sentence, span.to(), clause))
        .filter(span -> governs(words, sentence, clause, PlaceNames.head(sentence, span)))
        .filter(span -> !bound(words, sentence, span))
        .reduce((a, b) -> b);
  }

  private static boolean in(Sentence sentence, NamedSpan span) {
    return AT.contains(Syntax.lower(sentence.token(span.from() - 1)));
  }

  /** Whether the day of a clause follows at once. */
  private static boolean dated(WordClasses words, Sentence sentence, int next, Token clause) {
    boolean on = next + 1 < sentence.size() && Syntax.lower(sentence.token(next)).equals("on");
    int at = on ? next + 1 : next;
    return at < sentence.size()
        && sentence.token(at).entityType().equals("DATE")
        && governs(words, sentence, clause, sentence.token(at));
  }

  /** "met to end the fighting in C on Monday": where the fighting is. */
  private static boolean bound(WordClasses words, Sentence sentence, NamedSpan span) {
    return Syntax.head(sentence, PlaceNames.head(sentence, span))
        .flatMap(in -> Syntax.head(sentence, in))
        .filter(noun -> Syntax.isNoun(noun) && words.is("somewhere", Syntax.lemma(noun)))
        .isPresent();
  }

  private static boolean governs(WordClasses words, Sentence sentence, Token clause, Token inside) {
    return PurposeClause.governor(words, sentence, inside)
        .filter(v -> v.index() == clause.index())
        .isPresent();
  }
}
