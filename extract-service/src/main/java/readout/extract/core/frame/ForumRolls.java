package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads who takes part where the forum itself is not named again: "A and B will also attend". */
final class ForumRolls {

  private static final Set<String> TO = Set.of("in", "at", "to", "for", "as");

  /** How many words "also attending the talks on the border" may be. */
  private static final int OPENING = 8;

  private final WordClasses words;
  private final Arguments arguments;

  ForumRolls(WordClasses words, Arguments arguments) {
    this.words = words;
    this.arguments = arguments;
  }

  /**
   * Those who take part.
   *
   * @param trigger the word that says so
   */
  record Roll(Token trigger, List<Side> sides) {}

  /** The first roll of a sentence. */
  Optional<Roll> read(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      List<Side> sides = Syntax.isVerb(token) ? verb(sentence, token) : List.of();
      if (!sides.isEmpty()) {
        return Optional.of(new Roll(token, sides));
      }
    }
    return Optional.empty();
  }

  private List<Side> verb(Sentence sentence, Token verb) {
    if (Clauses.negated(sentence, verb)) {
      return List.of();
    }
    String lemma = Syntax.lemma(verb);
    boolean alone = !Syntax.has(sentence, verb, "dobj");
    if (lemma.equals("attend") && alone && !Clauses.passive(sentence, verb)) {
      return arguments.subject(sentence, verb);
    } else if (lemma.equals("participate") && alone && nowhere(sentence, verb)) {
      return arguments.subject(sentence, verb);
    } else if (lemma.equals("take") && part(sentence, verb) && nowhere(sentence, verb)) {
      return arguments.subject(sentence, verb);
    } else if (lemma.equals("include") && attending(sentence, verb)) {
      return arguments.object(sentence, verb);
    } else if (lemma.equals("be")) {
      return present(sentence, verb);
    }
    return List.of();
  }

  private static boolean part(Sentence sentence, Token verb) {
    return sentence.children(verb.index(), "dobj").stream()
        .anyMatch(o -> Syntax.lower(o).equals("part"));
  }

  /** Whether nothing is said of what they take part in. */
  private static boolean nowhere(Sentence sentence, Token verb) {
    return Syntax.prepositionObjects(sentence, verb, TO).isEmpty();
  }

  /** "Those attending include", "the participants included". */
  private boolean attending(Sentence sentence, Token verb) {
    for (Token subject : sentence.children(verb.index(), "nsubj")) {
      boolean takers =
          words.is("forum-taker", subject)
              || sentence.children(subject.index(), "acl").stream()
                  .anyMatch(v -> words.is("forum-attend", v));
      if (takers) {
        return true;
      }
    }
    return false;
  }

  /** "Also present were A and B", "among those attending were A and B", "A was also present". */
  private List<Side> present(Sentence sentence, Token be) {
    boolean present =
        opening(sentence, be)
            || sentence.children(be.index()).stream()
                .anyMatch(c -> words.is("forum-present", Syntax.lower(c)));
    boolean among =
        sentence.children(be.index(), "prep").stream()
            .filter(p -> Syntax.lower(p).equals("among"))
            .flatMap(p -> sentence.subtree(p.index()).stream())
            .anyMatch(
                t ->
                    words.is("forum-attend", t)
                        || words.is("forum-taker", t)
                        || words.is("forum-present", Syntax.lower(t))
                        || Syntax.lower(t).equals("part"));
    if (!present && !among) {
      return List.of();
    }
    List<Side> sides = new ArrayList<>(arguments.subject(sentence, be));
    sides.addAll(arguments.read(sentence, sentence.children(be.index(), "attr")));
    if (sides.isEmpty()) {
      sides.addAll(
          arguments.read(
              sentence,
              sentence.children(be.index()).stream()
                  .filter(c -> Syntax.isNoun(c) && c.index() > be.index())
                  .toList()));
    }
    return Discourse.distinct(sides);
  }

  /** "Also attending were A and B": nobody is named before the verb. */
  private boolean opening(Sentence sentence, Token be) {
    List<Token> before = sentence.tokens().subList(0, be.index());
    return before.size() <= OPENING
        && before.stream().anyMatch(t -> words.is("forum-present", Syntax.lower(t)))
        && before.stream().noneMatch(t -> Syntax.isNoun(t) && !words.is("noun-meeting", t));
  }
}
