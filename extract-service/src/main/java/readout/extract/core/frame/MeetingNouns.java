package readout.extract.core.frame;

import java.util.Optional;
import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** "talks between A and B", "A's meeting with B", "the summit". */
final class MeetingNouns implements MeetingTrigger {

  private final WordClasses words;
  private final NounStanceReader stances;
  private final NounArguments nouns;

  MeetingNouns(WordClasses words, Arguments arguments, StanceReader stances) {
    this.words = words;
    this.stances = new NounStanceReader(words, stances);
    this.nouns = new NounArguments(words, arguments);
  }

  @Override
  public Optional<MeetingReading> read(Sentence sentence, Token noun) {
    boolean trigger = (Syntax.isNoun(noun) || shortened(noun)) && words.is("noun-meeting", noun);
    if (!trigger || partOfOther(sentence, noun)) {
      return Optional.empty();
    }
    NounArguments.Filled filled = nouns.read(sentence, noun);
    return Optional.of(new MeetingReading(filled, stances.read(sentence, noun)));
  }

  /** "held a bilateral with B": taggers take it for an adjective. */
  private static boolean shortened(Token noun) {
    return noun.pos().equals("JJ") && noun.relation().matches("dobj|pobj|nsubj|nsubjpass");
  }

  /** "the meeting room", "a press conference", "conference call" (read at "call"). */
  private boolean partOfOther(Sentence sentence, Token noun) {
    boolean compound = noun.relation().equals("compound") && noun.head() > noun.index();
    boolean press =
        sentence.children(noun.index()).stream()
            .anyMatch(c -> words.is("press-event", Syntax.lower(c)));
    boolean callFor =
        Syntax.lemma(noun).equals("call")
            && !courtesy(sentence, noun)
            && Syntax.prepositionObjects(sentence, noun, Set.of("for", "on")).stream()
                .anyMatch(o -> !o.entityType().equals("DATE"))
            && Syntax.prepositionObjects(sentence, noun, Set.of("with", "between")).isEmpty();
    boolean others =
        Syntax.prepositionObjects(sentence, noun, Set.of("with")).stream()
            .anyMatch(o -> words.is("no-counterpart", Syntax.lemma(o)));
    boolean ofPeople =
        Syntax.lemma(noun).equals("contact")
            && sentence.subtree(noun.index()).stream()
                .anyMatch(t -> Syntax.lower(t).equals("people") && t.index() < noun.index());
    return compound
        || press
        || ofPeople
        || others
        || callFor
        || partOf(sentence, noun)
        || correspondence(sentence, noun);
  }

  /** "a round of talks" is read at "talks". */
  private boolean partOf(Sentence sentence, Token noun) {
    return words.is("part-of-meeting", Syntax.lemma(noun))
        && Syntax.prepositionObjects(sentence, noun, Set.of("of")).stream()
            .anyMatch(
                o ->
                    words.is("bilateral-noun", Syntax.lemma(o)) && !Syntax.has(sentence, o, "det"));
  }

  /** "an exchange of letters", "a prisoner exchange", "cultural exchanges". */
  private boolean correspondence(Sentence sentence, Token noun) {
    if (!Syntax.lemma(noun).equals("exchange")) {
      return false;
    }
    boolean dealings = noun.pos().equals("NNS") && !noun.relation().equals("dobj");
    return dealings
        || sentence.subtree(noun.index()).stream()
            .anyMatch(t -> words.is("correspondence", Syntax.lemma(t)));
  }

  /** "a courtesy call on B". */
  static boolean courtesy(Sentence sentence, Token call) {
    return sentence.children(call.index()).stream()
            .anyMatch(c -> Syntax.lower(c).equals("courtesy"))
        || Syntax.head(sentence, call).filter(h -> Syntax.lemma(h).equals("pay")).isPresent();
  }
}
