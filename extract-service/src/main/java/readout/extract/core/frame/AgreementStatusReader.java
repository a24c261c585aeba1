package readout.extract.core.frame;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import readout.contracts.AgreementStatus;
import readout.contracts.MeetingStatus;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.Tense;

/** Reads what became of an agreement from the word that says what is done with it. */
final class AgreementStatusReader {

  private static final Set<String> CLIMBS =
      Set.of("pobj", "prep", "agent", "conj", "compound", "nmod", "appos", "attr", "poss", "dep");
  private static final Set<String> AFTER = Set.of("after", "following", "since", "upon");
  private static final Set<String> UNDER = Set.of("under", "per", "within", "through");
  private static final Set<String> NEAR = Set.of("prep", "xcomp");
  private static final int CLIMB = 6;

  private final WordClasses words;
  private final StanceReader stances;
  private final AgreementVerbs verbs;
  private final AgreementNominals nominals;
  private final AgreementClauses clauses;
  private final AgreementStances believed;
  private final AgreementPredicates predicates;
  private final AgreementIdioms idioms;

  AgreementStatusReader(WordClasses words, StanceReader stances) {
    this.words = words;
    this.stances = stances;
    this.verbs = new AgreementVerbs(words);
    this.nominals = new AgreementNominals(words, stances, verbs);
    this.clauses = new AgreementClauses(words, verbs);
    this.believed = new AgreementStances(words, stances, nominals);
    this.predicates = new AgreementPredicates(words, stances);
    this.idioms = new AgreementIdioms(words);
  }

  /**
   * What is done with the agreement; empty when nothing says so, or when it is denied or only
   * possible.
   */
  Optional<AgreementAct> read(Sentence sentence, Token noun) {
    for (Token child : clauses.of(sentence, noun)) {
      Optional<AgreementAct> act = verb(sentence, child, noun, "agreement-clause");
      if (act.isEmpty() && denied(sentence, child)) {
        return act;
      }
      if (act.isPresent()) {
        Optional<AgreementAct> above = above(sentence, noun);
        return above.filter(a -> outlasts(a, act.get())).or(() -> act);
      }
    }
    return clauses.shaping(sentence, noun)
        ? act(AgreementStatus.NEGOTIATING, noun, Tense.PRESENT, "agreement-near")
        : above(sentence, noun);
  }

  /**
   * Whether the main clause tells a later part of the agreement's life than the clause behind the
   * noun: "the pact, brokered by C, was signed", "the truce agreed in May has collapsed".
   */
  private static boolean outlasts(AgreementAct main, AgreementAct clause) {
    if (clause.status() == AgreementStatus.IN_FORCE) {
      return !clause.frame().equals("agreement-force") || rank(main) > rank(clause);
    }
    boolean refused = main.status() == AgreementStatus.REJECTED && rank(clause) == 0;
    return refused || (main.status() != AgreementStatus.AGREED && rank(main) > rank(clause));
  }

  private static int rank(AgreementAct act) {
    return switch (act.status()) {
      case PROPOSED, NEGOTIATING, REJECTED -> 0;
      case AGREED -> 1;
      case SIGNED -> 2;
      case RATIFIED -> 3;
      case IN_FORCE -> act.frame().equals("agreement-force") ? 4 : 0;
      case SUSPENDED, TERMINATED -> 5;
    };
  }

  /** The verb behind the noun that says who made it: "the pact signed by A and B". */
  Optional<Token> maker(Sentence sentence, Token noun) {
    return clauses.of(sentence, noun).stream().filter(c -> verbs.makes(sentence, c)).findFirst();
  }

  /** "an agreement that all should be heard": an opinion shared. */
  boolean opinion(Sentence sentence, Token noun) {
    int next = noun.index() + 1;
    return Syntax.lemma(noun).equals("agreement")
        && next + 1 < sentence.size()
        && Syntax.lower(sentence.token(next)).equals("that")
        && !sentence.token(next).relation().startsWith("nsubj")
        && !sentence.token(next).relation().equals("dobj")
        && clauses.of(sentence, noun).stream().noneMatch(c -> c.index() > next)
        && sentence.tokens().subList(next, sentence.size()).stream()
            .noneMatch(t -> Set.of("will", "shall").contains(Syntax.lower(t)));
  }

  /** Whether what is said of the agreement is that it does not, or may not, come about. */
  boolean blocked(Sentence sentence, Token noun) {
    Token first = Syntax.firstConjunct(sentence, noun);
    Optional<Token> deed =
        clauses.of(sentence, noun).stream()
            .findFirst()
            .or(
                () ->
                    Syntax.head(sentence, first)
                        .filter(h -> Syntax.isVerb(h) && verbs.known(sentence, h)));
    return deed.filter(d -> denied(sentence, d)).isPresent();
  }

  private boolean denied(Sentence sentence, Token verb) {
    MeetingStatus stance = stances.verb(sentence, verb).status();
    return stance == MeetingStatus.DENIED
        || stance == MeetingStatus.HYPOTHETICAL
        || AgreementPredicates.inverted(sentence, verb);
  }

  private Optional<AgreementAct> above(Sentence sentence, Token noun) {
    Token current = whole(sentence, Syntax.firstConjunct(sentence, noun));
    String preposition = "";
    for (int steps = 0; steps < CLIMB && current.head() >= 0; steps++) {
      Token head = sentence.token(current.head());
      if (Syntax.isVerb(head)) {
        return governed(sentence, noun, current, head, preposition);
      }
      if (words.is("agreement-near", head) && NEAR.contains(current.relation())) {
        return act(AgreementStatus.NEGOTIATING, head, Tense.PRESENT, "agreement-near");
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
    boolean near = direct || argument.index() == Syntax.firstConjunct(sentence, noun).head();
    if (near && idioms.yields(sentence, verb, argument)) {
      return believed.of(sentence, verb).status() == MeetingStatus.HELD
          ? act(AgreementStatus.AGREED, verb, Tense.PAST, "agreement-yield")
          : Optional.empty();
    }
    if (argument.relation().equals("dobj")
        && words.is("agreement-elevate", verb)
        && words.is("agreement-vague", argument)
        && preposition.equals("to")) {
      return verb(sentence, verb, noun, "agreement-verb");
    }
    boolean complement =
        (argument.relation().equals("prep")
                && words.is("agreement-complement", Syntax.lower(argument))
                && (!words.is("agreement-force", verb) || words.is("agreement-comply", verb)))
            || (argument.relation().equals("agent") && words.is("agreement-force", verb));
    if (object || complement) {
      return verbs.known(sentence, verb)
          ? verb(sentence, verb, noun, "agreement-verb")
          : Optional.empty();
    }
    if (AFTER.contains(preposition) && argument.relation().equals("prep")) {
      return Optional.of(
          new AgreementAct(AgreementStatus.AGREED, null, Tense.PAST, "agreement-after"));
    }
    return Optional.empty();
  }

  /** Whether it is what a verb acts on, or the subject of one that says how it stands. */
  private boolean object(Sentence sentence, Token argument, Token verb) {
    return switch (argument.relation()) {
      case "dobj", "nsubjpass", "attr" -> true;
      case "nsubj" -> clauses.acted(sentence, verb) || clauses.runs(sentence, verb);
      default -> false;
    };
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

  private static Optional<AgreementAct> act(
      AgreementStatus status, Token word, Tense tense, String frame) {
    return Optional.of(new AgreementAct(status, word, tense, frame));
  }

  private Optional<AgreementAct> verb(Sentence sentence, Token verb, Token noun, String frame) {
    if (AgreementPredicates.inverted(sentence, verb)) {
      return Optional.empty();
    }
    if (clauses.begins(sentence, verb) && Instruments.truce(words, noun)) {
      return verb.pos().equals("VBZ") || verb.pos().equals("VBP")
          ? act(AgreementStatus.AGREED, verb, Tense.FUTURE, "agreement-force")
          : predicates.force(sentence, verb);
    }
    if (nominals.near(sentence, verb)) {
      return act(AgreementStatus.NEGOTIATING, verb, Tense.PRESENT, "agreement-near");
    }
    boolean talks =
        talksAbove(sentence, verb)
            && (Clauses.infinitive(sentence, verb) || nominals.undone(sentence, verb));
    Stance stance = believed.of(sentence, verb);
    return verbs
        .status(sentence, verb, stance.status(), talks)
        .map(read -> new AgreementAct(read, verb, stance.tense(), frame))
        .map(act -> coordinated(sentence, verb, act));
  }

  /** Whether a deed is one of making an agreement. */
  boolean makes(Sentence sentence, AgreementAct act) {
    return act.deed().filter(d -> verbs.makes(sentence, d)).isPresent()
        && act.status() != AgreementStatus.NEGOTIATING
        && act.status() != AgreementStatus.PROPOSED;
  }

  /** "was signed and ratified": the last deed that has no object of its own. */
  private AgreementAct coordinated(Sentence sentence, Token verb, AgreementAct act) {
    for (Token next : sentence.children(verb.index(), "conj")) {
      boolean shares =
          Syntax.isVerb(next)
              && !Syntax.has(sentence, next, "dobj")
              && !Syntax.has(sentence, next, "nsubjpass")
              && words.is("agreement-ratify", next);
      if (shares && act.status() != AgreementStatus.PROPOSED) {
        return act.as(AgreementStatus.RATIFIED);
      }
    }
    return act;
  }

  /** "negotiations to sign an accord", "talks aimed at reaching a deal". */
  boolean talksAbove(Sentence sentence, Token verb) {
    Token current = verb;
    for (int steps = 0; steps < 4 && current.head() >= 0; steps++) {
      current = sentence.token(current.head());
      if (words.is("agreement-talks", current)) {
        return true;
      }
    }
    return inTalks(sentence, verb);
  }

  /** "They are in talks to reach a deal", "held negotiations to conclude an accord". */
  private boolean inTalks(Sentence sentence, Token verb) {
    return Clauses.infinitive(sentence, verb)
        && Syntax.head(sentence, verb).filter(Syntax::isVerb).stream()
            .flatMap(v -> sentence.children(v.index()).stream())
            .filter(c -> c.relation().equals("dobj") || Syntax.lower(c).equals("in"))
            .flatMap(
                c -> Stream.concat(Stream.of(c), sentence.children(c.index(), "pobj").stream()))
            .anyMatch(c -> c.index() < verb.index() && words.is("agreement-talks", c));
  }
}
