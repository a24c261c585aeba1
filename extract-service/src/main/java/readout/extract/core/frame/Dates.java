package readout.extract.core.frame;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.DateResolver;
import readout.extract.core.time.ResolvedDate;
import readout.extract.core.time.Tense;
import readout.extract.core.time.TimeExpression;
import readout.extract.core.time.TimeExpressions;

/** Finds the date that belongs to a trigger and resolves it against the date of publication. */
final class Dates {

  private static final Set<String> AHEAD = Set.of("will", "shall", "'ll", "would");
  private static final Set<String> MODALS = Set.of("may", "might", "could", "would", "must");

  /** How far a date may be that hangs on a verb itself. */
  private static final int OWN = 2;

  /** How many characters behind "two-day" the visit may still follow. */
  private static final int LONG_PHRASE = 30;

  private final Map<Integer, List<TimeExpression>> found = new HashMap<>();
  private final Map<Integer, List<TimeExpression>> expressions = new HashMap<>();
  private final String text;
  private final @Nullable LocalDate published;
  private final WordClasses words;
  private final DateDistance distance;
  private @Nullable ResolvedDate previous;

  Dates(String text, @Nullable LocalDate published, WordClasses words) {
    this.text = text;
    this.published = published;
    this.words = words;
    this.distance = new DateDistance(words);
  }

  /** The day of publication, if known. */
  Optional<LocalDate> today() {
    return Optional.ofNullable(published);
  }

  /** The expressions of a sentence that can say when something happened. */
  List<TimeExpression> expressions(Sentence sentence) {
    return expressions.computeIfAbsent(
        sentence.index(), index -> DateExpressions.of(text, sentence, found(sentence)));
  }

  /** All expressions of time of a sentence. */
  private List<TimeExpression> found(Sentence sentence) {
    return found.computeIfAbsent(
        sentence.index(), index -> TimeExpressions.find(sentence.text(text), sentence.start()));
  }

  /** The date of a trigger: that of the expression nearest to it in the tree, if near enough. */
  Optional<ResolvedDate> of(Sentence sentence, Token trigger, Tense tense) {
    int days = DaysBeside.of(sentence, trigger);
    if (days != 0) {
      return Clauses.governor(sentence, trigger)
          .flatMap(verb -> own(sentence, verb, Tense.PAST).or(() -> news(sentence, verb)))
          .flatMap(date -> DateResolver.beside(date, -days));
    }
    TimeExpression nearest = null;
    int least = DateDistance.FAR + 1;
    for (TimeExpression expression : expressions(sentence)) {
      int steps = distance.of(sentence, trigger, expression);
      if (steps < least) {
        least = steps;
        nearest = expression;
      }
    }
    return nearest == null
        ? margins(sentence, trigger)
            .or(() -> closing(sentence, trigger))
            .flatMap(e -> resolve(e, tense))
        : resolve(nearest, direction(sentence, nearest, before(sentence, nearest, trigger, tense)));
  }

  /** "The vote comes three days before a summit": what comes is the news of the day. */
  private Optional<ResolvedDate> news(Sentence sentence, Token verb) {
    boolean comes =
        Syntax.lemma(verb).equals("come") && Clauses.auxiliaries(sentence, verb).isEmpty();
    return comes
        ? today().map(day -> DateResolver.day(day, verb.start(), verb.end()))
        : Optional.empty();
  }

  /** "On the margins of the forum taking place on 3 March, A met B". */
  private Optional<TimeExpression> margins(Sentence sentence, Token trigger) {
    OptionalInt end = OpeningMargins.end(words, sentence, trigger);
    return end.isEmpty()
        ? Optional.empty()
        : expressions(sentence).stream()
            .filter(e -> e.end() <= sentence.token(end.getAsInt()).start())
            .findFirst();
  }

  /** "A speaks with B during a meeting in C, May 17, 2018.": the only date, at the very end. */
  private Optional<TimeExpression> closing(Sentence sentence, Token trigger) {
    List<TimeExpression> all = expressions(sentence);
    if (all.size() != 1 || all.get(0).kind() != TimeExpression.Kind.DATE) {
      return Optional.empty();
    }
    TimeExpression last = all.get(0);
    List<Token> tokens = sentence.tokensIn(last.start(), last.end());
    int first = tokens.isEmpty() ? 0 : tokens.get(0).index();
    boolean apart =
        first > trigger.index()
            && sentence.token(first - 1).form().equals(",")
            && tokens.get(0).pos().startsWith("NNP")
            && sentence.tokensIn(last.end(), sentence.end()).stream()
                .allMatch(t -> t.form().length() == 1)
            && sentence.tokens().subList(trigger.index() + 1, first).stream()
                .noneMatch(Syntax::isVerb);
    return apart ? Optional.of(last) : Optional.empty();
  }

  /** "met A on Monday and flew to C for talks": what was on a day told before has been. */
  private Tense before(Sentence sentence, TimeExpression expression, Token trigger, Tense tense) {
    List<Token> tokens = sentence.tokensIn(expression.start(), expression.end());
    boolean told =
        tense == Tense.FUTURE
            && tokens.get(tokens.size() - 1).index() < trigger.index()
            && Clauses.governor(sentence, tokens.get(tokens.size() - 1))
                .filter(v -> v.pos().equals("VBD") && v.index() < tokens.get(0).index())
                .filter(v -> !words.is("say", v) && !words.is("decides", v))
                .isPresent();
    return told ? Tense.PAST : tense;
  }

  /** The first date that stands between two tokens. */
  Optional<ResolvedDate> between(Sentence sentence, int from, int to, Tense tense) {
    int start = sentence.token(from).end();
    int end = sentence.token(Math.min(to, sentence.size()) - 1).end();
    return expressions(sentence).stream()
        .filter(e -> e.start() >= start && e.end() <= end)
        .findFirst()
        .flatMap(e -> resolve(e, direction(sentence, e, tense)));
  }

  /**
   * The tense of the verb that a date hangs on goes before that of the trigger: "talks opened on
   * Tuesday", "a summit to be held in May", "might have met in July".
   */
  private Tense direction(Sentence sentence, TimeExpression expression, Tense tense) {
    List<Token> tokens = sentence.tokensIn(expression.start(), expression.end());
    Optional<Token> verb = Clauses.governor(sentence, tokens.get(tokens.size() - 1));
    if (verb.isEmpty()) {
      return tense;
    }
    List<String> auxiliaries =
        Clauses.auxiliaries(sentence, verb.get()).stream().map(Syntax::lower).toList();
    boolean ahead =
        auxiliaries.stream().anyMatch(AHEAD::contains)
            || (auxiliaries.contains("to") && auxiliaries.contains("be"))
            || words.is("slated", Syntax.lower(verb.get()));
    if (auxiliaries.contains("have") && auxiliaries.stream().anyMatch(MODALS::contains)) {
      return Tense.PAST;
    } else if (ahead) {
      return Tense.FUTURE;
    }
    boolean since =
        tokens.get(0).index() > 0
            && Syntax.lower(sentence.token(tokens.get(0).index() - 1)).equals("since");
    boolean past =
        since
            || (verb.get().pos().equals("VBD") || Clauses.active(sentence, verb.get()))
                && (tense == Tense.PRESENT || words.is("journey", Syntax.lemma(verb.get())));
    return past ? Tense.PAST : tense;
  }

  /** The date that hangs on a verb itself, with no other verb between. */
  Optional<ResolvedDate> own(Sentence sentence, Token verb, Tense tense) {
    for (TimeExpression expression : expressions(sentence)) {
      List<Token> tokens = sentence.tokensIn(expression.start(), expression.end());
      boolean hangs =
          !tokens.isEmpty()
              && !expression.attributive()
              && Clauses.governor(sentence, tokens.get(tokens.size() - 1))
                  .filter(v -> v.index() == verb.index())
                  .isPresent()
              && distance.of(sentence, verb, expression) <= reach(sentence, verb, tokens.get(0));
      if (hangs) {
        return resolve(expression, tense);
      }
    }
    return Optional.empty();
  }

  /** "X on Friday said": parsers hang the day on the subject. */
  private static int reach(Sentence sentence, Token verb, Token date) {
    boolean between =
        Syntax.ownSubjects(sentence, verb).stream()
            .anyMatch(s -> s.index() < date.index() && date.index() < verb.index());
    return between ? OWN + 1 : OWN;
  }

  /** The days of "a two-day visit" that begins on a day. */
  Optional<ResolvedDate> lasting(Sentence sentence, ResolvedDate first) {
    return lengths(sentence).flatMap(e -> DateResolver.lasting(first, e).stream()).findFirst();
  }

  /** The days of "a two-day visit" that ends on a day. */
  Optional<ResolvedDate> ending(Sentence sentence, ResolvedDate last) {
    return lengths(sentence).flatMap(e -> DateResolver.ending(last, e).stream()).findFirst();
  }

  /** How long the visits of a sentence are said to be. */
  private Stream<TimeExpression> lengths(Sentence sentence) {
    return found(sentence).stream()
        .filter(e -> e.kind() == TimeExpression.Kind.DURATION)
        .filter(
            e ->
                sentence.tokensIn(e.end(), e.end() + LONG_PHRASE).stream()
                    .anyMatch(t -> words.is("noun-visit", t)));
  }

  /** Whether a date is the day of publication. */
  boolean onDay(ResolvedDate date) {
    return published != null
        && date.earliest().equals(published)
        && date.latest().equals(published);
  }

  /** Whether a date lies behind the day of publication, all of it. */
  boolean ahead(ResolvedDate date) {
    return published != null && date.earliest().isAfter(published);
  }

  /** Whether a date lies before the day of publication, all of it. */
  boolean over(ResolvedDate date) {
    return published != null && date.latest().isBefore(published);
  }

  /** Resolves an expression; what it means becomes the anchor of "the same day". */
  Optional<ResolvedDate> resolve(TimeExpression expression, Tense tense) {
    Optional<ResolvedDate> date =
        DateResolver.resolve(
            expression, new DateResolver.Context(published, tense, previous, null));
    date.ifPresent(found -> previous = found);
    return date;
  }
}
