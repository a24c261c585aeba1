package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.contracts.MeetingStatus;
import readout.contracts.Place;
import readout.extract.core.entity.Side;
import readout.extract.core.frame.Visit.Told;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.ResolvedDate;
import readout.extract.core.time.Tense;

/** Remembers who travels where and when: what is told of a visit holds for its meetings. */
final class Visits {

  private static final Set<String> TOWARDS = Set.of("in", "to", "for", "at", "into");
  private static final Set<String> TOPIC =
      Set.of("about", "regarding", "ahead", "before", "for", "of", "concerning");
  private static final Set<String> AWAY = Set.of("leave", "depart");
  private static final Set<String> TAKES = Set.of("take", "bring", "lead");
  private static final Set<String> VISITED = Set.of("to", "in", "at");
  private static final Set<String> TOURED = Set.of("to", "in", "at", "of");
  private static final int REACH = 10;

  /** How many words behind a place its own day may end. */
  private static final int BEHIND = 8;

  private final WordClasses words;
  private final Arguments arguments;
  private final Dates dates;
  private final Places places;
  private final StanceReader stances;
  private final List<Visit> visits = new ArrayList<>();

  Visits(WordClasses words, Arguments arguments, Dates dates, Places places) {
    this.words = words;
    this.arguments = arguments;
    this.dates = dates;
    this.places = places;
    this.stances = new StanceReader(words);
  }

  /** All that was noted, in text order. */
  List<Visit> all() {
    return visits;
  }

  /** Notes the visits that a sentence tells. */
  void note(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      if (Syntax.isVerb(token)) {
        verb(sentence, token);
      } else if (Syntax.isNoun(token) && words.is("noun-visit", token)) {
        noun(sentence, token);
      } else if (Syntax.lemma(token).equals("delegation")) {
        delegation(sentence, token);
      }
    }
  }

  private void verb(Sentence sentence, Token verb) {
    List<Token> objects = sentence.children(verb.index(), "dobj");
    boolean away = AWAY.contains(Syntax.lemma(verb));
    if (words.is("verb-visit", verb)) {
      add(sentence, verb, Told.STAY, places.all(sentence, objects));
    } else if (words.is("travel", Syntax.lemma(verb))) {
      if (away) {
        add(sentence, verb, Told.DEPARTURE, left(sentence, verb, objects));
      }
      Told told = verb.pos().startsWith("VBZ") || verb.pos().equals("VBP") ? Told.NOW : Told.STAY;
      told = Syntax.lemma(verb).equals("be") ? told : Told.ARRIVAL;
      add(sentence, verb, told, destinations(sentence, verb, away));
    } else if (TAKES.contains(Syntax.lemma(verb)) && !objects.isEmpty()) {
      List<Token> to = Syntax.prepositionObjects(sentence, verb, Set.of("to"));
      List<Side> taken = taken(sentence, verb, objects);
      boolean over = over(sentence, verb);
      Token journey = journey(sentence, verb);
      add(sentence, journey, Told.STAY, places.all(sentence, to), taken, over);
    }
  }

  /** "starts on Monday a tour which takes him to X": the tour is dated. */
  private Token journey(Sentence sentence, Token verb) {
    return Syntax.head(sentence, verb)
        .filter(n -> verb.relation().equals("relcl") && words.is("noun-visit", n))
        .orElse(verb);
  }

  /** "a tour which takes him to X": he who makes it. */
  private List<Side> taken(Sentence sentence, Token verb, List<Token> objects) {
    List<Side> taken = arguments.read(sentence, objects);
    boolean pronoun = objects.stream().allMatch(o -> o.pos().startsWith("PRP"));
    return taken.isEmpty() && pronoun && verb.relation().equals("relcl")
        ? Clauses.governor(sentence, verb)
            .map(above -> arguments.subject(sentence, above))
            .orElse(List.of())
        : taken;
  }

  private List<Place> left(Sentence sentence, Token verb, List<Token> objects) {
    List<Token> from = new ArrayList<>(objects);
    from.addAll(Syntax.prepositionObjects(sentence, verb, Set.of("from")));
    return places.all(sentence, from);
  }

  /** "arrived in X", "flew to X", "arrived here"; "left for X", but not "left in". */
  private List<Place> destinations(Sentence sentence, Token verb, boolean away) {
    Set<String> towards = away ? Set.of("for") : TOWARDS;
    List<Place> found =
        new ArrayList<>(places.all(sentence, Syntax.prepositionObjects(sentence, verb, towards)));
    boolean here =
        sentence.children(verb.index()).stream().anyMatch(c -> Syntax.lower(c).equals("here"));
    if (here && found.isEmpty()) {
      places.here().ifPresent(found::add);
    }
    return found;
  }

  /** "a Kenyan delegation to China". */
  private void delegation(Sentence sentence, Token noun) {
    List<Place> to = places.all(sentence, Syntax.prepositionObjects(sentence, noun, Set.of("to")));
    if (!to.isEmpty()) {
      add(sentence, noun, Told.STAY, to, arguments.read(sentence, List.of(noun)), true);
    }
  }

  private void noun(Sentence sentence, Token noun) {
    Set<String> where = Syntax.lemma(noun).equals("tour") ? TOURED : VISITED;
    List<Place> to = places.all(sentence, Syntax.prepositionObjects(sentence, noun, where));
    Optional<Token> verb = Clauses.governor(sentence, noun);
    if (verb.filter(v -> words.is("cancel", sentence, v)).isPresent()) {
      return;
    }
    List<Side> visitors = to.isEmpty() ? List.of() : visitors(sentence, noun, verb);
    boolean over = verb.map(v -> over(sentence, v)).orElse(true) && !topic(sentence, noun, verb);
    Told told =
        verb.filter(v -> words.is("act-over", sentence, v)).isPresent()
            ? Told.DEPARTURE
            : verb.filter(v -> words.is("act-begin", sentence, v)).isPresent()
                ? Told.ARRIVAL
                : Told.STAY;
    add(sentence, noun, told, to, visitors, over);
  }

  /** "X's visit"; "X began his visit", where the subject is surer than the pronoun. */
  private List<Side> visitors(Sentence sentence, Token noun, Optional<Token> verb) {
    List<Token> owners = sentence.children(noun.index(), "poss");
    boolean named = owners.stream().anyMatch(o -> !o.pos().startsWith("PRP"));
    List<Side> subject =
        named
            ? List.of()
            : verb.map(
                    v ->
                        v.relation().equals("acl") && v.pos().equals("VBG")
                            ? arguments.read(sentence, List.of(sentence.token(v.head())))
                            : arguments.subject(sentence, v))
                .orElse(List.of());
    return subject.isEmpty() ? arguments.read(sentence, owners) : subject;
  }

  /** "discussed the visit", "details about the visit": it may be still to come. */
  private boolean topic(Sentence sentence, Token noun, Optional<Token> verb) {
    boolean discussed = verb.filter(v -> words.is("discuss", v)).isPresent();
    boolean planned =
        sentence.children(noun.index()).stream()
            .anyMatch(c -> words.is("planned", Syntax.lower(c)));
    return discussed
        || planned
        || Syntax.head(sentence, noun)
            .filter(h -> TOPIC.contains(Syntax.lower(h)) && noun.relation().equals("pobj"))
            .isPresent();
  }

  private void add(Sentence sentence, Token verb, Told told, List<Place> to) {
    boolean over = over(sentence, verb);
    List<Side> visitors = to.isEmpty() ? List.of() : arguments.subject(sentence, verb);
    add(sentence, verb, told, to, visitors, over);
  }

  private void add(
      Sentence sentence,
      Token trigger,
      Told told,
      List<Place> to,
      List<Side> visitors,
      boolean over) {
    if (visitors.isEmpty() || to.isEmpty()) {
      return;
    }
    Stance stance = over ? Stance.HELD : Stance.SCHEDULED;
    ResolvedDate day = dates.of(sentence, trigger, stance.tense()).orElse(null);
    ResolvedDate days = day == null ? null : days(sentence, told, day).orElse(null);
    for (Place place : to) {
      Optional<ResolvedDate> own =
          to.size() > 1 ? own(sentence, place, to, stance) : Optional.empty();
      visits.add(
          new Visit(
              visitors,
              place,
              own.orElse(days != null ? days : day),
              days != null ? Told.STAY : told,
              over,
              sentence.index(),
              trigger.index()));
    }
  }

  /** "to A on March 3 and B on March 5": the day right behind a place. */
  private Optional<ResolvedDate> own(
      Sentence sentence, Place place, List<Place> all, Stance stance) {
    int at = at(sentence, place);
    int next =
        all.stream()
            .mapToInt(other -> at(sentence, other))
            .filter(other -> other > at)
            .min()
            .orElse(sentence.size());
    return at < 0
        ? Optional.empty()
        : dates.between(sentence, at, Math.min(next, at + BEHIND), stance.tense());
  }

  private static int at(Sentence sentence, Place place) {
    String first = place.name().split(" ")[0];
    return sentence.tokens().stream()
        .filter(t -> t.form().equals(first))
        .mapToInt(Token::index)
        .findFirst()
        .orElse(-1);
  }

  private Optional<ResolvedDate> days(Sentence sentence, Told told, ResolvedDate day) {
    return told == Told.DEPARTURE ? dates.ending(sentence, day) : dates.lasting(sentence, day);
  }

  /** Whether it has begun or been; "begins a visit on Sunday" tells of the Sunday to come. */
  private boolean over(Sentence sentence, Token verb) {
    Stance stance = stances.verb(sentence, verb);
    boolean planned =
        stance.equals(Stance.PRESENT)
            && !Syntax.lemma(verb).equals("be")
            && dates.of(sentence, verb, Tense.FUTURE).filter(dates::ahead).isPresent();
    return stance.status() == MeetingStatus.HELD && !planned && !beforehand(sentence, verb);
  }

  /** "before leaving for X": still to come when what is told happens. */
  private static boolean beforehand(Sentence sentence, Token verb) {
    return verb.relation().equals("pcomp")
        && verb.head() >= 0
        && Syntax.lower(sentence.token(verb.head())).equals("before");
  }

  /** The visit during which these sides meet: one travels, and another is at home there. */
  Optional<Visit> of(Sentence sentence, List<Side> sides) {
    for (int i = visits.size() - 1; i >= 0; i--) {
      Visit visit = visits.get(i);
      boolean near = Math.abs(sentence.index() - visit.sentence()) <= REACH;
      if (near && visit.told() == Told.STAY && visit.travels(sides) && visit.atHome(sides)) {
        return Optional.of(visit);
      }
    }
    return Optional.empty();
  }
}
