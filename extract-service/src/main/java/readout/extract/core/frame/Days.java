package readout.extract.core.frame;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.contracts.MeetingStatus;
import readout.contracts.Precision;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.ResolvedDate;
import readout.extract.core.time.Tense;

/**
 * Remembers on which day the article's people did and said what it reports: what is told of one of
 * them in plain past tense, without a day of its own, is of that day, if there is but one.
 */
final class Days {

  /** The longest time in days that a report's own day lies before publication. */
  private static final int FRESH = 3;

  private static final int LEAD = 3;

  private static final Set<String> MAIN = Set.of("root", "conj");
  private static final Set<String> PERFECT = Set.of("has", "have", "had", "'ve", "'d");

  private final WordClasses words;
  private final Arguments arguments;
  private final Dates dates;
  private final List<Deed> deeds = new ArrayList<>();

  Days(ArticleContext context) {
    this.words = context.words();
    this.arguments = context.arguments();
    this.dates = context.dates();
  }

  /**
   * What somebody did on a day.
   *
   * @param report "the newspaper said on Monday": no day of what it tells
   */
  private record Deed(List<Side> subjects, ResolvedDate date, int sentence, boolean report) {

    boolean of(List<Side> sides) {
      return subjects.stream().anyMatch(a -> sides.stream().anyMatch(b -> a.key().equals(b.key())));
    }
  }

  /** Notes the dated deeds that a sentence tells. */
  void note(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      boolean deed =
          past(sentence, token)
              && !travels(sentence, token)
              && Clauses.subjects(sentence, token).stream().noneMatch(Days::unsure);
      if (deed) {
        dates
            .own(sentence, token, Tense.PAST)
            .filter(this::fresh)
            .ifPresent(day -> deeds.add(deed(sentence, token, day)));
      }
    }
  }

  private Deed deed(Sentence sentence, Token verb, ResolvedDate day) {
    List<Side> subjects = arguments.subject(sentence, verb);
    boolean report = subjects.isEmpty() && words.is("say", verb);
    return new Deed(subjects, day, sentence.index(), report);
  }

  /** "met"; a main verb that looks like a participle ("Pressure mounted Monday"). */
  private static boolean past(Sentence sentence, Token verb) {
    boolean main =
        verb.pos().equals("VBN")
            && verb.relation().equals("root")
            && Clauses.auxiliaries(sentence, verb).isEmpty();
    return main || verb.pos().equals("VBD");
  }

  /** "arrived", "ended a visit": the day of a journey's end, not of what it was made for. */
  private boolean travels(Sentence sentence, Token verb) {
    return words.is("arrival", Syntax.lemma(verb))
        || sentence.children(verb.index(), "dobj").stream()
            .anyMatch(o -> words.is("noun-visit", o));
  }

  /** "they": whoever that is. */
  private static boolean unsure(Token subject) {
    return subject.pos().equals("PRP") && !Set.of("he", "she", "i").contains(Syntax.lower(subject));
  }

  private boolean fresh(ResolvedDate date) {
    LocalDate today = dates.today().orElse(null);
    return today != null
        && date.precision() == Precision.DAY
        && !date.latest().isAfter(today)
        && !date.earliest().isBefore(today.minusDays(FRESH));
  }

  /** The one day on which those who meet did what the article reports. */
  Optional<ResolvedDate> date(MeetingMention mention) {
    boolean held = mention.status() == MeetingStatus.HELD;
    if (!held || background(mention)) {
      return Optional.empty();
    }
    List<Deed> own = deeds.stream().filter(d -> d.of(mention.sides())).toList();
    return one(own.stream().map(Deed::date).toList())
        .or(() -> goesOn(mention) ? before(own, mention) : Optional.empty())
        .or(() -> spoken(mention) ? lead() : Optional.empty())
        .or(() -> plain(mention) ? only(mention) : Optional.empty());
  }

  /** The one day that the sentence right before tells. */
  private static Optional<ResolvedDate> before(List<Deed> own, MeetingMention mention) {
    int last = mention.sentence().index() - 1;
    return one(own.stream().filter(d -> d.sentence() == last).map(Deed::date).toList());
  }

  /** "He conferred", "the minister also met": the story goes on. */
  private boolean goesOn(MeetingMention mention) {
    Sentence sentence = mention.sentence();
    return Clauses.subjects(sentence, verb(mention)).stream()
            .anyMatch(s -> s.pos().equals("PRP") && !unsure(s))
        || sentence.tokens().subList(0, mention.trigger()).stream()
            .anyMatch(t -> words.is("again", Syntax.lower(t)));
  }

  /** The one day on which all was done that is told up to a sentence. */
  private Optional<ResolvedDate> only(MeetingMention mention) {
    return one(
        deeds.stream()
            .filter(d -> !d.report() && d.sentence() <= mention.sentence().index())
            .map(Deed::date)
            .toList());
  }

  /**
   * "A then received B": a main clause in plain past tense, with no day or length of days in it.
   */
  private static boolean plain(MeetingMention mention) {
    Token verb = verb(mention);
    return verb.pos().equals("VBD")
        && (MAIN.contains(verb.relation()) || said(verb))
        && mention.stance().tense() == Tense.PAST
        && mention.sentence().tokens().stream().noneMatch(t -> t.entityType().equals("DATE"));
  }

  /** "A met B, he said", but not "he confirmed that A met B". */
  private static boolean said(Token verb) {
    return verb.relation().equals("ccomp") && verb.head() > verb.index();
  }

  /** The day of the first sentences. */
  private Optional<ResolvedDate> lead() {
    return one(deeds.stream().filter(d -> d.sentence() < LEAD).map(Deed::date).toList());
  }

  /** "he said in a meeting with", "speaking after talks with", "told reporters after meeting". */
  private boolean spoken(MeetingMention mention) {
    Token below = mention.sentence().token(mention.trigger());
    for (Token above : mention.sentence().ancestors(mention.trigger())) {
      if (Syntax.isVerb(above)) {
        boolean attends =
            below.relation().equals("prep")
                || (below.relation().equals("advcl") && !below.pos().equals("VBD"));
        return attends && (words.is("say", above) || words.is("verb-speak", above));
      }
      below = above;
    }
    return false;
  }

  private static Token verb(MeetingMention mention) {
    Token trigger = mention.sentence().token(mention.trigger());
    return Syntax.isVerb(trigger)
        ? trigger
        : Clauses.governor(mention.sentence(), trigger).orElse(trigger);
  }

  private static Optional<ResolvedDate> one(List<ResolvedDate> found) {
    long days = found.stream().map(ResolvedDate::edtf).distinct().count();
    return days == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** "had met", "has met twice", "their last meeting": of some other day. */
  private boolean background(MeetingMention mention) {
    Sentence sentence = mention.sentence();
    Token trigger = sentence.token(mention.trigger());
    Token verb = verb(mention);
    boolean perfect =
        Clauses.auxiliaries(sentence, verb).stream()
            .anyMatch(a -> PERFECT.contains(Syntax.lower(a)));
    List<Token> phrase =
        Syntax.isVerb(trigger)
            ? sentence.children(trigger.index(), "advmod")
            : sentence.subtree(trigger.index());
    boolean recent = phrase.stream().anyMatch(t -> words.is("recent", t));
    return perfect || recent;
  }
}
