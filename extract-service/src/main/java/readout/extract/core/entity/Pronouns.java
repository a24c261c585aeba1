package readout.extract.core.entity;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;

/** Reads whom a pronoun or a bare number means: somebody spoken of before, or the speaker. */
final class Pronouns {

  private static final int TURN = 12;
  private static final int BYLINES = 3;

  private final Cast cast;
  private final Discourse discourse;
  private final Antecedents antecedents;

  /**
   * @param reader reads whom a noun phrase means
   */
  Pronouns(Cast cast, Discourse discourse, BiFunction<Sentence, Token, List<Side>> reader) {
    this.cast = cast;
    this.discourse = discourse;
    this.antecedents = new Antecedents(reader, cast.words());
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
      case "he", "she", "him", "her", "his", "himself", "herself" -> person(sentence, token);
      case "it", "its" -> antecedents.body(sentence, token);
      case "i", "me", "my", "myself" -> speaker(sentence).stream().toList();
      case "we", "us", "our" -> ours(sentence);
      case "they", "them", "their", "both", "two", "each" -> several(sentence, token);
      default -> List.of();
    };
  }

  private List<Side> person(Sentence sentence, Token token) {
    List<Side> here = antecedents.person(sentence, token);
    return here.isEmpty()
        ? subjectBefore(sentence, token)
            .or(() -> discourse.lastPerson(sentence.index()))
            .or(() -> onlyOne(sentence))
            .stream()
            .toList()
        : here;
  }

  /** The subject before a subject or possessor, where the parser lost how their clauses hang. */
  private Optional<Side> subjectBefore(Sentence sentence, Token token) {
    boolean object = !token.relation().startsWith("nsubj") && !token.relation().equals("poss");
    for (int i = token.index() - 1; i >= 0 && !object; i--) {
      if (sentence.token(i).relation().startsWith("nsubj")) {
        Optional<Person> person = cast.people().at(sentence.index(), i);
        if (person.isPresent()) {
          return person.map(Side::of);
        }
      }
    }
    return Optional.empty();
  }

  /** Where nobody was the subject of anything: the only one whom the sentence before names. */
  private Optional<Side> onlyOne(Sentence sentence) {
    if (sentence.index() == 0) {
      return Optional.empty();
    }
    List<Person> before = cast.people().in(sentence.index() - 1).stream().distinct().toList();
    return before.size() == 1 ? Optional.of(Side.of(before.get(0))) : Optional.empty();
  }

  private List<Side> several(Sentence sentence, Token token) {
    List<Side> here = antecedents.several(sentence, token);
    return here.isEmpty() ? discourse.together(sentence.index()) : here;
  }

  /** "we met": those whom the speaker stands for, without the speaker's own name. */
  private List<Side> ours(Sentence sentence) {
    return speaker(sentence)
        .filter(side -> side.affiliation() != null)
        .map(side -> List.of(side.unnamed()))
        .orElse(List.of());
  }

  /**
   * Whoever is quoted in the sentence, else the speaker before a colon of an interview, else the
   * official whose text this is, else the person spoken of last, whose quotation goes on.
   */
  private Optional<Side> speaker(Sentence sentence) {
    return quoted(sentence)
        .or(() -> label(sentence))
        .or(cast::author)
        .or(this::byline)
        .map(Side::of)
        .or(() -> discourse.lastPerson(sentence.index()));
  }

  private Optional<Person> quoted(Sentence sentence) {
    return sentence.tokens().stream()
        .filter(token -> Syntax.isVerb(token) && cast.words().is("quote", Syntax.lemma(token)))
        .flatMap(verb -> sentence.children(verb.index(), "nsubj").stream())
        .flatMap(subject -> cast.people().at(sentence.index(), subject.index()).stream())
        .findFirst();
  }

  /** Whoever stands alone at the head of the text. */
  private Optional<Person> byline() {
    return cast.sentences().stream()
        .limit(BYLINES)
        .filter(s -> s.tokens().stream().noneMatch(Syntax::isVerb))
        .flatMap(s -> cast.people().in(s.index()).stream())
        .findFirst();
  }

  /** "NAME: I met ...", in this sentence or one of those before. */
  private Optional<Person> label(Sentence sentence) {
    for (int i = sentence.index(); i >= Math.max(0, sentence.index() - TURN); i--) {
      Sentence before = cast.sentences().get(i);
      for (int colon = 1; colon < Math.min(6, before.size()); colon++) {
        Optional<Person> person =
            before.token(colon).form().equals(":")
                ? cast.people().at(i, colon - 1)
                : Optional.empty();
        if (person.isPresent()) {
          return person;
        }
      }
    }
    return Optional.empty();
  }
}
