package readout.extract.core.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/**
 * A clause that says what a meeting is for or about: "met to discuss trade in Nairobi on Monday",
 * "held talks on restoring ties in Washington on Friday". Parsers hang on it the day and the city
 * with which the sentence closes.
 */
final class PurposeClause {

  private static final Set<String> INFINITIVES = Set.of("advcl", "acl", "xcomp", "relcl");
  private static final Set<String> TOPIC = Set.of("on", "about", "over", "at");

  /** Verbs of events that have a day and a place of their own. */
  private static final List<String> EVENTS =
      List.of(
          "verb-meet",
          "verb-see",
          "verb-host",
          "verb-visit",
          "act-attend",
          "journey",
          "agreement-sign");

  private PurposeClause() {}

  /** Whether a verb only says what for or about what somebody meets. */
  static boolean is(WordClasses words, Sentence sentence, Token verb) {
    boolean infinitive =
        INFINITIVES.contains(verb.relation())
            && Clauses.infinitive(sentence, verb)
            && !Syntax.has(sentence, verb, "auxpass");
    boolean gerund =
        verb.pos().equals("VBG")
            && verb.relation().equals("pcomp")
            && TOPIC.contains(Syntax.lower(sentence.token(verb.head())));
    return (infinitive || gerund)
        && Syntax.ownSubjects(sentence, verb).isEmpty()
        && EVENTS.stream().noneMatch(c -> words.is(c, verb))
        && !(words.is("act-hold", verb) && holds(words, sentence, verb));
  }

  /** "talks to begin", "to hold a summit"; "to end the war" says what for. */
  private static boolean holds(WordClasses words, Sentence sentence, Token verb) {
    List<Token> objects = sentence.children(verb.index(), "dobj");
    return objects.isEmpty()
        || objects.stream()
            .anyMatch(
                o ->
                    words.is("noun-meeting", o)
                        || words.is("noun-visit", o)
                        || words.is("part-of-meeting", o)
                        || Syntax.lemma(o).equals("place"));
  }

  /** The verb of the clause that a token belongs to, past clauses that say what for. */
  static Optional<Token> governor(WordClasses words, Sentence sentence, Token token) {
    Optional<Token> verb = Clauses.governor(sentence, token);
    while (verb.isPresent()
        && (is(words, sentence, verb.get()) || words.is("aimed", Syntax.lower(verb.get())))) {
      verb = Clauses.governor(sentence, verb.get());
    }
    return verb;
  }
}
