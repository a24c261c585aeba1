package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** "A met B", "A and B conferred", "A shook hands with B", "A was met by B". */
final class MeetVerbs implements MeetingTrigger {

  private static final Set<String> NO_MEETING = Set.of("xcomp", "ccomp", "oprd", "prt", "acl");
  private static final Set<String> MODIFIERS = Set.of("nmod", "compound");

  private final WordClasses words;
  private final Arguments arguments;
  private final StanceReader stances;
  private final NounStanceReader nounStances;

  MeetVerbs(WordClasses words, Arguments arguments, StanceReader stances) {
    this.words = words;
    this.arguments = arguments;
    this.stances = stances;
    this.nounStances = new NounStanceReader(words, stances);
  }

  @Override
  public Optional<MeetingReading> read(Sentence sentence, Token verb) {
    if (!Syntax.isVerb(verb)) {
      return Optional.empty();
    }
    if (words.is("verb-meet", sentence, verb)) {
      return meet(sentence, verb)
          .filter(told -> officials(sentence, told) || !sport(sentence, official(told)));
    }
    if (words.is("verb-see", verb)) {
      return see(sentence, verb);
    }
    return words.is("verb-gesture", verb) ? gesture(sentence, verb) : Optional.empty();
  }

  /** "A saw B on Tuesday", but not "A saw B off", "A saw B as a friend", "A saw B win". */
  private Optional<MeetingReading> see(Sentence sentence, Token verb) {
    boolean more =
        sentence.children(verb.index()).stream()
            .anyMatch(
                c ->
                    NO_MEETING.contains(c.relation())
                        || Syntax.lower(c).equals("as")
                        || Syntax.lower(c).equals("through"));
    List<Side> subject = arguments.subject(sentence, verb);
    List<Side> seen = arguments.object(sentence, verb);
    List<Side> all = new ArrayList<>(subject);
    all.addAll(seen);
    boolean persons = !seen.isEmpty() && all.stream().allMatch(Side::personal);
    return persons && !more && Arguments.parties(all) > 1 && !Clauses.passive(sentence, verb)
        ? MeetingReading.between("see", subject, seen, stances.verb(sentence, verb))
        : Optional.empty();
  }

  private Optional<MeetingReading> meet(Sentence sentence, Token verb) {
    if (verb.pos().equals("VBG") && MODIFIERS.contains(verb.relation())) {
      return modifying(sentence, verb);
    }
    List<Side> subject = arguments.subject(sentence, verb);
    List<Side> others = new ArrayList<>(arguments.with(sentence, verb));
    boolean meet = Syntax.lemma(verb).equals("meet");
    if (meet) {
      others.addAll(arguments.object(sentence, verb));
    }
    if (others.isEmpty()) {
      others.addAll(inviting(sentence, verb));
    }
    boolean passive = Clauses.passive(sentence, verb) && !Clauses.active(sentence, verb);
    if (passive && meet && others.isEmpty()) {
      return MeetingReading.between(
          "met-by", arguments.agent(sentence, verb), subject, stances.verb(sentence, verb));
    }
    boolean outsiders =
        others.isEmpty()
            && Syntax.prepositionObjects(sentence, verb, Set.of("with")).stream()
                .anyMatch(o -> words.is("no-counterpart", Syntax.lemma(o)));
    boolean figurative =
        others.isEmpty()
            && Syntax.has(sentence, verb, "dobj")
            && !Clauses.reciprocal(sentence, verb);
    if (figurative || outsiders || (passive && others.isEmpty())) {
      return Optional.empty();
    }
    String frame = others.isEmpty() ? "meet-together" : "meet-with";
    return Optional.of(MeetingReading.of(frame, subject, others, stances.verb(sentence, verb)));
  }

  /** "accepted an invitation from B to meet", "rejected B's offer to meet". */
  private List<Side> inviting(Sentence sentence, Token verb) {
    Optional<Token> request =
        Syntax.head(sentence, verb)
            .filter(noun -> verb.relation().equals("acl") && Clauses.infinitive(sentence, verb))
            .filter(noun -> noun.relation().equals("dobj"))
            .filter(noun -> words.is("request", Syntax.lemma(noun)));
    if (request.isEmpty()) {
      return List.of();
    }
    List<Side> from = new ArrayList<>(arguments.from(sentence, request.get()));
    from.addAll(arguments.modifiers(sentence, request.get()));
    return from;
  }

  /** "after meeting envoy B": parsers take the verb for a modifier of the name. */
  private Optional<MeetingReading> modifying(Sentence sentence, Token verb) {
    Token noun = verb;
    while (MODIFIERS.contains(noun.relation()) && noun.head() > noun.index()) {
      noun = sentence.token(noun.head());
    }
    Optional<Token> governor = Clauses.governor(sentence, noun);
    boolean behindPreposition =
        verb.index() > 0 && noun.head() == verb.index() - 1 && noun.relation().equals("pobj");
    if (!behindPreposition || governor.isEmpty()) {
      return Optional.empty();
    }
    return MeetingReading.between(
        "meet-with",
        arguments.subject(sentence, governor.get()),
        arguments.read(sentence, List.of(noun)),
        nounStances.read(sentence, noun));
  }

  /** "shook hands with": the hand is the object, and the other side follows "with". */
  private Optional<MeetingReading> gesture(Sentence sentence, Token verb) {
    List<Token> hands =
        sentence.children(verb.index(), "dobj").stream()
            .filter(o -> words.is("gesture-part", Syntax.lemma(o)))
            .toList();
    if (hands.isEmpty()) {
      return Optional.empty();
    }
    List<Side> others = new ArrayList<>(arguments.with(sentence, verb));
    others.addAll(arguments.with(sentence, hands.get(0)));
    List<Side> subject = arguments.subject(sentence, verb);
    return MeetingReading.between("shake-hands", subject, others, stances.verb(sentence, verb));
  }

  /** Whether somebody in office is among those who met, and so no team. */
  private static boolean official(MeetingReading met) {
    return met.filled().sides().stream().anyMatch(side -> side.named() && side.role() != null);
  }

  /** Among officials a goal or a final offer is none of sport. */
  private boolean sport(Sentence sentence, boolean officials) {
    return sentence.tokens().stream()
        .filter(token -> !token.relation().equals("nmod"))
        .filter(token -> !officials || !words.is("sport-perhaps", token))
        .filter(token -> !inName(sentence, token))
        .anyMatch(token -> words.is("sport", token) || team(sentence, token));
  }

  /** "The final agreement", "the League of Arab States". */
  private boolean inName(Sentence sentence, Token noun) {
    int i = noun.index();
    return (i > 0
            && words.is(
                "not-sport", Syntax.lower(sentence.token(i - 1)) + " " + Syntax.lower(noun)))
        || (i + 1 < sentence.size()
            && words.is(
                "not-sport", Syntax.lower(noun) + " " + Syntax.lower(sentence.token(i + 1))));
  }

  /** Whether two who hold offices are said to meet: they may well do so before a match. */
  private boolean officials(Sentence sentence, MeetingReading told) {
    return told.filled().sides().stream().filter(s -> s.personal() && s.role() != null).count() > 1
        && sentence.tokens().stream().noneMatch(t -> words.is("sport-body", Syntax.lower(t)));
  }

  /** "the national team"; negotiating teams meet as well. */
  private boolean team(Sentence sentence, Token noun) {
    return Syntax.lemma(noun).equals("team")
        && sentence.children(noun.index()).stream()
            .anyMatch(c -> words.is("team-of-sport", Syntax.lower(c)));
  }
}
