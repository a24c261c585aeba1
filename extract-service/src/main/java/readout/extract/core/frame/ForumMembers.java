package readout.extract.core.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads the meeting that the members of an organisation hold: "EU foreign ministers met". */
final class ForumMembers {

  private final WordClasses words;
  private final Arguments arguments;

  ForumMembers(WordClasses words, Arguments arguments) {
    this.words = words;
    this.arguments = arguments;
  }

  /** The forum a verb tells, when its subject is one organisation or those who stand for it. */
  Optional<ForumName> read(Sentence sentence, Token verb) {
    boolean meets = words.is("verb-meet", sentence, verb) && !words.is("forum-alone", verb);
    boolean others =
        Syntax.has(sentence, verb, "dobj")
            || !arguments.with(sentence, verb).isEmpty()
            || Clauses.passive(sentence, verb);
    boolean forum =
        Syntax.prepositionObjects(sentence, verb, Set.of("for", "at", "in")).stream()
            .anyMatch(n -> words.is("forum-noun", n));
    if (!meets || others || forum) {
      return Optional.empty();
    }
    List<Side> subject = ForumDoers.bodies(arguments, words, sentence, verb);
    boolean one = subject.size() == 1 && ForumClauses.holds(subject.get(0));
    return one
        ? Optional.of(
            new ForumName(
                "meeting",
                List.of(ForumNames.whole(subject.get(0))),
                level(sentence, verb),
                0,
                true,
                false,
                false,
                0))
        : Optional.empty();
  }

  private ForumName.Level level(Sentence sentence, Token verb) {
    for (Token subject : Clauses.subjects(sentence, verb)) {
      if (words.is("forum-ministers", subject)) {
        return ForumName.Level.MINISTERS;
      } else if (words.is("forum-officials", subject)) {
        return ForumName.Level.OFFICIALS;
      } else if (words.is("forum-leaders", subject)) {
        return ForumName.Level.LEADERS;
      }
    }
    return ForumName.Level.ANY;
  }
}
