package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.contracts.MeetingMode;
import readout.contracts.MeetingStatus;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/**
 * Speech to a counterpart who is there: "A told visiting B", "A told B, who is on a visit", "A told
 * B by telephone". Whoever tells a guest something has met the guest.
 */
final class TellVerbs implements MeetingTrigger {

  private static final Set<String> ON = Set.of("on");

  private final WordClasses words;
  private final Arguments arguments;
  private final StanceReader stances;
  private final Modes modes;

  TellVerbs(WordClasses words, Arguments arguments, StanceReader stances, Modes modes) {
    this.words = words;
    this.arguments = arguments;
    this.stances = stances;
    this.modes = modes;
  }

  @Override
  public Optional<MeetingReading> read(Sentence sentence, Token verb) {
    if (!Syntax.isVerb(verb) || !words.is("verb-tell", verb)) {
      return Optional.empty();
    }
    boolean passive = Clauses.passive(sentence, verb);
    List<Token> hearers =
        passive ? Syntax.ownSubjects(sentence, verb) : Arguments.objects(sentence, verb);
    List<Side> speakers =
        passive ? arguments.agent(sentence, verb) : arguments.subject(sentence, verb);
    Stance stance = stances.verb(sentence, verb);
    if (stance.status() != MeetingStatus.HELD) {
      return Optional.empty();
    }
    List<Token> guests = hearers.stream().filter(h -> guest(sentence, h)).toList();
    if (!guests.isEmpty()) {
      return apart("tell-guest", speakers, arguments.read(sentence, guests), stance);
    }
    MeetingMode mode = modes.of(sentence, verb, false);
    return mode == MeetingMode.CALL || mode == MeetingMode.VIDEO
        ? apart("tell-by-phone", speakers, arguments.read(sentence, hearers), stance)
        : Optional.empty();
  }

  private static Optional<MeetingReading> apart(
      String frame, List<Side> speakers, List<Side> hearers, Stance stance) {
    List<Side> all = new ArrayList<>(speakers);
    all.addAll(hearers);
    return Arguments.apart(all) > 1 && Arguments.parties(all) > 0
        ? MeetingReading.between(frame, speakers, hearers, stance)
        : Optional.empty();
  }

  /** "visiting X", "the visiting X", "X, who is visiting", "X, on a visit". */
  private boolean guest(Sentence sentence, Token hearer) {
    Optional<Token> head = Syntax.head(sentence, hearer);
    if (head.filter(h -> Syntax.lower(h).equals("visiting")).isPresent()) {
      return true;
    }
    return sentence.children(hearer.index()).stream().anyMatch(c -> visits(sentence, c));
  }

  private boolean visits(Sentence sentence, Token child) {
    return switch (child.relation()) {
      case "nmod", "compound" -> Syntax.lower(child).equals("visiting");
      case "acl", "relcl" -> words.is("verb-visit", child) || onVisit(sentence, child);
      case "prep" -> visitAfter(sentence, child);
      default -> false;
    };
  }

  private boolean onVisit(Sentence sentence, Token verb) {
    return sentence.children(verb.index(), "prep").stream().anyMatch(p -> visitAfter(sentence, p));
  }

  private boolean visitAfter(Sentence sentence, Token preposition) {
    return ON.contains(Syntax.lower(preposition))
        && sentence.children(preposition.index(), "pobj").stream()
            .anyMatch(o -> words.is("noun-visit", o));
  }
}
