package readout.extract.core.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.ActorKind;
import readout.contracts.MeetingStatus;
import readout.extract.core.frame.MeetingMention;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.ResolvedDate;
import readout.extract.core.time.Tense;

/**
 * What the mentions of a draft say that can hold it apart from another.
 *
 * @param day the day that a mention itself gives, and neither a journey nor a setting lends it
 * @param held whether it is told as something past
 * @param ahead whether it is told as something to come
 * @param off whether it is told as cancelled or put off
 * @param orders "second", "next", "previous": which of several it is
 * @param named whether it is a forum with a name or of an organisation
 * @param wide whether it is a summit or a conference, where more than two may meet
 * @param vague whether it says no more than that there were talks
 */
record DraftFacts(
    @Nullable ResolvedDate day,
    boolean held,
    boolean ahead,
    boolean off,
    Set<String> orders,
    boolean named,
    boolean wide,
    boolean vague) {

  private static final Set<String> AGAIN =
      Set.of("again", "previously", "last", "first", "beforehand");
  private static final Set<String> ORDINALS =
      Set.of("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
  private static final Set<String> NEUTRAL = Set.of("first", "final", "beforehand");
  private static final Set<MeetingStatus> AHEAD =
      Set.of(MeetingStatus.SCHEDULED, MeetingStatus.PROPOSED, MeetingStatus.HYPOTHETICAL);
  private static final Set<MeetingStatus> OFF =
      Set.of(MeetingStatus.CANCELLED, MeetingStatus.POSTPONED);

  static DraftFacts of(MeetingDraft draft, WordClasses words) {
    ResolvedDate day = null;
    boolean held = false;
    boolean ahead = false;
    boolean off = false;
    Set<String> orders = new HashSet<>();
    boolean named = false;
    boolean wide = false;
    for (MeetingMention mention : draft.mentions()) {
      day = day == null && own(mention, words) ? mention.date() : day;
      held |= mention.status() == MeetingStatus.HELD && mention.stance().tense() == Tense.PAST;
      ahead |= AHEAD.contains(mention.status()) && !come(mention, words);
      off |= OFF.contains(mention.status());
      orders.addAll(orders(mention, words));
      named |= mention.frame().startsWith("forum-") && !between(mention, words);
      wide |= mention.frame().equals("forum") && !ofTwo(mention, words);
    }
    boolean vague = draft.place() == null && day == null && generic(draft.first(), words);
    return new DraftFacts(day, held, ahead, off, Set.copyOf(orders), named, wide, vague);
  }

  /** Whether nothing but the sides, days and places could hold them apart. */
  boolean mayBe(DraftFacts other) {
    boolean dated = day != null && other.day != null;
    boolean tenses = (held && (other.ahead || other.off)) || (other.held && (ahead || off));
    return (!tenses || dated) && (orders.equals(other.orders) || counted(orders, other.orders));
  }

  /** Of which one is said to be "the third round" and the other says nothing of it. */
  private static boolean counted(Set<String> one, Set<String> other) {
    Set<String> said = one.isEmpty() ? other : one;
    return (one.isEmpty() || other.isEmpty()) && said.stream().allMatch(ORDINALS::contains);
  }

  /** Whether both say the same day themselves. */
  boolean sameDay(DraftFacts other) {
    return day != null && other.day != null && day.edtf().equals(other.day.edtf());
  }

  private static boolean generic(MeetingMention mention, WordClasses words) {
    Token trigger = mention.sentence().token(mention.trigger());
    return Syntax.isNoun(trigger) && words.is("bilateral-noun", Syntax.lemma(trigger));
  }

  /** "a strategic dialogue of two states" has a name and is a meeting of two all the same. */
  private static boolean between(MeetingMention mention, WordClasses words) {
    return Sides.known(mention.sides()) == 2
        && ofTwo(mention, words)
        && mention.sides().stream().noneMatch(s -> s.kind() == ActorKind.ORGANISATION);
  }

  private static boolean ofTwo(MeetingMention mention, WordClasses words) {
    String lemma = Syntax.lemma(mention.sentence().token(mention.trigger()));
    return words.is("bilateral-noun", lemma)
        || words.is("part-of-meeting", lemma)
        || lemma.startsWith("dialog");
  }

  /** "met again", "last met": not what was told before. */
  static boolean again(MeetingMention mention) {
    Sentence sentence = mention.sentence();
    Token trigger = sentence.token(mention.trigger());
    return Syntax.isVerb(trigger)
        && sentence.children(trigger.index()).stream()
            .anyMatch(c -> AGAIN.contains(Syntax.lower(c)));
  }

  private static Set<String> orders(MeetingMention mention, WordClasses words) {
    Sentence sentence = mention.sentence();
    Token trigger = sentence.token(mention.trigger());
    Set<String> orders = new HashSet<>();
    if (mention.frame().equals("noun-continued")) {
      orders.add("continued");
    }
    for (Token child : sentence.children(trigger.index())) {
      String word = Syntax.lower(child);
      boolean order =
          Syntax.isNoun(trigger)
              ? words.is("sequence", word) || words.is("meeting-level", word)
              : AGAIN.contains(word);
      if (order && !NEUTRAL.contains(word) && !child.relation().equals("appos")) {
        orders.add(word);
      }
    }
    return orders;
  }

  /** "arrived for talks": these may have been held by the time of another sentence. */
  private static boolean come(MeetingMention mention, WordClasses words) {
    Sentence sentence = mention.sentence();
    return sentence.ancestors(mention.trigger()).stream()
        .filter(Syntax::isVerb)
        .findFirst()
        .filter(v -> v.pos().equals("VBD") && words.is("arrival", Syntax.lemma(v)))
        .isPresent();
  }

  /** Whether a mention's day stands in its sentence and is not that of a journey there. */
  private static boolean own(MeetingMention mention, WordClasses words) {
    ResolvedDate date = mention.date();
    Sentence sentence = mention.sentence();
    if (date == null || date.start() < sentence.start() || date.end() > sentence.end()) {
      return false;
    }
    List<Token> tokens = sentence.tokensIn(date.start(), date.end());
    if (tokens.isEmpty()) {
      return false;
    }
    for (Token above : sentence.ancestors(tokens.get(tokens.size() - 1).index())) {
      if (above.index() == mention.trigger()) {
        return true;
      }
      if (Syntax.isVerb(above)) {
        return !journey(sentence, above, words);
      }
    }
    return true;
  }

  /** "arrived on Monday", "began a visit on Monday". */
  private static boolean journey(Sentence sentence, Token verb, WordClasses words) {
    return words.is("arrival", Syntax.lemma(verb))
        || (words.is("act-begin", sentence, verb)
            && sentence.children(verb.index(), "dobj").stream()
                .anyMatch(o -> words.is("noun-visit", o)));
  }
}
