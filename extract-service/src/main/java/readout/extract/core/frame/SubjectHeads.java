package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Which words of a sentence name who does what a verb says, wherever a parser hung them. */
final class SubjectHeads {

  private static final Set<String> BY = Set.of("by");
  private static final Set<String> IN = Set.of("in");
  private static final Set<String> OF = Set.of("of");
  private static final int BEFORE = -1;
  private static final int BEHIND = 1;

  private final WordClasses words;

  SubjectHeads(WordClasses words) {
    this.words = words;
  }

  /** "Visiting X called on Y": parsers take the adjective for a clause and X for its object. */
  List<Token> of(Sentence sentence, Token verb) {
    List<Token> subjects = sent(sentence, verb);
    if (subjects.isEmpty()) {
      subjects = Clauses.subjects(sentence, verb);
    }
    if (subjects.isEmpty() && Clauses.active(sentence, verb)) {
      subjects = Syntax.head(sentence, verb).stream().toList();
    }
    List<Token> heads = subjects.isEmpty() ? visiting(sentence, verb, BEFORE) : subjects;
    return heads.isEmpty() ? behindDay(sentence, verb) : heads;
  }

  /** "Accompanied by C, A met B", "A and B met in the presence of C". */
  List<Token> beside(Sentence sentence, Token verb) {
    List<Token> beside = new ArrayList<>();
    for (Token clause : sentence.children(verb.index(), "advcl")) {
      if (words.is("accompanied-by", Syntax.lower(clause)) && clause.index() < verb.index()) {
        beside.addAll(Syntax.prepositionObjects(sentence, clause, BY));
      }
    }
    boolean meets = words.is("verb-meet", sentence, verb) || words.is("act-hold", sentence, verb);
    for (Token presence : Syntax.prepositionObjects(sentence, verb, IN)) {
      if (meets && Syntax.lower(presence).equals("presence")) {
        beside.addAll(Syntax.prepositionObjects(sentence, presence, OF));
      }
    }
    return beside;
  }

  /** "The ministers of A Monday agreed": parsers take the subject for a part of the day. */
  private static List<Token> behindDay(Sentence sentence, Token verb) {
    Token finite =
        Clauses.infinitive(sentence, verb) && verb.head() >= 0 ? sentence.token(verb.head()) : verb;
    return sentence.children(finite.index(), "npadvmod").stream()
        .filter(day -> day.entityType().equals("DATE") && day.index() == finite.index() - 1)
        .flatMap(day -> sentence.children(day.index(), "compound").stream())
        .filter(c -> !c.entityType().equals("DATE"))
        .toList();
  }

  /** "used the summit to meet B", "took the occasion to see B". */
  boolean used(Sentence sentence, Token verb) {
    return Clauses.infinitive(sentence, verb)
        && Syntax.head(sentence, verb)
            .filter(above -> words.is("use-occasion", Syntax.lemma(above)))
            .isPresent();
  }

  /** "sent X to meet Y": X meets. */
  private List<Token> sent(Sentence sentence, Token verb) {
    return Syntax.head(sentence, verb)
        .filter(sender -> words.is("act-send", sender) && Clauses.infinitive(sentence, verb))
        .map(sender -> sentence.children(sender.index(), "dobj"))
        .orElse(List.of());
  }

  /** "met visiting X": X, as the object of a clause behind the verb. */
  static List<Token> visitedBehind(Sentence sentence, Token verb) {
    return visiting(sentence, verb, BEHIND);
  }

  private static List<Token> visiting(Sentence sentence, Token verb, int where) {
    List<Token> guests = new ArrayList<>();
    for (Token child : sentence.children(verb.index())) {
      boolean near = Integer.signum(child.index() - verb.index()) == where;
      if (near && Syntax.lower(child).equals("visiting") && child.pos().startsWith("V")) {
        guests.addAll(sentence.children(child.index(), "dobj"));
      }
    }
    return guests;
  }
}
