package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads summits, conferences and other meetings that are named rather than told of two sides. */
final class ForumFrames {

  private final WordClasses words;
  private final Arguments arguments;

  ForumFrames(WordClasses words, Arguments arguments) {
    this.words = words;
    this.arguments = arguments;
  }

  /**
   * Who takes part in a meeting that says neither "between" nor "with".
   *
   * @param verb the verb that only says that it takes place, or that somebody attends it
   * @param named who stands in its name or is said to be its members
   */
  NounArguments.Filled read(
      Sentence sentence, Token noun, Optional<Token> verb, List<Side> named, boolean definite) {
    List<Side> all = new ArrayList<>(named);
    boolean absent =
        verb.filter(v -> words.is("forum-attend", v) && Clauses.negated(sentence, v)).isPresent()
            && words.is("noun-forum", noun);
    if (!absent) {
      verb.ifPresent(v -> all.addAll(arguments.subject(sentence, v)));
    }
    verb.filter(v -> words.is("act-join", Syntax.lemma(v)))
        .ifPresent(v -> all.addAll(joined(sentence, noun, v)));
    all.addAll(byParticiple(sentence, noun));
    List<Side> sides = Discourse.distinct(all);
    boolean forum = words.is("noun-forum", noun) || Syntax.lemma(noun).equals("meeting");
    boolean own = verb.isPresent() || noun.relation().startsWith("nsubj");
    boolean complete = own && (sides.size() > 1 || (forum && !sides.isEmpty()));
    return new NounArguments.Filled(
        forum ? "forum" : "noun-together", sides, 0, complete, definite);
  }

  /** "A joined B at a summit", "A was joined by B at a summit". */
  private List<Side> joined(Sentence sentence, Token noun, Token verb) {
    if (noun.relation().equals("dobj")) {
      return List.of();
    }
    return Clauses.passive(sentence, verb)
        ? arguments.agent(sentence, verb)
        : arguments.object(sentence, verb);
  }

  /** "a summit hosted by Egypt", "talks attended by A and B". */
  private List<Side> byParticiple(Sentence sentence, Token noun) {
    List<Side> sides = new ArrayList<>();
    for (Token participle : sentence.children(noun.index(), "acl")) {
      if (words.is("act-hold", participle) || words.is("act-attend", participle)) {
        sides.addAll(arguments.agent(sentence, participle));
      }
    }
    return sides;
  }
}
