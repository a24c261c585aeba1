package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/**
 * Fills the slots of a meeting noun from a clause that it does not govern: "the talks A held with
 * B", "in a phone call A told B", "their meeting", "A invited B for talks".
 */
final class NounClauses {

  private static final Set<String> WITHIN = Set.of("in", "during", "on", "over", "at");
  private static final Set<String> CALLS =
      Set.of("call", "phonecall", "telecon", "bilateral", "conversation");
  private static final Set<String> BY = Set.of("through", "via", "by");
  private static final Set<String> PURPOSE = Set.of("for", "to");

  private final WordClasses words;
  private final Arguments arguments;
  private final JointClauses joint;

  NounClauses(WordClasses words, Arguments arguments) {
    this.words = words;
    this.arguments = arguments;
    this.joint = new JointClauses(arguments);
  }

  /** Those who meet, when a clause or a joint modifier says so. */
  Optional<NounArguments.Filled> read(Sentence sentence, Token noun, boolean definite) {
    if (!words.is("bilateral-noun", Syntax.lemma(noun))) {
      return Syntax.lemma(noun).equals("summit")
          ? planned(sentence, noun, definite)
          : Optional.empty();
    }
    return gathering(sentence, noun, definite)
        .or(() -> relative(sentence, noun, definite))
        .or(() -> planned(sentence, noun, definite))
        .or(() -> speech(sentence, noun, definite))
        .or(() -> ofBoth(sentence, noun, definite))
        .or(() -> joint(sentence, noun, definite));
  }

  /** "In talks on Monday, A and B agreed". */
  private Optional<NounArguments.Filled> joint(Sentence sentence, Token noun, boolean definite) {
    List<Side> subject = joint.subject(sentence, noun);
    return subject.isEmpty()
        ? Optional.empty()
        : filled("noun-speech", subject, subject.size(), definite);
  }

  /** "The meeting brought together A, B and C". */
  private Optional<NounArguments.Filled> gathering(
      Sentence sentence, Token noun, boolean definite) {
    List<Side> gathered =
        Syntax.head(sentence, noun)
            .filter(verb -> noun.relation().equals("nsubj") && Syntax.lemma(verb).equals("bring"))
            .filter(
                verb ->
                    sentence.children(verb.index()).stream()
                        .anyMatch(c -> Syntax.lower(c).equals("together")))
            .map(verb -> arguments.object(sentence, verb))
            .orElse(List.of());
    return Arguments.parties(gathered) > 1
        ? filled("noun-gathering", gathered, 0, definite)
        : Optional.empty();
  }

  /** "the talks that A had with B", "the meeting A and B held". */
  private Optional<NounArguments.Filled> relative(Sentence sentence, Token noun, boolean definite) {
    for (Token clause : sentence.children(noun.index(), "relcl")) {
      if (objectOf(sentence, clause) && words.is("act-hold", clause)) {
        List<Side> subject = arguments.subject(sentence, clause);
        List<Side> all = new ArrayList<>(subject);
        all.addAll(arguments.with(sentence, clause));
        if (!subject.isEmpty() && Arguments.apart(all) > 1) {
          return filled("noun-relative", all, subject.size(), definite);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the noun before a relative clause is that clause's object. */
  static boolean objectOf(Sentence sentence, Token clause) {
    return sentence.children(clause.index(), "dobj").stream().allMatch(o -> o.pos().startsWith("W"))
        && !Clauses.passive(sentence, clause);
  }

  /** "A and B called off talks", "A and B agreed on a meeting". */
  private Optional<NounArguments.Filled> planned(Sentence sentence, Token noun, boolean definite) {
    Optional<Token> verb =
        Syntax.head(sentence, noun)
            .filter(v -> Syntax.isVerb(v) && noun.relation().equals("dobj"))
            .filter(
                v ->
                    words.is("cancel", sentence, v)
                        || words.is("postpone", sentence, v)
                        || words.is("act-plan", v));
    verb = verb.or(() -> agreedTo(sentence, noun));
    List<Side> subject = verb.map(v -> arguments.subject(sentence, v)).orElse(List.of());
    return Arguments.parties(subject) > 1
        ? filled("noun-planned", subject, subject.size(), definite)
        : Optional.empty();
  }

  /** "A and B agreed to talks", "the summit to which A and B agreed". */
  private static Optional<Token> agreedTo(Sentence sentence, Token noun) {
    Optional<Token> above =
        Syntax.head(sentence, noun)
            .filter(p -> noun.relation().equals("pobj") && Syntax.lower(p).matches("to|on|upon"))
            .flatMap(p -> Syntax.head(sentence, p));
    return above
        .or(
            () ->
                sentence.children(noun.index(), "relcl").stream()
                    .filter(
                        v ->
                            sentence.children(v.index(), "prep").stream()
                                .anyMatch(NounClauses::toWhich))
                    .findFirst())
        .filter(v -> Syntax.isVerb(v) && Syntax.lemma(v).equals("agree"));
  }

  private static boolean toWhich(Token preposition) {
    return Syntax.lower(preposition).matches("to|on|upon");
  }

  /** "in a phone call A told B ...", "A and B discussed in a meeting", "A invited B for talks". */
  private Optional<NounArguments.Filled> speech(Sentence sentence, Token noun, boolean definite) {
    Optional<Token> preposition = Syntax.head(sentence, noun);
    Optional<Token> verb =
        preposition.flatMap(p -> Syntax.head(sentence, p)).map(v -> ofSubject(sentence, noun, v));
    if (!noun.relation().equals("pobj") || verb.filter(Syntax::isVerb).isEmpty()) {
      return Optional.empty();
    }
    String word = Syntax.lower(preposition.orElseThrow());
    boolean purpose = PURPOSE.contains(word);
    boolean on = word.equals("on") && !CALLS.contains(Syntax.lemma(noun));
    boolean by = BY.contains(word) && CALLS.contains(Syntax.lemma(noun));
    if (on || (!purpose && !by && !WITHIN.contains(word))) {
      return Optional.empty();
    }
    return purpose
        ? invited(sentence, verb.get(), definite)
        : spoken(sentence, verb.get(), definite)
            .or(() -> fronted(sentence, noun, verb.get(), definite));
  }

  /** "A and B in phone talks agreed": parsers hang the talks on A. */
  private static Token ofSubject(Sentence sentence, Token noun, Token head) {
    Token first = Syntax.firstConjunct(sentence, head);
    return Syntax.isNoun(head) && first.relation().equals("nsubj")
        ? Syntax.head(sentence, first)
            .filter(verb -> Syntax.isVerb(verb) && verb.index() > noun.index())
            .orElse(head)
        : head;
  }

  private Optional<NounArguments.Filled> spoken(Sentence sentence, Token verb, boolean definite) {
    boolean passive = Clauses.passive(sentence, verb);
    List<Side> subject =
        passive ? arguments.agent(sentence, verb) : arguments.subject(sentence, verb);
    List<Side> all = new ArrayList<>(subject);
    if (words.is("verb-tell", verb) || words.is("act-join", Syntax.lemma(verb))) {
      all.addAll(passive ? arguments.subject(sentence, verb) : arguments.object(sentence, verb));
    }
    if (words.is("verb-discuss", verb) || words.is("discuss", Syntax.lemma(verb))) {
      all.addAll(arguments.with(sentence, verb));
      sentence.children(verb.index(), "dobj").forEach(o -> all.addAll(arguments.with(sentence, o)));
    }
    boolean told = !subject.isEmpty() && Arguments.apart(all) > 1 && Arguments.parties(all) > 0;
    return told && !Syntax.lemma(verb).equals("be")
        ? filled("noun-speech", all, subject.size(), definite)
        : Optional.empty();
  }

  /** "In phone talks Monday, A and B agreed": parsers lose the subject in the day before it. */
  private Optional<NounArguments.Filled> fronted(
      Sentence sentence, Token noun, Token verb, boolean definite) {
    int comma = noun.index() + 1;
    while (comma < verb.index() && !sentence.token(comma).form().equals(",")) {
      comma++;
    }
    if (comma >= verb.index() || !Syntax.ownSubjects(sentence, verb).isEmpty()) {
      return Optional.empty();
    }
    List<Side> all = new ArrayList<>();
    for (Token token : sentence.tokens().subList(comma + 1, verb.index())) {
      if (Syntax.isVerb(token) || token.pos().startsWith("W")) {
        return Optional.empty();
      }
      arguments.read(sentence, List.of(token)).stream().filter(Side::named).forEach(all::add);
    }
    List<Side> subject = Discourse.distinct(all);
    return Arguments.parties(subject) > 1
        ? filled("noun-speech", subject, subject.size(), definite)
        : Optional.empty();
  }

  private Optional<NounArguments.Filled> invited(Sentence sentence, Token verb, boolean definite) {
    if (!words.is("act-invite", sentence, verb) && !words.is("verb-host", verb)) {
      return Optional.empty();
    }
    boolean passive = Clauses.passive(sentence, verb);
    List<Side> hosts =
        passive ? arguments.agent(sentence, verb) : arguments.subject(sentence, verb);
    List<Side> all = new ArrayList<>(hosts);
    all.addAll(passive ? arguments.subject(sentence, verb) : arguments.object(sentence, verb));
    return !hosts.isEmpty() && Arguments.apart(all) > 1
        ? filled("noun-invitation", all, hosts.size(), definite)
        : Optional.empty();
  }

  /** "their meeting", "the Sino-Russian talks", "the Bush-Abdullah meeting". */
  private Optional<NounArguments.Filled> ofBoth(Sentence sentence, Token noun, boolean definite) {
    List<Side> joint = arguments.joint(sentence, noun);
    if (joint.isEmpty() || ofBody(sentence, noun)) {
      return Optional.empty();
    }
    List<Side> all = new ArrayList<>(joint);
    Syntax.head(sentence, noun)
        .filter(v -> noun.relation().equals("dobj") && words.is("act-hold", sentence, v))
        .ifPresent(v -> all.addAll(arguments.subject(sentence, v)));
    return filled("noun-of-both", all, 0, definite);
  }

  /** "the leaders' meeting of the Forum": not of the leaders spoken of before. */
  private static boolean ofBody(Sentence sentence, Token noun) {
    boolean some =
        sentence.children(noun.index()).stream()
            .anyMatch(c -> c.pos().equals("NNS") && c.index() < noun.index());
    return some && !Syntax.prepositionObjects(sentence, noun, Set.of("of")).isEmpty();
  }

  private static Optional<NounArguments.Filled> filled(
      String frame, List<Side> sides, int leading, boolean definite) {
    return Optional.of(
        new NounArguments.Filled(frame, Discourse.distinct(sides), leading, true, definite));
  }
}
