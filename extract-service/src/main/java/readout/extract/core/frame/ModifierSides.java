package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.extract.core.entity.Cast;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.NamedSpan;
import readout.extract.core.entity.Side;
import readout.extract.core.entity.SideReader;
import readout.extract.core.entity.StatePairs;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Token;

/** Which sides the modifiers in front of a noun name. */
final class ModifierSides {

  private static final Set<String> MODIFIERS = Set.of("compound", "nmod", "poss");

  private final Cast cast;
  private final SideReader sides;

  ModifierSides(Cast cast, SideReader sides) {
    this.cast = cast;
    this.sides = sides;
  }

  /** "the EU-Russia summit", "his meeting", "the Bush-Abdullah talks". */
  List<Side> of(Sentence sentence, Token noun) {
    List<Side> found = new ArrayList<>();
    for (Token child : sentence.children(noun.index())) {
      if (MODIFIERS.contains(child.relation()) && child.index() < noun.index()) {
        found.addAll(modifier(sentence, child, 0));
      }
    }
    return Discourse.distinct(found);
  }

  /** The sides that one modifier joins: "Sino-Russian", "their", "the A and B ministers'". */
  List<Side> joint(Sentence sentence, Token noun) {
    return sentence.children(noun.index()).stream()
        .filter(c -> MODIFIERS.contains(c.relation()) && c.index() < noun.index())
        .map(c -> Discourse.distinct(modifier(sentence, c, 0)))
        .filter(found -> Arguments.apart(found) > 1)
        .findFirst()
        .orElse(List.of());
  }

  /** "Seoul-Washington talks" are between them; "the Seoul talks" are held there. */
  private static boolean paired(Sentence sentence, Token token) {
    boolean before = token.index() > 0 && sentence.token(token.index() - 1).pos().equals("HYPH");
    boolean after =
        token.index() + 1 < sentence.size()
            && sentence.token(token.index() + 1).pos().equals("HYPH");
    return before || after;
  }

  private List<Side> modifier(Sentence sentence, Token child, int depth) {
    List<Side> found = new ArrayList<>(StatePairs.of(child));
    if (depth < 3) {
      for (Token inner : sentence.children(child.index())) {
        boolean joined = inner.relation().equals("advmod") && paired(sentence, inner);
        if (MODIFIERS.contains(inner.relation()) || inner.relation().equals("conj") || joined) {
          found.addAll(modifier(sentence, inner, depth + 1));
        }
      }
    }
    Optional<NamedSpan> span = cast.names(sentence).at(child.index());
    boolean seat =
        span.filter(x -> x.kind() == NamedSpan.Kind.SEAT_OF_GOVERNMENT).isPresent()
            && !paired(sentence, child);
    if (seat) {
      return Discourse.distinct(found);
    }
    if (span.isPresent() && span.get().kind().acts()) {
      found.add(Side.of(span.get()));
    } else if (found.isEmpty() || child.relation().equals("poss")) {
      List<Side> named = sides.read(sentence, child);
      found.addAll(named);
    }
    return found;
  }
}
