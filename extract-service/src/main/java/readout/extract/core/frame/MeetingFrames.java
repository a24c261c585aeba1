package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.MeetingMode;
import readout.contracts.Place;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.ResolvedDate;
import readout.extract.core.time.Tense;

/** Reads meetings from the verbs and nouns of a sentence. */
public final class MeetingFrames {

  private final WordClasses words;
  private final Arguments arguments;
  private final StanceReader stances;
  private final NounStanceReader nounStances;
  private final NounArguments nouns;
  private final Dates dates;
  private final Places places;
  private final Visits visits;
  private final Topics topics;
  private final Modes modes;

  /** Frames for one article. */
  public MeetingFrames(ArticleContext context) {
    this.words = context.words();
    this.arguments = context.arguments();
    this.stances = new StanceReader(words);
    this.nounStances = new NounStanceReader(words, stances);
    this.nouns = new NounArguments(words, arguments);
    this.dates = context.dates();
    this.places = context.places();
    this.visits = context.visits();
    this.modes = new Modes(words);
    this.topics = new Topics(context.cast().text(), words);
  }

  /** Every mention of a meeting in a parsed sentence, in text order. */
  public List<MeetingMention> read(Sentence sentence) {
    visits.note(sentence);
    List<MeetingMention> mentions = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      Optional<MeetingMention> mention =
          Syntax.isVerb(token) ? verb(sentence, token) : noun(sentence, token);
      mention.ifPresent(mentions::add);
    }
    return mentions;
  }

  private Optional<MeetingMention> verb(Sentence sentence, Token verb) {
    if (words.is("verb-meet", sentence, verb)) {
      return meet(sentence, verb);
    } else if (words.is("verb-host", verb)) {
      return host(sentence, verb);
    } else if (words.is("verb-speak", verb)) {
      return speak(sentence, verb);
    } else if (words.is("verb-phone", verb) && !Syntax.has(sentence, verb, "oprd")) {
      return phone(sentence, verb);
    } else if (words.is("verb-discuss", verb)) {
      return exchange(sentence, verb, "discuss-with", discussedWith(sentence, verb));
    }
    return Optional.empty();
  }

  private Optional<MeetingMention> meet(Sentence sentence, Token verb) {
    List<Side> subject = arguments.subject(sentence, verb);
    List<Side> others = new ArrayList<>(arguments.with(sentence, verb));
    if (Syntax.lemma(verb).equals("meet")) {
      others.addAll(arguments.object(sentence, verb));
    }
    boolean figurative =
        (others.isEmpty() && Syntax.has(sentence, verb, "dobj")) || sport(sentence);
    if (figurative || (Clauses.passive(sentence, verb) && others.isEmpty())) {
      return Optional.empty();
    }
    String frame = others.isEmpty() ? "meet-together" : "meet-with";
    return mention(sentence, verb, frame, subject, others);
  }

  /**
   * "A spoke with B"; "A and B spoke by phone", where the phone says that it was with each other.
   */
  private Optional<MeetingMention> speak(Sentence sentence, Token verb) {
    List<Side> others = arguments.to(sentence, verb);
    MeetingMode mode = modes.of(sentence, verb, false);
    boolean remote = mode == MeetingMode.CALL || mode == MeetingMode.VIDEO;
    List<Side> subject = arguments.subject(sentence, verb);
    return others.isEmpty() && remote && subject.size() > 1
        ? mention(sentence, verb, "speak-together", subject, others)
        : exchange(sentence, verb, "speak-with", others);
  }

  private Optional<MeetingMention> host(Sentence sentence, Token verb) {
    boolean passive = Clauses.passive(sentence, verb);
    List<Side> hosts =
        passive ? arguments.agent(sentence, verb) : arguments.subject(sentence, verb);
    List<Side> guests =
        passive ? arguments.subject(sentence, verb) : arguments.object(sentence, verb);
    boolean persons =
        guests.stream().anyMatch(Side::named) || guests.stream().anyMatch(g -> g.name() == null);
    if (hosts.isEmpty() || guests.isEmpty() || !persons) {
      return Optional.empty();
    }
    return mention(sentence, verb, "host-guest", hosts, guests);
  }

  /** Teams meet too. */
  private boolean sport(Sentence sentence) {
    return sentence.tokens().stream().anyMatch(token -> words.is("sport", token));
  }

  private Optional<MeetingMention> phone(Sentence sentence, Token verb) {
    List<Side> visited =
        Syntax.lemma(verb).equals("call") ? arguments.on(sentence, verb) : List.of();
    boolean courtesy =
        !visited.isEmpty() && visited.stream().allMatch(Side::named) && !urges(sentence, verb);
    if (courtesy) {
      return exchange(sentence, verb, "call-on", visited);
    }
    List<Side> called = arguments.object(sentence, verb);
    boolean onlyPerson = called.size() == 1 && called.get(0).named();
    return onlyPerson && !Clauses.passive(sentence, verb)
        ? exchange(sentence, verb, "phone", called)
        : Optional.empty();
  }

  /** "called on X to withdraw" is an appeal. */
  private static boolean urges(Sentence sentence, Token verb) {
    return sentence.children(verb.index()).stream()
        .anyMatch(
            c ->
                Set.of("xcomp", "advcl", "ccomp").contains(c.relation())
                    || (c.relation().equals("prep") && Syntax.lower(c).equals("for")));
  }

  private List<Side> discussedWith(Sentence sentence, Token verb) {
    List<Side> with = new ArrayList<>(arguments.with(sentence, verb));
    for (Token object : sentence.children(verb.index(), "dobj")) {
      with.addAll(arguments.with(sentence, object));
    }
    return with;
  }

  private Optional<MeetingMention> exchange(
      Sentence sentence, Token verb, String frame, List<Side> others) {
    List<Side> subject = arguments.subject(sentence, verb);
    if (subject.isEmpty() || others.isEmpty()) {
      return Optional.empty();
    }
    return mention(sentence, verb, frame, subject, others);
  }

  private Optional<MeetingMention> noun(Sentence sentence, Token noun) {
    boolean trigger = Syntax.isNoun(noun) && words.is("noun-meeting", noun);
    if (!trigger || partOfOther(sentence, noun)) {
      return Optional.empty();
    }
    NounArguments.Filled filled = nouns.read(sentence, noun);
    if (filled.sides().isEmpty() && !filled.definite()) {
      return Optional.empty();
    }
    return mention(sentence, noun, nounStances.read(sentence, noun), filled);
  }

  /** "the meeting room", "a press conference", "conference call" (read at "call"). */
  private boolean partOfOther(Sentence sentence, Token noun) {
    boolean compound = noun.relation().equals("compound") && noun.head() > noun.index();
    boolean press =
        sentence.children(noun.index()).stream()
            .anyMatch(c -> words.is("press-event", Syntax.lower(c)));
    boolean callFor =
        Syntax.lemma(noun).equals("call")
            && !Syntax.prepositionObjects(sentence, noun, Set.of("for", "on")).isEmpty()
            && Syntax.prepositionObjects(sentence, noun, Set.of("with", "between")).isEmpty();
    return compound || press || callFor;
  }

  private Optional<MeetingMention> mention(
      Sentence sentence, Token verb, String frame, List<Side> subject, List<Side> others) {
    boolean complete = others.isEmpty() || !subject.isEmpty();
    NounArguments.Filled filled =
        new NounArguments.Filled(frame, both(subject, others), subject.size(), complete, false);
    return mention(sentence, verb, stances.verb(sentence, verb), filled);
  }

  private Optional<MeetingMention> mention(
      Sentence sentence, Token trigger, Stance stance, NounArguments.Filled filled) {
    @Nullable ResolvedDate date = dates.of(sentence, trigger, stance.tense()).orElse(null);
    @Nullable Place place = places.of(sentence, trigger).orElse(null);
    MeetingMode mode = modes.of(sentence, trigger, place != null);
    if (filled.complete() && mode != MeetingMode.CALL && mode != MeetingMode.VIDEO) {
      Optional<Visit> visit = visits.of(sentence, filled.sides());
      if (visit.isPresent() && visit.get().over() == (stance.tense() != Tense.FUTURE)) {
        place = place == null ? visit.get().place() : place;
        date = date == null ? visit.get().date() : date;
      }
    }
    return Optional.of(
        new MeetingMention(
            sentence,
            trigger.index(),
            filled.frame(),
            Syntax.lemma(trigger),
            filled.sides(),
            filled.leading(),
            filled.complete(),
            stance,
            mode == MeetingMode.UNKNOWN && place != null ? MeetingMode.IN_PERSON : mode,
            date,
            place,
            topics.of(sentence, trigger)));
  }

  private static List<Side> both(List<Side> one, List<Side> other) {
    List<Side> all = new ArrayList<>(one);
    all.addAll(other);
    return Discourse.distinct(all);
  }
}
