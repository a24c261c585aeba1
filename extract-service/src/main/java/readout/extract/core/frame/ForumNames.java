package readout.extract.core.frame;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import readout.contracts.ActorKind;
import readout.extract.core.entity.Cast;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.ForumSeries;
import readout.extract.core.entity.NamedSpan;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads noun phrases that name summits and conferences: by organisation, series or edition. */
final class ForumNames {

  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
  private static final Set<String> OTHER =
      Set.of("next", "previous", "last", "earlier", "future", "annual", "past", "another");

  private final Cast cast;
  private final WordClasses words;
  private final Arguments arguments;
  private final @Nullable LocalDate published;
  private final ForumSeries series = ForumSeries.shared();

  ForumNames(Cast cast, WordClasses words, Arguments arguments, @Nullable LocalDate published) {
    this.cast = cast;
    this.published = published;
    this.words = words;
    this.arguments = arguments;
  }

  /** What the noun names, or empty when it is no meeting, or one of two states, or of others. */
  Optional<ForumName> read(Sentence sentence, Token noun) {
    boolean trigger = words.is("forum-noun", noun);
    boolean rounds = words.is("forum-rounds", noun);
    boolean itself = !trigger && !rounds && itself(sentence, noun);
    if ((!trigger && !itself && !rounds)
        || inCompound(noun)
        || foreign(sentence, noun)
        || bilateral(sentence, noun)) {
      return Optional.empty();
    }
    List<Side> named = sides(sentence, noun);
    if (named.stream().anyMatch(Side::named) || (itself && named.isEmpty())) {
      return Optional.empty();
    }
    List<Side> jointly = named.isEmpty() ? jointly(sentence, noun) : List.of();
    List<Side> holders = named.stream().filter(ForumClauses::holds).map(ForumNames::whole).toList();
    String phrase = ForumPhrases.phrase(sentence, noun);
    Optional<ForumSeries.Series> known = series.in(phrase);
    boolean ofSeries = known.filter(k -> !k.organisation().isEmpty()).isPresent();
    boolean several = named.size() > 2;
    if (holders.isEmpty() && !named.isEmpty() && !ofSeries && !several) {
      return Optional.empty();
    }
    List<Side> sides = new ArrayList<>(jointly);
    holders.forEach(h -> sides.addAll(series.members(h)));
    if (!holders.isEmpty() || several) {
      named.stream()
          .filter(s -> !ForumClauses.holds(s) && s.kind() != ActorKind.ORGANISATION)
          .forEach(sides::add);
    }
    known
        .map(ForumSeries.Series::organisation)
        .filter(o -> !o.isEmpty() && (holders.isEmpty() || known.get().words().contains("-")))
        .ifPresent(o -> sides.addAll(series.members(o)));
    if (rounds && !ofSeries && !named.isEmpty() && !ownTalks(sentence, noun, holders)) {
      return Optional.empty();
    }
    return Optional.of(
        new ForumName(
            Syntax.lemma(noun),
            Discourse.distinct(sides),
            level(sentence, noun),
            ForumPhrases.edition(sentence, noun),
            known.isPresent() || itself || !jointly.isEmpty(),
            ForumPhrases.definite(sentence, noun),
            ForumPhrases.before(sentence, noun).stream()
                .anyMatch(t -> OTHER.contains(Syntax.lower(t)) || otherYear(t)),
            ForumPhrases.days(sentence, noun)));
  }

  /** "the 2000 summit", many years on. */
  private boolean otherYear(Token token) {
    return published != null
        && YEAR.matcher(token.form()).matches()
        && Math.abs(Integer.parseInt(token.form()) - published.getYear()) > 1;
  }

  /** "attended the G20 in Rome": the organisation's name is that of its meeting. */
  private boolean itself(Sentence sentence, Token noun) {
    Optional<NamedSpan> span = cast.names(sentence).at(noun.index());
    boolean name =
        span.isPresent()
            && span.get().kind() == NamedSpan.Kind.ORGANISATION
            && series.itself(span.get().name());
    return name
        && Syntax.isNoun(noun)
        && !acts(sentence, noun)
        && (noun.head() < span.get().from() || noun.head() >= span.get().to());
  }

  /** "APEC will hold a meeting": there the name is not that of the meeting. */
  private boolean acts(Sentence sentence, Token noun) {
    return noun.relation().equals("nsubj")
        && Syntax.head(sentence, noun)
            .filter(v -> !words.is("forum-begin", v) && !words.is("forum-over", v))
            .isPresent();
  }

  private static boolean inCompound(Token noun) {
    return (noun.relation().equals("compound") || noun.relation().equals("nmod"))
        && noun.head() > noun.index();
  }

  /** "a summit with A", "a meeting between A and B". */
  private static boolean bilateral(Sentence sentence, Token noun) {
    return !Syntax.prepositionObjects(sentence, noun, Set.of("with", "between")).isEmpty();
  }

  /** Talks "of" or "among" those who stand for an organisation, and not talks it leads. */
  private boolean ownTalks(Sentence sentence, Token noun, List<Side> holders) {
    boolean among = !Syntax.prepositionObjects(sentence, noun, Set.of("among", "of")).isEmpty();
    return !holders.isEmpty()
        && (among || holders.stream().map(Side::stands).noneMatch(series::mediates));
  }

  /** Parties, parliaments, companies and the press confer as well. */
  private boolean foreign(Sentence sentence, Token noun) {
    return ForumPhrases.before(sentence, noun).stream()
        .anyMatch(t -> words.is("forum-other", t) && !counted(sentence, t));
  }

  /** "six-party". */
  private static boolean counted(Sentence sentence, Token token) {
    return token.index() > 0 && sentence.token(token.index() - 1).pos().equals("HYPH");
  }

  private List<Side> sides(Sentence sentence, Token noun) {
    List<Side> found = new ArrayList<>();
    cast.names(sentence)
        .at(noun.index())
        .filter(s -> s.kind() == NamedSpan.Kind.ORGANISATION)
        .map(Side::of)
        .ifPresent(found::add);
    Token anchor = anchor(sentence, noun);
    if (anchor.index() != noun.index()) {
      span(sentence, anchor).map(Side::of).ifPresent(found::add);
      found.addAll(arguments.modifiers(sentence, anchor));
    }
    found.addAll(arguments.modifiers(sentence, noun));
    List<Side> organs = organs(sentence, noun);
    found.addAll(organs.isEmpty() ? arguments.members(sentence, noun) : organs);
    found.addAll(arguments.between(sentence, noun));
    return Discourse.distinct(found);
  }

  /**
   * The token whose place in the clause is that of the noun: "the Organization of African Unity
   * summit", "the heads of government meeting" are read as if the meeting were governed by "of".
   */
  Token anchor(Sentence sentence, Token noun) {
    if (noun.index() == 0 || noun.head() < 0) {
      return noun;
    }
    Optional<NamedSpan> before = cast.names(sentence).at(noun.index() - 1);
    boolean within =
        before.isPresent()
            && before.get().to() == noun.index()
            && noun.head() >= before.get().from()
            && noun.head() < before.get().to();
    if (!within) {
      return noun;
    }
    Token current = noun;
    while (current.head() >= before.get().from()) {
      if (current.head() >= before.get().to() && current.index() != noun.index()) {
        break;
      }
      current = sentence.token(current.head());
    }
    return current;
  }

  private Optional<NamedSpan> span(Sentence sentence, Token token) {
    return cast.names(sentence)
        .at(token.index())
        .filter(s -> s.kind() == NamedSpan.Kind.ORGANISATION);
  }

  /** "the tenth meeting of the committee on trade of the organisation A". */
  private List<Side> organs(Sentence sentence, Token noun) {
    List<Side> found = new ArrayList<>();
    for (Token body : Syntax.prepositionObjects(sentence, noun, Set.of("of"))) {
      boolean organ = words.is("forum-body", body);
      if (organ) {
        found.addAll(arguments.modifiers(sentence, body));
      }
      List<Token> below = organ ? sentence.subtree(body.index()) : List.of();
      for (Token token : below) {
        boolean of =
            token.relation().equals("pobj")
                && Syntax.lower(sentence.token(token.head())).equals("of");
        if (of) {
          cast.names(sentence).at(token.index()).map(Side::of).ifPresent(found::add);
        }
      }
    }
    return found.stream().filter(ForumClauses::holds).toList();
  }

  /** "the third session of the A-B joint commission". */
  private List<Side> jointly(Sentence sentence, Token noun) {
    for (Token body : Syntax.prepositionObjects(sentence, noun, Set.of("of"))) {
      List<Side> sides =
          words.is("forum-body", body) ? arguments.modifiers(sentence, body) : List.of();
      if (sides.size() > 1 && sides.stream().noneMatch(Side::named)) {
        return sides;
      }
    }
    return List.of();
  }

  /** "EU ministers" stand for the EU. */
  static Side whole(Side side) {
    return side.kind() == ActorKind.ORGANISATION
        ? side
        : new Side(side.stands(), null, side.affiliation(), ActorKind.ORGANISATION, -1);
  }

  private ForumName.Level level(Sentence sentence, Token noun) {
    List<Token> said = new ArrayList<>(ForumPhrases.before(sentence, noun));
    said.add(noun);
    for (Token member : Syntax.prepositionObjects(sentence, noun, Set.of("of", "for"))) {
      said.add(member);
    }
    if (said.stream().anyMatch(t -> words.is("forum-officials", t))) {
      return ForumName.Level.OFFICIALS;
    } else if (said.stream().anyMatch(t -> words.is("forum-ministers", t))) {
      return ForumName.Level.MINISTERS;
    } else if (said.stream().anyMatch(t -> words.is("forum-leaders", t))) {
      return ForumName.Level.LEADERS;
    }
    return ForumName.Level.ANY;
  }
}
