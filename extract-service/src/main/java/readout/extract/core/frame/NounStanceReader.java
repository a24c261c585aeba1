package readout.extract.core.frame;

import java.util.Optional;
import readout.contracts.MeetingStatus;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads the stance of a meeting noun from its modifiers and from what it depends on. */
final class NounStanceReader {

  private static final int DEPTH = 8;

  private final WordClasses words;
  private final StanceReader verbs;
  private final NounModifiers modifiers;
  private final SubjectStances subjects;
  private final ObjectStances objects;
  private final PrepositionStances prepositions;

  NounStanceReader(WordClasses words, StanceReader verbs) {
    this.words = words;
    this.verbs = verbs;
    this.modifiers = new NounModifiers(words, verbs);
    this.subjects = new SubjectStances(words, verbs, modifiers);
    this.objects = new ObjectStances(words, verbs);
    this.prepositions = new PrepositionStances(words, verbs);
  }

  /** The stance of a noun that names a meeting. */
  Stance read(Sentence sentence, Token noun) {
    return read(sentence, noun, 0);
  }

  private Stance read(Sentence sentence, Token noun, int depth) {
    if (depth == 0 && Clauses.negated(sentence, noun)) {
      return Stance.DENIED;
    }
    Optional<Stance> modified = modifiers.of(sentence, noun);
    if (modified.isPresent()) {
      return modified.get();
    }
    if (noun.head() < 0 || depth > DEPTH) {
      return Stance.PRESENT;
    }
    Token head = sentence.token(noun.head());
    return switch (noun.relation()) {
      case "nsubj", "nsubjpass" -> subjects.read(sentence, noun, head);
      case "dobj" -> objects.read(sentence, head);
      case "pobj" -> prepositions.read(sentence, head).orElseGet(() -> part(sentence, head, depth));
      case "conj", "compound", "poss", "nmod", "appos", "attr" ->
          Syntax.isVerb(head) ? verbs.verb(sentence, head) : read(sentence, head, depth + 1);
      default -> Syntax.isVerb(head) ? verbs.verb(sentence, head) : Stance.PRESENT;
    };
  }

  /** "refused to tell the substance of their talks": what holds of a matter holds not of them. */
  private Stance part(Sentence sentence, Token preposition, int depth) {
    Token noun = sentence.token(preposition.head());
    Stance stance = read(sentence, noun, depth + 1);
    boolean itself =
        words.is("part-of-meeting", Syntax.lemma(noun))
            || words.is("noun-visit", noun)
            || words.is("noun-meeting", noun);
    return Syntax.lower(preposition).equals("of")
            && !itself
            && stance.status() == MeetingStatus.DENIED
        ? Stance.PRESENT
        : stance;
  }
}
