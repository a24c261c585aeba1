package readout.extract.core.frame;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import readout.contracts.MeetingStatus;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/**
 * Meetings told by what was told before: "the talks will resume next week" are those of whoever met
 * last, and "met separately with A and B" are two meetings.
 */
final class Sequels {

  private static final Set<MeetingStatus> REAL =
      Set.of(MeetingStatus.SCHEDULED, MeetingStatus.HELD, MeetingStatus.ONGOING);

  private static final Set<MeetingStatus> OFF =
      Set.of(MeetingStatus.CANCELLED, MeetingStatus.POSTPONED);

  private final WordClasses words;
  private final Arguments arguments;

  Sequels(WordClasses words, Arguments arguments) {
    this.words = words;
    this.arguments = arguments;
  }

  /** The mentions that one stands for. */
  List<MeetingMention> of(MeetingMention mention) {
    MeetingMention told = continued(mention);
    return apart(told) ? told.withEach() : List.of(told);
  }

  /** "The next round will be held in C in May": another meeting of the same sides. */
  private MeetingMention continued(MeetingMention mention) {
    boolean nameless = !mention.complete() && mention.sides().isEmpty();
    boolean off = OFF.contains(mention.status()) && mention.date() != null;
    if (nameless && off && sitting(mention)) {
      List<Side> last = arguments.together(mention.sentence());
      return last.size() > 1 ? mention.continuing(last) : mention;
    }
    if (!nameless || mention.date() == null || !REAL.contains(mention.status())) {
      return mention;
    }
    Sentence sentence = mention.sentence();
    Token noun = sentence.token(mention.trigger());
    List<Side> last = arguments.together(sentence);
    return last.size() > 1 && another(sentence, noun) ? mention.continuing(last) : mention;
  }

  /** "A session planned for Tuesday was cancelled": one of the talks told of. */
  private static boolean sitting(MeetingMention mention) {
    Sentence sentence = mention.sentence();
    Token noun = sentence.token(mention.trigger());
    return Set.of("session", "round", "sitting").contains(Syntax.lemma(noun))
        && sentence.children(noun.index(), "det").stream()
            .anyMatch(d -> Syntax.lower(d).equals("a"));
  }

  private boolean another(Sentence sentence, Token noun) {
    if (!noun.relation().startsWith("nsubj") && !noun.relation().equals("dobj")) {
      return false;
    }
    boolean counted =
        sentence.children(noun.index()).stream()
            .filter(c -> !c.relation().equals("appos"))
            .anyMatch(c -> words.is("sequence", Syntax.lower(c)));
    boolean resumed =
        Syntax.head(sentence, noun).filter(v -> words.is("act-resume", v)).isPresent();
    return counted || resumed;
  }

  private boolean apart(MeetingMention mention) {
    int others = mention.sides().size() - mention.leading();
    if (mention.leading() == 0 || others < 2) {
      return false;
    }
    Sentence sentence = mention.sentence();
    Token trigger = sentence.token(mention.trigger());
    if (bilaterals(sentence, trigger)) {
      return true;
    }
    return Stream.concat(
            sentence.subtree(trigger.index()).stream(),
            Syntax.head(sentence, trigger).stream()
                .flatMap(above -> sentence.children(above.index()).stream()))
        .anyMatch(t -> words.is("separately", Syntax.lower(t)));
  }

  /** "bilateral meetings with the ministers of A and B": one with each. */
  private static boolean bilaterals(Sentence sentence, Token noun) {
    return noun.pos().equals("NNS")
        && sentence.children(noun.index()).stream()
            .anyMatch(c -> Syntax.lower(c).equals("bilateral"));
  }
}
