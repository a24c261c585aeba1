package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads words for several who were told before: "the two leaders", "their foreign ministers". */
final class CollectiveSides {

  private static final Set<String> ALL = Set.of("the", "two", "both", "three", "these");

  private static final Set<String> OF = Set.of("of", "from");

  private static final Set<String> COUNTS = Set.of("two", "both");

  private final Discourse discourse;
  private final WordClasses words;
  private final BiFunction<Sentence, Token, List<Side>> reader;

  /**
   * @param reader reads whom a single noun or pronoun means
   */
  CollectiveSides(
      Discourse discourse, WordClasses words, BiFunction<Sentence, Token, List<Side>> reader) {
    this.discourse = discourse;
    this.words = words;
    this.reader = reader;
  }

  /** Whom a noun in the plural means that says neither names nor states. */
  List<Side> read(Sentence sentence, Token noun) {
    return both(sentence, noun) ? counted(sentence, noun) : ofSeveral(sentence, noun);
  }

  /** Those who met last; of "the two countries" only where they were of two. */
  private List<Side> counted(Sentence sentence, Token noun) {
    List<Side> sides = discourse.together(sentence.index());
    boolean two =
        sentence.children(noun.index()).stream().anyMatch(c -> COUNTS.contains(Syntax.lower(c)));
    long apart =
        sides.stream().map(s -> s.stands() != null ? s.stands() : s.key()).distinct().count();
    return two && apart > 2 ? List.of() : sides;
  }

  /** Whether a noun can only mean those told of before: "the pair", "both men". */
  boolean means(Sentence sentence, Token noun) {
    boolean alone =
        words.is("pair-of-two", Syntax.lower(noun))
            || words.is("pair-of-three", Syntax.lower(noun));
    boolean counted =
        noun.pos().equals("NNS")
            && words.is("pair-counted", Syntax.lemma(noun))
            && sentence.children(noun.index()).stream()
                .anyMatch(c -> COUNTS.contains(Syntax.lower(c)));
    boolean told =
        sentence.children(noun.index()).stream().anyMatch(c -> ALL.contains(Syntax.lower(c)))
            && !Syntax.has(sentence, noun, "prep")
            && !Syntax.has(sentence, noun, "relcl");
    return told && (alone || counted);
  }

  /** Those who met last, if they are as many as the noun says. */
  List<Side> together(Sentence sentence, Token noun) {
    List<Side> sides = discourse.together(sentence.index());
    boolean three = words.is("pair-of-three", Syntax.lower(noun));
    return three == sides.size() > 2 ? sides : List.of();
  }

  /** "their foreign ministers", "the two countries' presidents": one of each state meant. */
  private List<Side> ofSeveral(Sentence sentence, Token noun) {
    List<Side> several = new ArrayList<>();
    List<Token> owners = new ArrayList<>(sentence.children(noun.index(), "poss"));
    owners.addAll(Syntax.prepositionObjects(sentence, noun, OF));
    for (Token owner : owners) {
      if (Syntax.lower(owner).equals("their") || both(sentence, owner)) {
        several.addAll(reader.apply(sentence, owner));
      }
    }
    return several.size() < 2
        ? List.of()
        : Discourse.distinct(several.stream().map(Side::unnamed).toList());
  }

  private boolean both(Sentence sentence, Token noun) {
    return words.is("pair", Syntax.lemma(noun))
        && sentence.children(noun.index()).stream().anyMatch(c -> ALL.contains(Syntax.lower(c)));
  }
}
