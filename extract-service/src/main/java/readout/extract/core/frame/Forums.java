package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import readout.contracts.Place;
import readout.extract.core.frame.Forum.Rank;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.DateResolver;
import readout.extract.core.time.ResolvedDate;
import readout.extract.core.time.Tense;

/**
 * Remembers the summits and conferences an article speaks of: a meeting at one of them or on its
 * sidelines is where and when that is.
 */
final class Forums {

  private static final Set<String> AT =
      Set.of("at", "during", "in", "within", "of", "attend", "join");
  private static final int REACH = 8;

  /** How many days before or after a forum what belongs to it may be. */
  private static final int AROUND = 10;

  private final WordClasses words;
  private final Dates dates;
  private final Places places;
  private final StanceReader stances;
  private final PlaceDistance distance;
  private final ForumTitles names;
  private final List<Forum> forums = new ArrayList<>();

  Forums(ArticleContext context) {
    this.words = context.words();
    this.dates = context.dates();
    this.places = context.places();
    this.stances = new StanceReader(words);
    this.distance = new PlaceDistance(words);
    this.names = new ForumTitles(context.cast(), words);
  }

  /** Notes the forums that a sentence names. */
  void note(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      forum(sentence, token).ifPresent(forums::add);
    }
  }

  private Optional<Forum> forum(Sentence sentence, Token token) {
    boolean noun =
        Syntax.isNoun(token) && (words.is("noun-forum", token) || words.is("forum-as-such", token));
    boolean bare = !noun && names.bare(sentence, token);
    if (!noun && !bare) {
      return Optional.empty();
    }
    Optional<String> name =
        bare ? names.organisation(sentence, token) : names.name(sentence, token);
    Rank rank = names.rank(sentence, token);
    boolean again = name.isEmpty() && noun && ForumTitles.definite(sentence, token);
    if (again && !forums.isEmpty()) {
      Forum last = forums.get(forums.size() - 1);
      boolean near = sentence.index() - last.sentence() <= REACH;
      name = Optional.of(last.name()).filter(n -> near);
      rank = rank == Rank.ANY ? last.rank() : rank;
    }
    Rank whose = rank;
    return name.map(
        n ->
            new Forum(
                n,
                whose,
                dates.of(sentence, token, tense(sentence, token)).orElse(null),
                places.of(sentence, token).orElse(null),
                sentence.index(),
                token.index()));
  }

  private Tense tense(Sentence sentence, Token noun) {
    return Clauses.governor(sentence, noun)
        .map(v -> stances.verb(sentence, v).tense())
        .orElse(Tense.PAST);
  }

  /** The forum at which, or beside which, a mention says it takes place. */
  private Optional<Forum> of(MeetingMention mention) {
    Sentence sentence = mention.sentence();
    Token trigger = sentence.token(mention.trigger());
    return forums.stream()
        .filter(f -> f.sentence() == sentence.index())
        .filter(f -> f.token() == trigger.index() || beside(sentence, trigger, f))
        .findFirst();
  }

  private boolean beside(Sentence sentence, Token trigger, Forum forum) {
    Token noun = sentence.token(forum.token());
    Optional<Token> head = Syntax.head(sentence, noun);
    boolean at =
        noun.relation().equals("pobj")
            && head.filter(h -> AT.contains(Syntax.lower(h))).isPresent();
    return at
        && head.isPresent()
        && distance.ofAdverb(sentence, trigger, head.get()) <= PlaceDistance.FAR;
  }

  /** Where the forum of a mention is. */
  Optional<Place> place(MeetingMention mention) {
    return of(mention)
        .flatMap(
            forum ->
                like(forum).stream()
                    .filter(f -> f.place() != null && mayBe(f, mention.date()))
                    .min(
                        Comparator.comparing((Forum f) -> city(f) ? 0 : 1)
                            .thenComparing(f -> Math.abs(f.sentence() - forum.sentence())))
                    .map(Forum::place));
  }

  /** Whether the dates told of a forum and of a meeting at it agree. */
  private static boolean mayBe(Forum forum, @Nullable ResolvedDate day) {
    ResolvedDate date = forum.date();
    return date == null
        || day == null
        || (!date.latest().plusDays(AROUND).isBefore(day.earliest())
            && !day.latest().plusDays(AROUND).isBefore(date.earliest()));
  }

  private static boolean city(Forum forum) {
    Place place = forum.place();
    return place != null && place.city() != null;
  }

  /** When the forum of a mention is, or how long before or after it the mention says it is. */
  Optional<ResolvedDate> date(MeetingMention mention) {
    Optional<ResolvedDate> beside = besideIt(mention);
    return beside.isPresent()
        ? beside
        : of(mention).flatMap(forum -> date(forum, f -> fits(f, mention)));
  }

  private Optional<ResolvedDate> date(Forum forum, Predicate<Forum> fits) {
    return like(forum).stream()
        .filter(f -> f.date() != null && fits.test(f))
        .min(
            Comparator.comparing((Forum f) -> f.rank() == Rank.LEADERS ? 0 : 1)
                .thenComparing(f -> Math.abs(f.sentence() - forum.sentence())))
        .map(Forum::date);
  }

  /** "a day before the summit", "on the eve of the conference". */
  private Optional<ResolvedDate> besideIt(MeetingMention mention) {
    Sentence sentence = mention.sentence();
    for (Forum forum : forums) {
      if (forum.sentence() == sentence.index() && forum.token() != mention.trigger()) {
        int days = DaysBeside.of(sentence, sentence.token(forum.token()));
        Optional<ResolvedDate> date = days == 0 ? Optional.empty() : date(forum, f -> true);
        if (date.isPresent()) {
          return DateResolver.beside(date.get(), days);
        }
      }
    }
    return Optional.empty();
  }

  private List<Forum> like(Forum forum) {
    return forums.stream().filter(forum::same).toList();
  }

  /** What has been is not at a forum still to come, nor what is ahead at one that has been. */
  private boolean fits(Forum forum, MeetingMention mention) {
    ResolvedDate date = forum.date();
    return date != null
        && dates
            .today()
            .map(
                today ->
                    mention.stance().tense() == Tense.FUTURE
                        ? !date.latest().isBefore(today)
                        : !date.earliest().isAfter(today))
            .orElse(true);
  }
}
