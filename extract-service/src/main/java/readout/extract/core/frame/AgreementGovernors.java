package readout.extract.core.frame;

import java.util.Optional;
import java.util.Set;
import readout.contracts.AgreementStatus;
import readout.contracts.MeetingStatus;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.Tense;

/** Reads what is done with an agreement from the word it depends on: "signed a pact". */
final class AgreementGovernors {

  private static final Set<String> CLIMBS =
      Set.of("pobj", "prep", "agent", "conj", "compound", "nmod", "appos", "attr", "poss", "dep");
  private static final Set<String> AFTER = Set.of("after", "following", "since", "upon");
  private static final Set<String> UNDER = Set.of("under", "per", "within", "through");
  private static final Set<String> NEAR = Set.of("prep", "xcomp");
  private static final int CLIMB = 6;
  private static final int PHRASE = 14;

  private final WordClasses words;
  private final AgreementVerbs verbs;
  private final AgreementNominals nominals;
  private final AgreementClauses clauses;
  private final AgreementStances believed;
  private final AgreementPredicates predicates;
  private final AgreementIdioms idioms;
  private final AgreementDeeds deeds;

  AgreementGovernors(WordClasses words, StanceReader stances) {
    this.words = words;
    this.verbs = new AgreementVerbs(words);
    this.nominals = new AgreementNominals(words, stances, verbs);
    this.clauses = new AgreementClauses(words, verbs);
    this.believed = new AgreementStances(words, stances, nominals);
    this.predicates = new AgreementPredicates(words, stances);
    this.idioms = new AgreementIdioms(words);
    this.deeds = new AgreementDeeds(words, stances);
  }

  /** What the word above says; empty when nothing does, or when it is denied or only possible. */
  Optional<AgreementAct> read(Sentence sentence, Token noun) {
    Token current = whole(sentence, Syntax.firstConjunct(sentence, noun));
    String preposition = "";
    for (int steps = 0; steps < CLIMB && current.head() >= 0; steps++) {
      Token head = sentence.token(current.head());
      if (Syntax.isVerb(head)) {
        return governed(sentence, noun, current, head, preposition);
      }
      if (words.is("agreement-near", head) && NEAR.contains(current.relation())) {
        return Optional.of(AgreementAct.near(head));
      }
      if (words.is("agreement-need", head)) {
        return Optional.empty();
      }
      if (verbs.knownNoun(head)) {
        return nominals.read(sentence, head, Instruments.indefinite(sentence, noun));
      }
      if (!CLIMBS.contains(current.relation())) {
        return Optional.empty();
      }
      if (current.relation().equals("pobj") && preposition.isEmpty()) {
        preposition = Syntax.lower(head);
        if (UNDER.contains(preposition)) {
          return Optional.empty();
        }
      }
      current = head;
    }
    return Optional.empty();
  }

  /**
   * The "text" of "the text of an accord", of which everything is said that is said of it; the
   * "participation" of "suspended its participation in the accord".
   */
  private Token whole(Sentence sentence, Token noun) {
    if (!noun.relation().equals("pobj") || noun.head() < 0) {
      return noun;
    }
    Token preposition = sentence.token(noun.head());
    if (preposition.head() < 0) {
      return noun;
    }
    Token text = sentence.token(preposition.head());
    boolean of = Syntax.lower(preposition).equals("of") && words.is("agreement-text", text);
    return of || share(sentence, text) ? text : noun;
  }

  /** What a state has in an agreement, where it is taken back or given. */
  private boolean share(Sentence sentence, Token noun) {
    boolean object = noun.relation().equals("dobj") || noun.relation().equals("nsubjpass");
    if (!object || noun.head() < 0) {
      return false;
    }
    Token verb = sentence.token(noun.head());
    return (words.is("agreement-share", noun)
            && (words.is("agreement-suspend", verb) || words.is("agreement-end", verb)))
        || (words.is("agreement-assent", noun) && words.is("agreement-give", verb));
  }

  private Optional<AgreementAct> governed(
      Sentence sentence, Token noun, Token argument, Token above, String preposition) {
    Token verb = raised(sentence, argument, above);
    boolean direct =
        argument.index() == whole(sentence, Syntax.firstConjunct(sentence, noun)).index();
    boolean object = direct && object(sentence, argument, verb);
    if (direct && argument.relation().startsWith("nsubj")) {
      Optional<AgreementAct> valid = predicates.read(sentence, verb);
      if (valid.isPresent()) {
        return valid;
      }
    }
    if (direct && remains(sentence, argument, above)) {
      return Optional.of(
          new AgreementAct(
              AgreementStatus.NEGOTIATING, verb, Tense.PRESENT, "agreement-outstanding"));
    }
    boolean near = direct || argument.index() == Syntax.firstConjunct(sentence, noun).head();
    if (near && idioms.yields(sentence, verb, argument)) {
      return believed.of(sentence, verb).status() == MeetingStatus.HELD
          ? Optional.of(
              new AgreementAct(AgreementStatus.AGREED, verb, Tense.PAST, "agreement-yield"))
          : Optional.empty();
    }
    if (argument.relation().equals("dobj")
        && words.is("agreement-elevate", verb)
        && words.is("agreement-vague", argument)
        && preposition.equals("to")) {
      return deeds.read(sentence, verb, noun, "agreement-verb");
    }
    boolean complement =
        (argument.relation().equals("prep")
                && words.is("agreement-complement", Syntax.lower(argument))
                && (!words.is("agreement-force", verb) || words.is("agreement-comply", verb)))
            || (argument.relation().equals("agent") && words.is("agreement-force", verb));
    boolean topic =
        complement
            && !object
            && sentence.children(verb.index(), "dobj").stream()
                .anyMatch(o -> words.is("agreement-strong", o));
    if (topic && !words.is("agreement-strong", noun)) {
      return Optional.empty();
    }
    if (object || complement) {
      return verbs.known(sentence, verb)
          ? deeds.read(sentence, verb, noun, "agreement-verb")
          : Optional.empty();
    }
    if (argument.relation().equals("dobj")
        && words.is("agreement-plan", argument)
        && words.is("agreement-drop", verb)) {
      return believed.of(sentence, verb).status() == MeetingStatus.HELD
          ? Optional.of(
              new AgreementAct(
                  AgreementStatus.REJECTED, verb, Tense.PAST, "agreement-plan-dropped"))
          : Optional.empty();
    }
    Optional<Token> own = finite(sentence, noun, argument);
    if (own.isPresent()) {
      return deeds.read(sentence, own.get(), noun, "agreement-verb");
    }
    if (AFTER.contains(preposition) && argument.relation().equals("prep")) {
      return Optional.of(
          new AgreementAct(AgreementStatus.AGREED, null, Tense.PAST, "agreement-after"));
    }
    return Optional.empty();
  }

  /** "A treaty remains to be worked out", "has yet to be signed". */
  private boolean remains(Sentence sentence, Token subject, Token verb) {
    boolean open =
        words.is("agreement-remain", verb)
            || sentence.children(verb.index(), "advmod").stream()
                .anyMatch(a -> words.is("agreement-remain", Syntax.lower(a)));
    return subject.relation().equals("nsubj")
        && open
        && sentence.children(verb.index(), "xcomp").stream()
            .anyMatch(c -> Syntax.has(sentence, c, "auxpass") && verbs.makes(sentence, c));
  }

  /** Whether it is what a verb acts on, or the subject of one that says how it stands. */
  private boolean object(Sentence sentence, Token argument, Token verb) {
    return switch (argument.relation()) {
      case "dobj", "nsubjpass", "attr" -> true;
      case "nsubj" -> clauses.acted(sentence, verb) || clauses.runs(sentence, verb);
      default -> false;
    };
  }

  /** "since a pact was signed last year": parsers take "since" for a preposition. */
  private Optional<Token> finite(Sentence sentence, Token noun, Token preposition) {
    if (!preposition.relation().equals("prep") || !AFTER.contains(Syntax.lower(preposition))) {
      return Optional.empty();
    }
    int until = Math.min(sentence.size(), noun.index() + PHRASE);
    for (int i = noun.index() + 2; i < until && sentence.token(i).pos().charAt(0) != ','; i++) {
      Token verb = sentence.token(i);
      boolean passive = Syntax.lemma(sentence.token(i - 1)).equals("be");
      if (passive && verb.pos().equals("VBN") && verbs.known(sentence, verb)) {
        return Syntax.ownSubjects(sentence, verb).isEmpty() ? Optional.of(verb) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "Accords are to be signed", "is expected to be ratified": the verb of which it is said. */
  private Token raised(Sentence sentence, Token subject, Token verb) {
    if (!subject.relation().startsWith("nsubj")) {
      return verb;
    }
    return sentence.children(verb.index(), "xcomp").stream()
        .filter(c -> Syntax.has(sentence, c, "auxpass") && verbs.known(sentence, c))
        .findFirst()
        .orElse(verb);
  }
}
