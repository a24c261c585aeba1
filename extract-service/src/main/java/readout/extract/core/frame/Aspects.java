package readout.extract.core.frame;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;

/** What the forms of verbs and their auxiliaries say of time. */
final class Aspects {

  private Aspects() {}

  static Stance participle(List<Token> auxiliaries) {
    boolean present =
        auxiliaries.stream().anyMatch(a -> Set.of("is", "are", "being").contains(Syntax.lower(a)));
    return present ? Stance.PRESENT : Stance.HELD;
  }

  /** "denied having met". */
  static boolean having(List<Token> auxiliaries) {
    return !auxiliaries.isEmpty() && Syntax.lower(auxiliaries.get(0)).equals("having");
  }

  static Stance progressive(List<Token> auxiliaries) {
    boolean past =
        auxiliaries.stream().anyMatch(a -> Set.of("was", "were").contains(Syntax.lower(a)));
    return past ? Stance.HELD : Stance.ONGOING;
  }

  /** "had planned to meet", "had been due to meet". */
  static boolean pluperfect(Sentence sentence, Token word) {
    Token verb = word;
    if (!Syntax.isVerb(word) && word.relation().equals("acomp") && word.head() >= 0) {
      verb = sentence.token(word.head());
    }
    return Clauses.auxiliaries(sentence, verb).stream()
        .anyMatch(a -> Set.of("had", "'d").contains(Syntax.lower(a)));
  }

  /** "has yet to meet", "are yet to hold talks". */
  static boolean yet(Sentence sentence, Token verb, Token head) {
    return Set.of("have", "be").contains(Syntax.lemma(head))
        && sentence.children(head.index(), "advmod").stream()
            .anyMatch(c -> Syntax.lower(c).equals("yet") && c.index() < verb.index());
  }

  /** Whether it is the verb of a clause with "where". */
  static boolean where(Sentence sentence, Token verb) {
    return sentence.children(verb.index(), "advmod").stream()
        .anyMatch(c -> Syntax.lower(c).equals("where"));
  }

  /** "may have told", "might have met": what is done and only guessed at. */
  static boolean guessed(Sentence sentence, Token verb) {
    Set<String> forms = new HashSet<>();
    Clauses.auxiliaries(sentence, verb).forEach(a -> forms.add(Syntax.lower(a)));
    return forms.contains("have")
        && (forms.contains("may") || forms.contains("might") || forms.contains("must"));
  }

  /** "is to meet"; "was to have met" did not; "were A to meet B" is a condition. */
  static Stance due(Sentence sentence, Token verb, Token be) {
    boolean inverted =
        Syntax.lower(be).equals("were")
            && Syntax.ownSubjects(sentence, be).stream().allMatch(n -> n.index() > be.index())
            && be.relation().equals("advcl");
    if (inverted) {
      return Stance.HYPOTHETICAL;
    }
    boolean unreal =
        Syntax.lower(be).matches("was|were")
            && sentence.children(verb.index(), "aux").stream()
                .anyMatch(a -> Syntax.lower(a).equals("have"));
    return unreal ? Stance.CANCELLED : Stance.SCHEDULED;
  }

  /** "hoped that ties will improve, after talks with B": he hoped after the talks. */
  static boolean setOff(Sentence sentence, Token token, Token verb) {
    boolean comma = token.index() > 0 && sentence.token(token.index() - 1).form().equals(",");
    boolean said = verb.relation().equals("ccomp") || verb.relation().equals("acl");
    return comma
        && said
        && verb.index() < token.index()
        && Clauses.governor(sentence, verb)
            .filter(above -> above.pos().equals("VBD") && above.index() < verb.index())
            .isPresent();
  }

  static boolean since(Sentence sentence, Token verb) {
    return sentence.children(verb.index(), "prep").stream()
        .anyMatch(p -> Syntax.lower(p).equals("since"));
  }
}
