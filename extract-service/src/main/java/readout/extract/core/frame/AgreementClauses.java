package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/**
 * Tells whether a verb says what is done with an agreement ("a deal that was signed") or what the
 * agreement itself does or holds ("a deal that sets up a bank", "a deal under which A builds").
 */
final class AgreementClauses {

  private static final Set<String> CLAUSES = Set.of("acl", "relcl");
  private static final Set<String> RELATIVE = Set.of("that", "which", "who", "whom");
  private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubjpass");

  private static final Set<String> BEHIND = Set.of("on", "for", "between", "with", "about", "of");

  private final WordClasses words;
  private final AgreementVerbs verbs;

  AgreementClauses(WordClasses words, AgreementVerbs verbs) {
    this.words = words;
    this.verbs = verbs;
  }

  /** The clauses behind a noun that say what is done with it. */
  List<Token> of(Sentence sentence, Token noun) {
    List<Token> found = new ArrayList<>();
    own(sentence, noun).filter(c -> done(sentence, c)).forEach(found::add);
    if (found.isEmpty()) {
      behind(sentence, noun).forEach(found::add);
    }
    if (found.isEmpty()) {
      next(sentence, noun).or(() -> before(sentence, noun)).ifPresent(found::add);
    }
    return found;
  }

  /** The verb behind the noun that says who made it: "the pact signed by A and B". */
  Optional<Token> maker(Sentence sentence, Token noun) {
    return of(sentence, noun).stream().filter(c -> verbs.makes(sentence, c)).findFirst();
  }

  /** "part of the accord struck last year", where parsers take the participle for a main verb. */
  private Optional<Token> next(Sentence sentence, Token noun) {
    return Optional.of(noun.index() + 1)
        .filter(i -> i < sentence.size())
        .map(sentence::token)
        .filter(v -> v.relation().equals("advcl") || v.relation().equals("ccomp"))
        .filter(v -> v.pos().equals("VBD") || v.pos().equals("VBN"))
        .filter(v -> verbs.makes(sentence, v) && Syntax.ownSubjects(sentence, v).isEmpty())
        .filter(v -> !Syntax.has(sentence, v, "dobj") && !Syntax.has(sentence, v, "aux"));
  }

  /** "Signed in 1959, the treaty bans ...": said of the subject that follows. */
  private Optional<Token> before(Sentence sentence, Token noun) {
    if (!SUBJECTS.contains(noun.relation()) || noun.head() < 0) {
      return Optional.empty();
    }
    return sentence.children(noun.head(), "advcl").stream()
        .filter(v -> v.index() < noun.index() && v.pos().equals("VBN") && verbs.makes(sentence, v))
        .filter(v -> Syntax.ownSubjects(sentence, v).isEmpty())
        .filter(v -> !Syntax.has(sentence, v, "dobj") && !Syntax.has(sentence, v, "aux"))
        .findFirst();
  }

  private Stream<Token> own(Sentence sentence, Token noun) {
    return sentence.children(noun.index()).stream()
        .filter(c -> CLAUSES.contains(c.relation()) && verbs.known(sentence, c))
        .filter(c -> !c.relation().equals("acl") || !c.pos().equals("VBD") || gapped(sentence, c));
  }

  /** "a memorandum that A and B signed", where "that" is not taken for the object. */
  private static boolean gapped(Sentence sentence, Token verb) {
    return !Syntax.ownSubjects(sentence, verb).isEmpty()
        && sentence.children(verb.index(), "mark").stream()
            .anyMatch(m -> Syntax.lower(m).equals("that"))
        && !Syntax.has(sentence, verb, "dobj");
  }

  /** "a treaty on missiles signed in 1987", where parsers take the missiles for what is signed. */
  private Stream<Token> behind(Sentence sentence, Token noun) {
    return Syntax.prepositionObjects(sentence, noun, BEHIND).stream()
        .filter(o -> !words.is("agreement-strong", o))
        .flatMap(o -> own(sentence, o))
        .filter(c -> acted(sentence, c) && verbs.makes(sentence, c) && done(sentence, c));
  }

  /** "a pact taking shape with A". */
  boolean shaping(Sentence sentence, Token noun) {
    return sentence.children(noun.index(), "acl").stream()
        .filter(v -> Syntax.lower(v).equals("taking"))
        .anyMatch(
            v ->
                sentence.children(v.index(), "dobj").stream()
                    .anyMatch(o -> Syntax.lower(o).equals("shape")));
  }

  private boolean done(Sentence sentence, Token verb) {
    Optional<Token> subject =
        sentence.children(verb.index()).stream()
            .filter(c -> SUBJECTS.contains(c.relation()))
            .findFirst();
    if (acted(sentence, verb)) {
      return subject.isEmpty() || relative(subject.get());
    }
    if (subject.isPresent() ? relative(subject.get()) : verb.pos().equals("VBG")) {
      return runs(sentence, verb) && !(verb.pos().equals("VBG") && begins(sentence, verb));
    }
    List<Token> objects = sentence.children(verb.index(), "dobj");
    return objects.isEmpty()
        ? prepositional(sentence, verb)
        : objects.stream().anyMatch(AgreementClauses::relative);
  }

  /** Whether a verb is passive; parsers take "the deal reached in May" for a clause. */
  boolean acted(Sentence sentence, Token verb) {
    return Clauses.passive(sentence, verb)
        || (verb.pos().equals("VBN") && !Syntax.has(sentence, verb, "aux"));
  }

  /** "to which they agreed", "on which they agreed"; not "under which they will work". */
  private boolean prepositional(Sentence sentence, Token verb) {
    return sentence.children(verb.index(), "prep").stream()
        .filter(p -> sentence.children(p.index(), "pobj").stream().anyMatch(o -> relative(o)))
        .allMatch(p -> words.is("agreement-complement", Syntax.lower(p)));
  }

  private static boolean relative(Token token) {
    return RELATIVE.contains(Syntax.lower(token));
  }

  /** Whether a verb with the agreement for its subject says how it stands: "expired", "bans". */
  boolean runs(Sentence sentence, Token verb) {
    boolean ends =
        words.is("agreement-run-out", sentence, verb) && !Syntax.has(sentence, verb, "dobj");
    return ends || words.is("agreement-force", sentence, verb) || begins(sentence, verb);
  }

  /** "The truce began", "the truce has held since Monday". */
  boolean begins(Sentence sentence, Token verb) {
    return words.is("agreement-begin", sentence, verb);
  }
}
