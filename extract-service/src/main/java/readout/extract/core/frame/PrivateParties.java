package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.extract.core.entity.Cast;
import readout.extract.core.entity.NamedSpan;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Tells whether an agreement is that of companies, clubs, or others who bind no state. */
final class PrivateParties {

  private final Cast cast;
  private final WordClasses words;
  private final Arguments arguments;
  private final AgreementParties parties;

  PrivateParties(ArticleContext context, AgreementParties parties) {
    this.cast = context.cast();
    this.words = context.words();
    this.arguments = context.arguments();
    this.parties = parties;
  }

  /** Whether it is made with somebody who is nobody the lexicons know ("a deal with the rival"). */
  boolean withUnknown(Sentence sentence, Token noun, Optional<Token> deed) {
    List<Token> others = new ArrayList<>(Syntax.prepositionObjects(sentence, noun, Set.of("with")));
    deed.ifPresent(d -> others.addAll(Syntax.prepositionObjects(sentence, d, Set.of("with"))));
    boolean between =
        Syntax.prepositionObjects(sentence, noun, Set.of("between")).stream()
            .flatMap(o -> Syntax.conjuncts(sentence, o).stream())
            .anyMatch(
                o -> o.pos().startsWith("NNP") && arguments.read(sentence, List.of(o)).isEmpty());
    return between
        || deed.filter(d -> offeredPrivately(sentence, d)).isPresent()
        || others.stream()
            .anyMatch(o -> person(o) && arguments.read(sentence, List.of(o)).isEmpty());
  }

  /** "offered X a deal", where X stands for no state. */
  private boolean offeredPrivately(Sentence sentence, Token deed) {
    return sentence.children(deed.index(), "dative").stream()
        .flatMap(o -> arguments.read(sentence, List.of(o)).stream())
        .anyMatch(s -> s.stands() == null);
  }

  private static boolean person(Token token) {
    return token.pos().startsWith("NNP") || token.pos().equals("PRP");
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
        .anyMatch(
            o ->
                (words.is("private-party", o) && arguments.read(sentence, List.of(o)).isEmpty())
                    || body(sentence, o));
  }

  /** "the Football Association of A": no state, though its name has one. */
  private boolean body(Sentence sentence, Token noun) {
    return words.is("private-body", noun)
        && cast.names(sentence)
            .at(noun.index())
            .filter(s -> s.kind() == NamedSpan.Kind.ORGANISATION)
            .isEmpty();
  }

  /** A sport's federation or a bank binds itself, and no state, nor does a state stand for it. */
  boolean apart(Side side) {
    String name = side.stands();
    return name != null && words.is("body-apart", name);
  }

  /** Whether those who do something to an agreement are none that the lexicons know. */
  boolean byOthers(Sentence sentence, Token deed) {
    return Syntax.isVerb(deed)
        && !Clauses.passive(sentence, deed)
        && parties.ofDeed(sentence, deed).isEmpty()
        && Clauses.subjects(sentence, deed).stream().anyMatch(this::unknown);
  }

  /** "signed by eight militias": whoever they are, it binds none who are spoken of around. */
  boolean byUnknown(Sentence sentence, Token deed) {
    return Syntax.isVerb(deed)
        && Clauses.passive(sentence, deed)
        && arguments.agent(sentence, deed).isEmpty()
        && Syntax.prepositionObjects(sentence, deed, Set.of("by")).stream().anyMatch(this::unknown);
  }

  private boolean unknown(Token noun) {
    return Syntax.isNoun(noun)
        && !(noun.pos().equals("NNS") && words.is("armed-side", noun))
        && !words.is("legislature", noun)
        && !words.is("agreement-forum", noun)
        && !words.is("pair", Syntax.lemma(noun));
  }
}
