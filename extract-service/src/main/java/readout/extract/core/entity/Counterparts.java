package readout.extract.core.entity;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;

/**
 * Finds who is meant by "his Senegalese counterpart" when another sentence tells the name: the one
 * who holds the same office there.
 */
final class Counterparts {

  private final Cast cast;
  private final BiFunction<Sentence, Token, List<Side>> reader;

  /**
   * @param reader reads whom a single noun or pronoun means
   */
  Counterparts(Cast cast, BiFunction<Sentence, Token, List<Side>> reader) {
    this.cast = cast;
    this.reader = reader;
  }

  /** The counterpart of the possessor in a state or organisation. */
  Optional<Side> of(Sentence sentence, Token noun, NamedSpan affiliation) {
    if (!cast.words().is("counterpart", Syntax.lemma(noun))) {
      return Optional.empty();
    }
    for (Token owner : sentence.children(noun.index(), "poss")) {
      for (Side principal : reader.apply(sentence, owner)) {
        String role = principal.role();
        if (role != null && !affiliation.name().equals(principal.stands())) {
          return cast.people().holding(role, affiliation.name()).map(Side::of);
        }
      }
    }
    return Optional.empty();
  }
}
