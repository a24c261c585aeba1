package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import readout.extract.core.entity.Cast;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.NamedSpan;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Finds those whom an agreement binds and whom neither its noun nor its verb governs. */
final class PartiesByOrder {

  private final Cast cast;
  private final WordClasses words;
  private final Arguments arguments;

  PartiesByOrder(ArticleContext context) {
    this.cast = context.cast();
    this.words = context.words();
    this.arguments = context.arguments();
  }

  /** "A's customs service and the tourism board of B": agencies of states bind them. */
  List<Side> agencies(Sentence sentence, List<Token> heads) {
    List<Side> sides = new ArrayList<>();
    for (Token head : heads) {
      for (Token noun : Syntax.conjuncts(sentence, head)) {
        List<Side> known = arguments.at(sentence, noun);
        sides.addAll(known);
        if (known.isEmpty() && words.is("state-agency", noun)) {
          sides.addAll(arguments.modifiers(sentence, noun));
          sides.addAll(arguments.members(sentence, noun));
        }
      }
    }
    return AgreementCompletion.settled(words, sides);
  }

  /** Whose effort it is. */
  List<Side> owners(Sentence sentence, Token noun) {
    return arguments.modifiers(sentence, noun);
  }

  /** With whom several are made: "treaties with B and C". */
  List<Side> others(Sentence sentence, Token noun) {
    List<Side> with = arguments.with(sentence, noun);
    return with.isEmpty() ? withLater(sentence, noun) : with;
  }

  /** "accords on visas for holders of passports with A and B"; parsers hang A on the holders. */
  List<Side> withLater(Sentence sentence, Token noun) {
    for (int i = noun.index() + 1; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      String word = Syntax.lower(token);
      if (token.pos().equals("VBD") || token.pos().equals("VBZ") || token.pos().equals("MD")) {
        return List.of();
      }
      if (word.equals("with") || word.equals("namely") || word.equals(":")) {
        List<Side> sides = countries(sentence, i + 1);
        if (!sides.isEmpty()) {
          return sides;
        }
      }
    }
    return List.of();
  }

  /** The states that a list names, up to the next word that is no part of it. */
  private List<Side> countries(Sentence sentence, int from) {
    List<Side> sides = new ArrayList<>();
    int i = from;
    while (i < sentence.size()) {
      Optional<NamedSpan> span = cast.names(sentence).at(i);
      if (span.filter(s -> s.kind().acts()).isPresent()) {
        sides.add(Side.of(span.get()));
        i = span.get().to();
      } else if (words.is("agreement-list-link", Syntax.lower(sentence.token(i)))) {
        i++;
      } else {
        break;
      }
    }
    return Discourse.distinct(sides);
  }

  /** The states that are named before "the two countries" in its own sentence. */
  List<Side> before(Sentence sentence, Token noun) {
    return Discourse.distinct(
        cast
            .names(sentence)
            .within(0, noun.index(), s -> s.kind() == NamedSpan.Kind.COUNTRY)
            .stream()
            .map(Side::of)
            .toList());
  }

  /** "a deal to end the war between A and B", "an accord on the border between A and B". */
  List<Side> ofMatter(Sentence sentence, Token noun) {
    return sentence.subtree(noun.index()).stream()
        .filter(t -> t.index() > noun.index() + 1 && words.is("agreement-matter", t))
        .map(t -> arguments.between(sentence, t))
        .filter(sides -> Arguments.parties(sides) > 1)
        .findFirst()
        .map(sides -> AgreementCompletion.settled(words, sides))
        .orElse(List.of());
  }

  /** "Under a 1951 treaty, A and B share the costs": it binds those who act under it. */
  List<Side> underSubject(Sentence sentence, Token noun, Instruments instruments) {
    String preposition =
        noun.relation().equals("pobj") ? Syntax.lower(sentence.token(noun.head())) : "";
    boolean under =
        preposition.equals("under")
            || (preposition.equals("in") && instruments.statement(noun))
            || (Instruments.truce(words, noun) && words.is("agreement-amid", preposition));
    return under
        ? Syntax.head(sentence, sentence.token(noun.head()))
            .flatMap(h -> duty(h) ? Clauses.governor(sentence, h) : Optional.of(h))
            .filter(Syntax::isVerb)
            .map(v -> under(sentence, noun, v))
            .orElse(List.of())
        : List.of();
  }

  /** "meet their commitments under the accord": they are those who meet them. */
  private boolean duty(Token noun) {
    return words.is("agreement-duty", noun);
  }

  /** The subject and those beside it, else the one to or for whom it acts. */
  private List<Side> under(Sentence sentence, Token noun, Token verb) {
    List<Side> sides =
        AgreementParties.joined(
            arguments.subject(sentence, verb),
            arguments.read(sentence, sentence.children(noun.index(), "appos")));
    if (Arguments.parties(sides) != 1) {
      return sides;
    }
    List<Side> other =
        AgreementParties.joined(
            arguments.object(sentence, verb), arguments.recipient(sentence, verb));
    return Arguments.parties(other) == 1 ? AgreementParties.joined(sides, other) : sides;
  }
}
