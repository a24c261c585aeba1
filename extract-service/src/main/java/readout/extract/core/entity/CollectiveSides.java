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
    return both(sentence, noun)
        ? discourse.together(sentence.index())
        : ofSeveral(sentence, noun);
  }

  /** "their foreign ministers", "the two countries' presidents": one of each state meant. */
  private List<Side> ofSeveral(Sentence sentence, Token noun) {
    List<Side> several = new ArrayList<>();
    for (Token owner : sentence.children(noun.index(), "poss")) {
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
