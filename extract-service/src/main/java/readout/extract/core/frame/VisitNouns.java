package readout.extract.core.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.contracts.MeetingStatus;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/**
 * "A's visit to B was put off": who does not go to another state does not meet those whom the
 * journey was for, named or not.
 */
final class VisitNouns implements MeetingTrigger {

  private static final Set<MeetingStatus> OFF =
      Set.of(MeetingStatus.CANCELLED, MeetingStatus.POSTPONED);

  private final WordClasses words;
  private final Arguments arguments;
  private final NounStanceReader stances;

  VisitNouns(WordClasses words, Arguments arguments, StanceReader stances) {
    this.words = words;
    this.arguments = arguments;
    this.stances = new NounStanceReader(words, stances);
  }

  @Override
  public Optional<MeetingReading> read(Sentence sentence, Token noun) {
    if (!Syntax.isNoun(noun) || !words.is("noun-visit", noun)) {
      return Optional.empty();
    }
    Stance stance = stances.read(sentence, noun);
    if (!OFF.contains(stance.status()) || thoughtOf(sentence, noun)) {
      return Optional.empty();
    }
    List<Side> hosts =
        arguments.read(sentence, Syntax.prepositionObjects(sentence, noun, Set.of("to")));
    List<Side> visitors = visitors(sentence, noun);
    return visitors.stream().allMatch(Side::personal)
        ? MeetingReading.between("visit-off", visitors, hosts, stance)
        : Optional.empty();
  }

  /** "hinted at cancelling his visit", "threatened to cancel it": not yet off. */
  private static boolean thoughtOf(Sentence sentence, Token noun) {
    return Clauses.governor(sentence, noun)
        .filter(verb -> verb.pos().equals("VBG") || verb.pos().equals("VB"))
        .filter(verb -> Clauses.auxiliaries(sentence, verb).stream().noneMatch(VisitNouns::finite))
        .isPresent();
  }

  private static boolean finite(Token auxiliary) {
    return !Syntax.lower(auxiliary).equals("to");
  }

  /** "A's visit", "a visit by A", "the visit of A", "A postponed a visit". */
  private List<Side> visitors(Sentence sentence, Token noun) {
    List<Side> owners = arguments.read(sentence, sentence.children(noun.index(), "poss"));
    if (owners.isEmpty()) {
      owners =
          arguments.read(sentence, Syntax.prepositionObjects(sentence, noun, Set.of("by", "of")));
    }
    return owners.isEmpty() && noun.relation().equals("dobj")
        ? Syntax.head(sentence, noun).map(v -> arguments.subject(sentence, v)).orElse(owners)
        : owners;
  }
}
