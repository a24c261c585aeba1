package readout.extract.core.entity;

import java.util.List;
import java.util.Optional;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;

/** Reads whom a pronoun or a bare number means: somebody spoken of before, or the speaker. */
final class Pronouns {

  private final Cast cast;
  private final Discourse discourse;

  Pronouns(Cast cast, Discourse discourse) {
    this.cast = cast;
    this.discourse = discourse;
  }

  /** Whether a token is one; a number or a determiner is when it stands by itself. */
  static boolean is(Token token) {
    boolean stands = !token.relation().equals("nmod") && !token.relation().equals("det");
    boolean number = token.pos().equals("DT") || token.pos().equals("CD");
    return token.pos().startsWith("PRP") || (number && stands);
  }

  /** Whom it means; empty when it is not known. */
  List<Side> read(Sentence sentence, Token token) {
    return switch (Syntax.lower(token)) {
      case "he", "she", "him", "her", "his" ->
          discourse.lastPerson(sentence.index()).stream().toList();
      case "i", "me", "my" -> speaker(sentence).stream().toList();
      case "they", "them", "their", "both", "two", "each" -> discourse.together(sentence.index());
      default -> List.of();
    };
  }

  /** Whoever is quoted in the sentence, else the official whose text this is. */
  private Optional<Side> speaker(Sentence sentence) {
    return sentence.tokens().stream()
        .filter(token -> Syntax.isVerb(token) && cast.words().is("quote", Syntax.lemma(token)))
        .flatMap(verb -> sentence.children(verb.index(), "nsubj").stream())
        .flatMap(subject -> cast.people().at(sentence.index(), subject.index()).stream())
        .findFirst()
        .or(cast::author)
        .map(Side::of);
  }
}
