package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads from a noun's modifiers which states and organisations its bearer stands for. */
final class Affiliations {

  private static final Set<String> OF = Set.of("of", "from", "for");
  private static final Set<String> OF_OR_IN = Set.of("of", "from", "for", "in");
  private static final Set<String> MODIFIERS = Set.of("nmod", "compound", "poss");
  private static final int DEPTH = 2;

  private final Cast cast;
  private final WordClasses words;

  Affiliations(Cast cast) {
    this.cast = cast;
    this.words = cast.words();
  }

  /** The states and organisations that a noun's modifiers name, in text order. */
  List<NamedSpan> of(Sentence sentence, Token noun) {
    List<NamedSpan> found = new ArrayList<>();
    modifiers(sentence, noun, found, 0);
    Set<String> prepositions = plural(noun) ? OF_OR_IN : OF;
    for (Token object : Syntax.prepositionObjects(sentence, noun, prepositions)) {
      for (Token conjunct : Syntax.conjuncts(sentence, object)) {
        List<NamedSpan> members = members(sentence, conjunct);
        found.addAll(members);
        if (members.isEmpty()) {
          acting(sentence, conjunct)
              .ifPresentOrElse(found::add, () -> groups(sentence, conjunct, found));
        }
      }
    }
    return found.stream().distinct().toList();
  }

  /** Whether a noun speaks of several. */
  static boolean plural(Token noun) {
    return noun.pos().equals("NNS") || noun.pos().equals("NNPS");
  }

  /** "of the Nordic countries, A, B and C": the states and not the group; nobody else. */
  private List<NamedSpan> members(Sentence sentence, Token group) {
    boolean organisation =
        acting(sentence, group)
            .filter(span -> span.kind() == NamedSpan.Kind.ORGANISATION)
            .isPresent();
    List<NamedSpan> states =
        sentence.children(group.index(), "appos").stream()
            .filter(apposed -> organisation)
            .flatMap(apposed -> Syntax.conjuncts(sentence, apposed).stream())
            .flatMap(state -> acting(sentence, state).stream())
            .filter(span -> span.country() != null)
            .toList();
    return states.size() > 1 ? states : List.of();
  }

  private void groups(Sentence sentence, Token noun, List<NamedSpan> into) {
    if (!words.is("stands-for-others", Syntax.lemma(noun))) {
      return;
    }
    modifiers(sentence, noun, into, 0);
    for (Token apposed : sentence.children(noun.index(), "appos")) {
      for (Token conjunct : Syntax.conjuncts(sentence, apposed)) {
        acting(sentence, conjunct).ifPresent(into::add);
      }
    }
  }

  private void modifiers(Sentence sentence, Token noun, List<NamedSpan> into, int depth) {
    for (Token child : sentence.children(noun.index())) {
      if (MODIFIERS.contains(child.relation()) && child.index() <= noun.index()) {
        Syntax.conjuncts(sentence, child).forEach(c -> modifier(sentence, c, into, depth));
      }
    }
  }

  private void modifier(Sentence sentence, Token token, List<NamedSpan> into, int depth) {
    Optional<NamedSpan> span = acting(sentence, token);
    if (span.isPresent()) {
      into.add(span.get());
    } else if (depth < DEPTH && cast.people().at(sentence.index(), token.index()).isEmpty()) {
      modifiers(sentence, token, into, depth + 1);
    }
  }

  private Optional<NamedSpan> acting(Sentence sentence, Token token) {
    return cast.names(sentence).at(token.index()).filter(span -> span.kind().acts());
  }
}
