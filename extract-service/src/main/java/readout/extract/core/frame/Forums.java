package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import readout.contracts.Place;
import readout.extract.core.entity.Cast;
import readout.extract.core.entity.NamedSpan;
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
  private static final Set<String> DATED = Set.of("DATE", "TIME", "PERSON");
  private static final Set<String> DEFINITE = Set.of("the", "this", "that");
  private static final int REACH = 8;
  private static final int LONGEST = 10;

  /** How many days before or after a forum what belongs to it may be. */
  private static final int AROUND = 10;


  private final Cast cast;
  private final WordClasses words;
  private final Dates dates;
  private final Places places;
  private final StanceReader stances;
  private final PlaceDistance distance;
  private final List<Forum> forums = new ArrayList<>();

  Forums(ArticleContext context) {
    this.cast = context.cast();
    this.words = context.words();
    this.dates = context.dates();
    this.places = context.places();
    this.stances = new StanceReader(words);
    this.distance = new PlaceDistance(words);
  }

  /** A forum as one sentence tells it; the rank is whose it is: leaders', ministers' or neither. */
  private record Forum(
      String name,
      Rank rank,
      @Nullable ResolvedDate date,
      @Nullable Place place,
      int sentence,
      int token) {

    boolean same(Forum other) {
      boolean ranks = rank == other.rank || rank == Rank.ANY || other.rank == Rank.ANY;
      return name.equals(other.name) && ranks;
    }
  }

  private enum Rank {
    LEADERS,
    MINISTERS,
    ANY
  }

  /** Notes the forums that a sentence names. */
  void note(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      forum(sentence, token).ifPresent(forums::add);
    }
  }

  private Optional<Forum> forum(Sentence sentence, Token token) {
    boolean noun =
        Syntax.isNoun(token)
            && (words.is("noun-forum", token) || words.is("forum-as-such", token));
    boolean bare = !noun && bare(sentence, token);
    if (!noun && !bare) {
      return Optional.empty();
    }
    Optional<String> name = bare ? organisation(sentence, token) : name(sentence, token);
    if (name.isEmpty() && noun) {
      name = capitals(sentence, token);
    }
    Rank rank = rank(sentence, token);
    if (name.isEmpty() && noun && definite(sentence, token) && !forums.isEmpty()) {
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

  /** "on the sidelines of APEC": an organisation's name that stands for its summit. */
  private boolean bare(Sentence sentence, Token token) {
    Optional<Token> preposition =
        Syntax.head(sentence, token).filter(h -> token.relation().equals("pobj"));
    Optional<Token> noun = preposition.flatMap(p -> Syntax.head(sentence, p));
    boolean sidelines =
        noun.filter(n -> words.is("sideline", Syntax.lemma(n))).isPresent()
            && preposition.filter(p -> Syntax.lower(p).equals("of")).isPresent();
    return sidelines && organisation(sentence, token).isPresent();
  }

  private Optional<String> organisation(Sentence sentence, Token token) {
    return cast.names(sentence)
        .at(token.index())
        .filter(s -> s.kind() == NamedSpan.Kind.ORGANISATION)
        .map(NamedSpan::name);
  }

  /** The organisation, else the city, that the noun's phrase names before the noun or with "of". */
  private Optional<String> name(Sentence sentence, Token noun) {
    List<Token> phrase = phrase(sentence, noun);
    return phrase.stream()
        .flatMap(t -> organisation(sentence, t).stream())
        .findFirst()
        .or(
            () ->
                phrase.stream()
                    .filter(t -> t.index() < noun.index())
                    .flatMap(t -> cast.names(sentence).at(t.index()).stream())
                    .map(NamedSpan::city)
                    .filter(Objects::nonNull)
                    .findFirst());
  }

  /** "the Africa-South America Summit", "a food summit": the words before, if they are a name. */
  private static Optional<String> capitals(Sentence sentence, Token noun) {
    String name =
        before(sentence, noun).stream()
            .filter(t -> t.pos().startsWith("NNP") && !DATED.contains(t.entityType()))
            .map(Syntax::lower)
            .reduce(of(sentence, noun), (a, b) -> b + " " + a);
    return name.isBlank() ? Optional.empty() : Optional.of(name);
  }

  /** "the Summit of the Americas". */
  private static String of(Sentence sentence, Token noun) {
    return noun.pos().startsWith("NNP")
        ? Syntax.prepositionObjects(sentence, noun, Set.of("of")).stream()
            .filter(t -> t.pos().startsWith("NNP"))
            .map(Syntax::lower)
            .reduce("", (a, b) -> a + " " + b)
        : "";
  }

  private static List<Token> phrase(Sentence sentence, Token noun) {
    List<Token> phrase = new ArrayList<>();
    for (Token child : sentence.children(noun.index())) {
      boolean before =
          child.index() < noun.index()
              && Set.of("compound", "nmod", "poss").contains(child.relation());
      boolean of = child.relation().equals("prep") && Syntax.lower(child).equals("of");
      if (before || of) {
        phrase.addAll(sentence.subtree(child.index()));
      }
    }
    phrase.addAll(before(sentence, noun));
    return phrase;
  }

  /** The words of the noun's phrase before it, as they stand: parsers split long names. */
  private static List<Token> before(Sentence sentence, Token noun) {
    List<Token> before = new ArrayList<>();
    for (int i = noun.index() - 1; i >= 0 && before.size() < LONGEST; i--) {
      Token token = sentence.token(i);
      boolean ends =
          Syntax.isVerb(token) || Set.of("IN", "TO", ",", ":", "MD").contains(token.pos());
      if (ends) {
        return before;
      }
      before.add(token);
    }
    return before;
  }

  private Rank rank(Sentence sentence, Token noun) {
    boolean leaders = Syntax.lemma(noun).equals("summit");
    boolean ministers = false;
    for (Token token : phrase(sentence, noun)) {
      leaders |= words.is("rank-leaders", token);
      ministers |= words.is("rank-ministers", token);
    }
    return ministers ? Rank.MINISTERS : leaders ? Rank.LEADERS : Rank.ANY;
  }

  private static boolean definite(Sentence sentence, Token noun) {
    return sentence.children(noun.index()).stream()
        .anyMatch(
            d ->
                (d.relation().equals("det") && DEFINITE.contains(Syntax.lower(d)))
                    || (d.relation().equals("poss") && DATED.contains(d.entityType())));
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
            .published()
            .map(
                today ->
                    mention.stance().tense() == Tense.FUTURE
                        ? !date.latest().isBefore(today)
                        : !date.earliest().isAfter(today))
            .orElse(true);
  }
}
