package readout.extract.core.frame;

import java.util.List;
import java.util.Set;
import readout.extract.core.entity.Cast;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Finds the groups of states whose summits, leaders or ministers make an agreement. */
final class AgreementForums {

  private static final int FORUM = 5;
  private static final Set<String> AT = Set.of("at", "by", "during", "in");

  private final Cast cast;
  private final WordClasses words;
  private final AgreementCompletion completion;

  AgreementForums(ArticleContext context, AgreementCompletion completion) {
    this.cast = context.cast();
    this.words = context.words();
    this.completion = completion;
  }

  /**
   * The group whose summit, leaders or ministers a clause has for its subject ("the summit
   * adopted"): the one named last.
   */
  List<Side> ofForum(Sentence sentence, Token deed) {
    if (Syntax.isVerb(deed) && (Clauses.passive(sentence, deed) || participle(deed))) {
      return atForum(sentence, deed);
    }
    List<Token> subjects =
        Syntax.isVerb(deed) ? Clauses.subjects(sentence, deed) : List.<Token>of();
    if (subjects.stream().noneMatch(s -> words.is("agreement-forum", s))) {
      return List.of();
    }
    boolean whole = subjects.stream().noneMatch(s -> s.pos().equals("NNS"));
    for (int back = 0; back <= (whole ? FORUM : 2) && sentence.index() - back >= 0; back++) {
      List<Side> groups =
          completion.named(cast.sentences().get(sentence.index() - back)).stream()
              .filter(this::group)
              .toList();
      if (!groups.isEmpty()) {
        return groups.size() == 1 ? groups : List.of();
      }
    }
    return List.of();
  }

  /** "was adopted at the summit of a group", "by its ministers". */
  private List<Side> atForum(Sentence sentence, Token deed) {
    List<Side> groups =
        Syntax.prepositionObjects(sentence, deed, AT).stream()
            .filter(o -> words.is("agreement-forum", o))
            .flatMap(o -> sentence.subtree(o.index()).stream())
            .flatMap(t -> cast.names(sentence).at(t.index()).stream())
            .filter(span -> span.kind().acts())
            .map(Side::of)
            .filter(this::group)
            .toList();
    return Discourse.distinct(groups);
  }

  private static boolean participle(Token verb) {
    return verb.pos().equals("VBN") && verb.relation().equals("advcl");
  }

  /** Whether a side is a group of states that can bind itself. */
  boolean group(Side side) {
    String name = side.stands();
    return name != null && words.is("group-of-states", name);
  }
}
