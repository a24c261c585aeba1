package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import readout.extract.core.entity.Cast;
import readout.extract.core.entity.NamedSpan;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads what a summit or conference is called, and whose it is. */
final class ForumTitles {

  private static final Set<String> DATED = Set.of("DATE", "TIME", "PERSON");
  private static final Set<String> DEFINITE = Set.of("the", "this", "that");
  private static final int LONGEST = 10;

  private final Cast cast;
  private final WordClasses words;

  ForumTitles(Cast cast, WordClasses words) {
    this.cast = cast;
    this.words = words;
  }

  /** "on the sidelines of APEC": an organisation's name that stands for its summit. */
  boolean bare(Sentence sentence, Token token) {
    Optional<Token> preposition =
        Syntax.head(sentence, token).filter(h -> token.relation().equals("pobj"));
    Optional<Token> noun = preposition.flatMap(p -> Syntax.head(sentence, p));
    boolean sidelines =
        noun.filter(n -> words.is("sideline", Syntax.lemma(n))).isPresent()
            && preposition.filter(p -> Syntax.lower(p).equals("of")).isPresent();
    return sidelines && organisation(sentence, token).isPresent();
  }

  Optional<String> organisation(Sentence sentence, Token token) {
    return cast.names(sentence)
        .at(token.index())
        .filter(s -> s.kind() == NamedSpan.Kind.ORGANISATION)
        .map(NamedSpan::name);
  }

  /** What the forum is called: after an organisation or city, else by the words before it. */
  Optional<String> name(Sentence sentence, Token noun) {
    return known(sentence, noun).or(() -> capitals(sentence, noun));
  }

  /** The organisation, else the city, that the noun's phrase names before the noun or with "of". */
  private Optional<String> known(Sentence sentence, Token noun) {
    List<Token> phrase = phrase(sentence, noun);
    return phrase.stream()
        .flatMap(t -> organisation(sentence, t).stream())
        .findFirst()
        .or(
            () ->
                phrase.stream()
                    .filter(t -> t.index() < noun.index())
                    .flatMap(t -> cast.names(sentence).at(t.index()).stream())
                    .map(NamedSpan::city)
                    .filter(Objects::nonNull)
                    .findFirst());
  }

  /** "the Africa-South America Summit", "a food summit": the words before, if they are a name. */
  private static Optional<String> capitals(Sentence sentence, Token noun) {
    String name =
        before(sentence, noun).stream()
            .filter(t -> t.pos().startsWith("NNP") && !DATED.contains(t.entityType()))
            .map(Syntax::lower)
            .reduce(of(sentence, noun), (a, b) -> b + " " + a);
    return name.isBlank() ? Optional.empty() : Optional.of(name);
  }

  /** "the Summit of the Americas". */
  private static String of(Sentence sentence, Token noun) {
    return noun.pos().startsWith("NNP")
        ? Syntax.prepositionObjects(sentence, noun, Set.of("of")).stream()
            .filter(t -> t.pos().startsWith("NNP"))
            .map(Syntax::lower)
            .reduce("", (a, b) -> a + " " + b)
        : "";
  }

  private static List<Token> phrase(Sentence sentence, Token noun) {
    List<Token> phrase = new ArrayList<>();
    for (Token child : sentence.children(noun.index())) {
      boolean before =
          child.index() < noun.index()
              && Set.of("compound", "nmod", "poss").contains(child.relation());
      boolean of = child.relation().equals("prep") && Syntax.lower(child).equals("of");
      if (before || of) {
        phrase.addAll(sentence.subtree(child.index()));
      }
    }
    phrase.addAll(before(sentence, noun));
    return phrase;
  }

  /** The words of the noun's phrase before it, as they stand: parsers split long names. */
  private static List<Token> before(Sentence sentence, Token noun) {
    List<Token> before = new ArrayList<>();
    for (int i = noun.index() - 1; i >= 0 && before.size() < LONGEST; i--) {
      Token token = sentence.token(i);
      boolean ends =
          Syntax.isVerb(token) || Set.of("IN", "TO", ",", ":", "MD").contains(token.pos());
      if (ends) {
        return before;
      }
      before.add(token);
    }
    return before;
  }

  Forum.Rank rank(Sentence sentence, Token noun) {
    boolean leaders = Syntax.lemma(noun).equals("summit");
    boolean ministers = false;
    for (Token token : phrase(sentence, noun)) {
      leaders |= words.is("rank-leaders", token);
      ministers |= words.is("rank-ministers", token);
    }
    return ministers ? Forum.Rank.MINISTERS : leaders ? Forum.Rank.LEADERS : Forum.Rank.ANY;
  }

  static boolean definite(Sentence sentence, Token noun) {
    return sentence.children(noun.index()).stream()
        .anyMatch(
            d ->
                (d.relation().equals("det") && DEFINITE.contains(Syntax.lower(d)))
                    || (d.relation().equals("poss") && DATED.contains(d.entityType())));
  }
}
