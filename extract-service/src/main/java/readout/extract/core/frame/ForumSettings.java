package readout.extract.core.frame;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.Place;
import readout.contracts.Precision;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.ResolvedDate;

/** Finds where and when a forum takes place, in its own phrase and in the clause around it. */
final class ForumSettings {

  private static final Set<String> THINGS = Set.of("this", "that", "it", "which");
  private static final Set<String> CONTROLLED = Set.of("xcomp", "acomp", "oprd");
  private static final int DEPTH = 3;
  private static final int BEHIND = 13;

  private final WordClasses words;
  private final Dates dates;
  private final Places places;
  private final ForumPlaces sites;

  ForumSettings(ArticleContext context) {
    this.words = context.words();
    this.dates = context.dates();
    this.places = context.places();
    this.sites = new ForumPlaces(context);
  }

  /** When and where, as far as said. */
  record Setting(@Nullable ResolvedDate date, @Nullable Place place) {}

  /** What the noun's own phrase says, with its participles and relative clauses. */
  Setting own(Sentence sentence, Token noun, Stance stance) {
    ResolvedDate date = within(sentence, noun, noun, stance);
    Optional<Token> clause = telling(sentence, noun);
    if (date == null && clause.isPresent()) {
      date = within(sentence, clause.get(), clause.get(), stance);
    }
    Optional<Place> place =
        clause.flatMap(
            c -> places.named(sentence, Syntax.prepositionObjects(sentence, c, ForumPlaces.AT)));
    return new Setting(date, place.or(() -> sites.own(sentence, noun)).orElse(null));
  }

  /** The verb in or behind a forum's name that says when it is: "scheduled for", "held in". */
  Optional<Token> telling(Sentence sentence, Token noun) {
    Optional<Token> inside =
        sentence.subtree(noun.index()).stream().filter(this::tells).findFirst();
    if (inside.isPresent()) {
      return inside;
    }
    return sentence.tokensIn(noun.end(), sentence.end()).stream()
        .limit(BEHIND)
        .takeWhile(t -> !Syntax.isVerb(t) || behind(sentence, t))
        .filter(t -> Syntax.isVerb(t) && says(t))
        .findFirst();
  }

  /** "the summit of X on Y, to be held": the participle of a clause without a subject. */
  private boolean behind(Sentence sentence, Token verb) {
    boolean auxiliary =
        verb.relation().startsWith("aux")
            || (Syntax.lemma(verb).equals("be") && verb.relation().equals("relcl"));
    return auxiliary
        || (verb.pos().equals("VBN")
            && says(verb)
            && sentence.children(verb.index()).stream()
                .noneMatch(c -> c.relation().startsWith("nsubj") && !c.pos().startsWith("W")));
  }

  private boolean tells(Token token) {
    boolean clause = token.relation().equals("acl") || token.relation().equals("relcl");
    return clause && Syntax.isVerb(token) && says(token);
  }

  private boolean says(Token verb) {
    return !verb.relation().startsWith("aux")
        && (words.is("forum-held", verb)
            || words.is("forum-begin", verb)
            || words.is("forum-over", verb)
            || words.is("schedule", verb));
  }

  private @Nullable ResolvedDate within(Sentence sentence, Token top, Token noun, Stance stance) {
    List<Token> phrase = sentence.subtree(top.index());
    int start = phrase.get(0).start();
    int end = phrase.get(phrase.size() - 1).end();
    return dates
        .of(sentence, noun, stance.tense())
        .filter(d -> d.start() >= start && d.end() <= end)
        .filter(d -> !until(sentence, d))
        .orElse(null);
  }

  /** "which runs until Friday" does not say when it began. */
  private static boolean until(Sentence sentence, ResolvedDate date) {
    return sentence.tokens().stream()
        .filter(t -> t.end() <= date.start() && date.start() - t.end() < 3)
        .anyMatch(t -> Set.of("until", "till", "through").contains(Syntax.lower(t)));
  }

  /** The date at the verb itself, or the days of the whole journey ("travelled on May 3-4"). */
  private @Nullable ResolvedDate travelling(
      Sentence sentence, Token verb, Token noun, Stance stance) {
    ResolvedDate own = within(sentence, verb, noun, stance);
    return own != null
        ? own
        : dates
            .of(sentence, noun, stance.tense())
            .filter(d -> d.precision() == Precision.RANGE)
            .orElse(null);
  }

  /** "arrived on Friday to attend the summit": Friday is not the day of the summit. */
  private boolean travels(Sentence sentence, Token noun) {
    return sentence.ancestors(noun.index()).stream()
        .filter(Syntax::isVerb)
        .skip(1)
        .limit(2)
        .anyMatch(v -> journey(sentence, v));
  }

  /** Whether somebody travels; "this came during the summit" is no journey. */
  private boolean journey(Sentence sentence, Token verb) {
    return ForumPlaces.travel(words, verb)
        && sentence.children(verb.index(), "nsubj").stream()
            .noneMatch(s -> THINGS.contains(Syntax.lower(s)));
  }

  /** What stands around a verb. */
  Setting at(Sentence sentence, Token verb, Stance stance) {
    return new Setting(
        dates.of(sentence, verb, stance.tense()).orElse(null),
        places.of(sentence, verb).orElse(null));
  }

  /** What the clause adds where the phrase says nothing. */
  Setting around(Sentence sentence, Token noun, Stance stance, Setting own) {
    Optional<Token> verb = Clauses.governor(sentence, noun);
    ResolvedDate date = own.date();
    boolean moves = verb.filter(v -> journey(sentence, v)).isPresent();
    if (date == null && !moves) {
      date =
          travels(sentence, noun)
              ? travelling(sentence, verb.orElseThrow(), noun, stance)
              : controlled(sentence, noun, stance).orElse(null);
    }
    @Nullable Place place = own.place();
    return new Setting(
        date, place == null ? sites.around(sentence, noun, verb).orElse(null) : place);
  }

  /** The date near the noun, or near the verbs that its own controls ("is due to be held on"). */
  private Optional<ResolvedDate> controlled(Sentence sentence, Token noun, Stance stance) {
    Optional<ResolvedDate> date = dates.of(sentence, noun, stance.tense());
    Optional<Token> verb = Syntax.head(sentence, noun).filter(Syntax::isVerb);
    for (int depth = 0; date.isEmpty() && verb.isPresent() && depth < DEPTH; depth++) {
      verb =
          sentence.children(verb.get().index()).stream()
              .filter(c -> CONTROLLED.contains(c.relation()))
              .findFirst();
      date = verb.flatMap(v -> dates.of(sentence, v, stance.tense()));
    }
    return date;
  }

  /** "The two-day summit opened on Friday" lasts till Saturday. */
  ResolvedDate extended(Sentence sentence, Token noun, ResolvedDate date, int days) {
    Optional<Token> verb = Syntax.head(sentence, noun).filter(Syntax::isVerb);
    if (days < 2 || date.precision() != Precision.DAY || verb.isEmpty()) {
      return date;
    }
    if (words.is("forum-begin", verb.get())) {
      return range(date, date.earliest(), date.earliest().plusDays(days - 1L));
    } else if (words.is("forum-over", verb.get())) {
      return range(date, date.earliest().minusDays(days - 1L), date.earliest());
    }
    return date;
  }

  private static ResolvedDate range(ResolvedDate date, LocalDate first, LocalDate last) {
    return new ResolvedDate(
        first + "/" + last, first, last, Precision.RANGE, date.start(), date.end());
  }
}
