package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.contracts.MeetingMode;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** "A spoke with B", "A phoned B", "A called on B", "A discussed it with B". */
final class SpeechVerbs implements MeetingTrigger {

  private static final Set<String> CLAUSES = Set.of("xcomp", "advcl", "ccomp");

  private static final Set<String> PAIR = Set.of("two", "both", "sides", "pair", "three");

  private final WordClasses words;
  private final Arguments arguments;
  private final StanceReader stances;
  private final Modes modes;

  SpeechVerbs(WordClasses words, Arguments arguments, StanceReader stances, Modes modes) {
    this.words = words;
    this.arguments = arguments;
    this.stances = stances;
    this.modes = modes;
  }

  @Override
  public Optional<MeetingReading> read(Sentence sentence, Token verb) {
    if (!Syntax.isVerb(verb)) {
      return Optional.empty();
    } else if (words.is("verb-speak", verb)) {
      return speak(sentence, verb);
    } else if (words.is("verb-phone", verb)) {
      return Syntax.has(sentence, verb, "oprd") ? calledTo(sentence, verb) : phone(sentence, verb);
    }
    return words.is("verb-discuss", verb)
        ? discuss(sentence, verb)
        : words.is("conveying", verb) ? convey(sentence, verb) : Optional.empty();
  }

  /**
   * "A spoke with B"; "A and B spoke by phone", where the phone says that it was with each other.
   */
  private Optional<MeetingReading> speak(Sentence sentence, Token verb) {
    List<Side> others = arguments.to(sentence, verb);
    List<Side> subject = arguments.subject(sentence, verb);
    boolean talked =
        Syntax.lemma(verb).equals("talk")
            && Arguments.parties(subject) > 1
            && subject.stream().allMatch(Side::personal)
            && !spokenOf(sentence, verb);
    boolean together = talked || remote(sentence, verb) || Clauses.reciprocal(sentence, verb);
    return others.isEmpty() && together && subject.size() > 1
        ? Optional.of(
            MeetingReading.of("speak-together", subject, others, stances.verb(sentence, verb)))
        : exchange(sentence, verb, "speak-with", others);
  }

  private boolean remote(Sentence sentence, Token verb) {
    MeetingMode mode = modes.of(sentence, verb, false);
    return mode == MeetingMode.CALL || mode == MeetingMode.VIDEO;
  }

  private Optional<MeetingReading> phone(Sentence sentence, Token verb) {
    List<Side> visited =
        Syntax.lemma(verb).equals("call") ? arguments.on(sentence, verb) : List.of();
    boolean courtesy =
        !visited.isEmpty() && visited.stream().allMatch(Side::named) && !urges(sentence, verb);
    if (courtesy) {
      return exchange(sentence, verb, "call-on", visited);
    }
    List<Side> called = called(sentence, verb);
    boolean surely = !Syntax.lemma(verb).equals("call") || !urges(sentence, verb);
    boolean onlyPerson =
        called.size() == 1 && (called.get(0).named() || (called.get(0).personal() && surely));
    return onlyPerson && !Clauses.passive(sentence, verb)
        ? exchange(sentence, verb, "phone", called)
        : Optional.empty();
  }

  /** "telephoned B to go over it": parsers take B for him who goes. */
  private List<Side> called(Sentence sentence, Token verb) {
    List<Side> object = arguments.object(sentence, verb);
    if (!object.isEmpty() || Syntax.lemma(verb).equals("call")) {
      return object;
    }
    return sentence.children(verb.index()).stream()
        .filter(c -> CLAUSES.contains(c.relation()) && Clauses.infinitive(sentence, c))
        .findFirst()
        .map(c -> arguments.read(sentence, sentence.children(c.index(), "nsubj")))
        .orElse(object);
  }

  /** "called President B to congratulate him", where parsers take B for what A is called. */
  private Optional<MeetingReading> calledTo(Sentence sentence, Token verb) {
    boolean purpose =
        sentence.children(verb.index()).stream()
            .anyMatch(
                c -> CLAUSES.contains(c.relation()) && words.is("call-purpose", Syntax.lemma(c)));
    List<Side> called = arguments.read(sentence, sentence.children(verb.index(), "oprd"));
    return purpose && called.size() == 1 && called.get(0).named()
        ? exchange(sentence, verb, "phone-to", called)
        : Optional.empty();
  }

  /** "conveyed his condolences to B by phone". */
  private Optional<MeetingReading> convey(Sentence sentence, Token verb) {
    List<Side> told = arguments.recipient(sentence, verb);
    for (Token object : sentence.children(verb.index(), "dobj")) {
      told = told.isEmpty() ? arguments.caller(sentence, object) : told;
    }
    return remote(sentence, verb) && told.size() == 1 && told.get(0).personal()
        ? exchange(sentence, verb, "convey-by-phone", told)
        : Optional.empty();
  }

  /** "called on X to withdraw" is an appeal. */
  private static boolean urges(Sentence sentence, Token verb) {
    return sentence.children(verb.index()).stream()
        .anyMatch(
            c ->
                CLAUSES.contains(c.relation()) && !Syntax.lower(c).equals("visiting")
                    || (c.relation().equals("prep") && Syntax.lower(c).equals("for")));
  }

  /** "discussed it with B"; "A and B exchanged views". */
  private Optional<MeetingReading> discuss(Sentence sentence, Token verb) {
    if (object(sentence, verb, "correspondence")) {
      return Optional.empty();
    }
    List<Side> with = new ArrayList<>(arguments.with(sentence, verb));
    boolean among = Arguments.parties(arguments.subject(sentence, verb)) > 1;
    for (Token object : sentence.children(verb.index(), "dobj")) {
      if (!among || !words.is("noun-meeting", object)) {
        with.addAll(arguments.with(sentence, object));
      }
    }
    if (!with.isEmpty()) {
      return exchange(sentence, verb, "discuss-with", with);
    }
    boolean both = object(sentence, verb, "opinion") || remote(sentence, verb);
    List<Side> subject = arguments.subject(sentence, verb);
    if (Arguments.parties(subject) < 2) {
      return Optional.empty();
    }
    boolean people = subject.stream().allMatch(Side::personal) && !spokenOf(sentence, verb);
    Stance stance = stances.verb(sentence, verb);
    if (both) {
      return Optional.of(MeetingReading.of("exchange-views", subject, with, stance));
    }
    return people && Syntax.lemma(verb).equals("discuss")
        ? Optional.of(MeetingReading.of("discuss-together", subject, with, stance))
        : Optional.empty();
  }

  /** "they discussed", "the two leaders discussed": at the meeting told of before. */
  private static boolean spokenOf(Sentence sentence, Token verb) {
    return Clauses.subjects(sentence, verb).stream()
        .anyMatch(
            s ->
                s.pos().startsWith("PRP")
                    || sentence.children(s.index()).stream()
                        .anyMatch(c -> PAIR.contains(Syntax.lower(c)))
                    || PAIR.contains(Syntax.lower(s)));
  }

  private boolean object(Sentence sentence, Token verb, String wordClass) {
    return sentence.children(verb.index(), "dobj").stream()
        .anyMatch(o -> words.is(wordClass, Syntax.lemma(o)));
  }

  private Optional<MeetingReading> exchange(
      Sentence sentence, Token verb, String frame, List<Side> others) {
    return MeetingReading.between(
        frame, arguments.subject(sentence, verb), others, stances.verb(sentence, verb));
  }
}
