package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import readout.contracts.MeetingMode;
import readout.contracts.Place;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.ResolvedDate;
import readout.extract.core.time.Tense;

/** Reads meetings from the verbs and nouns of a sentence. */
public final class MeetingFrames {

  private final WordClasses words;
  private final List<MeetingTrigger> triggers;
  private final Dates dates;
  private final Places places;
  private final Visits visits;
  private final Topics topics;
  private final Modes modes;
  private final ForumReader forums;
  private final Sequels sequels;
  private final Gapping gapping;
  private final Repeats repeats;

  /** Frames for one article. */
  public MeetingFrames(ArticleContext context) {
    this.words = context.words();
    Arguments arguments = context.arguments();
    StanceReader stances = new StanceReader(words);
    this.dates = context.dates();
    this.places = context.places();
    this.visits = context.visits();
    this.modes = new Modes(words, context.title());
    this.topics = new Topics(context.cast().text(), words);
    this.forums = new ForumReader(context);
    this.sequels = new Sequels(words, arguments);
    this.repeats = new Repeats(dates);
    this.gapping = new Gapping(arguments, dates, places);
    this.triggers =
        List.of(
            new MeetVerbs(words, arguments, stances),
            new HostVerbs(words, arguments, stances),
            new SpeechVerbs(words, arguments, stances, modes),
            new TellVerbs(words, arguments, stances, modes),
            new IdiomVerbs(words, arguments, stances),
            new VisitVerbs(words, arguments, stances),
            new VisitNouns(words, arguments, stances),
            new JointBodies(words, arguments, stances),
            new MeetingNouns(words, arguments, stances));
  }

  /** Every mention of a meeting in a parsed sentence, in text order. */
  public List<MeetingMention> read(Sentence sentence) {
    visits.note(sentence);
    List<MeetingMention> mentions = new ArrayList<>();
    forums.read(sentence).forEach(m -> mentions.addAll(repeats.of(m)));
    for (Token token : sentence.tokens()) {
      if (forums.owns(token)) {
        continue;
      }
      for (MeetingTrigger trigger : triggers) {
        Optional<MeetingReading> reading = trigger.read(sentence, token);
        if (reading.isPresent()) {
          MeetingMention told =
              mention(sentence, token, reading.get().stance(), reading.get().filled());
          for (MeetingMention gapped : gapping.of(told)) {
            sequels.of(gapped).forEach(m -> mentions.addAll(repeats.of(m)));
          }
          break;
        }
      }
    }
    return mentions;
  }

  private MeetingMention mention(
      Sentence sentence, Token trigger, Stance told, NounArguments.Filled filled) {
    @Nullable ResolvedDate date = dates.of(sentence, trigger, told.tense()).orElse(null);
    Stance stance = inTime(sentence, trigger, told, date);
    @Nullable Place place = places.of(sentence, trigger).orElse(null);
    MeetingMode mode = modes.of(sentence, trigger, place != null, filled.frame());
    if (filled.complete() && mode != MeetingMode.CALL && mode != MeetingMode.VIDEO) {
      Optional<Visit> visit = visits.of(sentence, filled.sides());
      if (visit.isPresent() && visit.get().over() == (stance.tense() != Tense.FUTURE)) {
        place = place == null ? visit.get().place() : place;
        date = date == null ? visit.get().date() : date;
      }
    }
    return new MeetingMention(
        sentence,
        trigger.index(),
        filled.frame(),
        Syntax.lemma(trigger),
        filled.sides(),
        filled.leading(),
        filled.complete(),
        stance,
        modes.at(mode, place != null, filled.frame()),
        date,
        place,
        topics.of(sentence, trigger));
  }

  /**
   * "A meets B on Friday": what is told in the present of a day to come is to be, and so is "the
   * summit on 15 May" before that day; "will report on his talks last month" tells of past ones.
   */
  private Stance inTime(
      Sentence sentence, Token trigger, Stance stance, @Nullable ResolvedDate date) {
    if (date == null) {
      return stance;
    }
    boolean own = Syntax.isNoun(trigger) && within(sentence, trigger, date);
    if (stance.equals(Stance.HELD) && began(sentence, trigger) && dates.onDay(date)) {
      return Stance.ONGOING;
    }
    if (dates.ahead(date)) {
      boolean held = stance.equals(Stance.HELD) && own;
      boolean now = stance.equals(Stance.PRESENT) || stance.equals(Stance.ONGOING);
      return now || held ? Stance.SCHEDULED : stance;
    }
    return own && stance.equals(Stance.SCHEDULED) && dates.over(date) ? Stance.HELD : stance;
  }

  /** "talks opened on Saturday", told on that Saturday: they go on. */
  private boolean began(Sentence sentence, Token trigger) {
    return Syntax.isNoun(trigger)
        && Syntax.head(sentence, trigger)
            .filter(v -> v.pos().equals("VBD") && words.is("act-opened", Syntax.lemma(v)))
            .isPresent();
  }

  /** Whether a day stands in the phrase of a noun itself. */
  private static boolean within(Sentence sentence, Token noun, ResolvedDate date) {
    return sentence.tokensIn(date.start(), date.end()).stream()
        .anyMatch(
            t ->
                sentence.ancestors(t.index()).stream()
                    .takeWhile(a -> !Syntax.isVerb(a))
                    .anyMatch(a -> a.index() == noun.index()));
  }
}
