package readout.extract.core.frame;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.Affiliation;
import readout.contracts.MeetingStatus;
import readout.contracts.Place;
import readout.extract.core.entity.Cast;
import readout.extract.core.entity.NamedSpan;
import readout.extract.core.entity.Person;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.time.ResolvedDate;

/** Finds the country of a host who receives a visitor at home. */
final class Hosts {

  private static final int TITLE = 8;
  private static final int FRESH = 2;

  /** A journey that many days off has nothing to do with a meeting just told. */
  private static final int LONG_AGO = 14;

  private static final Set<NamedSpan.Kind> WHERE =
      Set.of(NamedSpan.Kind.CITY, NamedSpan.Kind.COUNTRY, NamedSpan.Kind.SEAT_OF_GOVERNMENT);

  private final Cast cast;
  private final Places places;
  private final Visits visits;
  private final Dates dates;

  Hosts(ArticleContext context) {
    this.cast = context.cast();
    this.places = context.places();
    this.visits = context.visits();
    this.dates = context.dates();
  }

  /**
   * The capital a story is filed in, for a meeting that its own side has just had there with a
   * foreign one; not when that side is said to travel. The dateline alone is not the place.
   */
  Optional<Place> atHome(MeetingMention mention, @Nullable ResolvedDate date) {
    List<String> countries =
        mention.sides().stream()
            .map(Side::affiliation)
            .filter(Objects::nonNull)
            .map(Affiliation::country)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    boolean fresh =
        mention.status() == MeetingStatus.HELD
            && date != null
            && dates
                .today()
                .filter(day -> !date.earliest().isBefore(day.minusDays(FRESH)))
                .isPresent();
    return places
        .here()
        .filter(here -> fresh && countries.size() > 1 && countries.contains(here.country()))
        .filter(here -> Objects.equals(capital(here), here.city()))
        .filter(here -> visits.all().stream().noneMatch(v -> v.travels(of(mention, here))));
  }

  private @Nullable String capital(Place here) {
    String country = here.country();
    return country == null ? null : cast.capital(country).orElse(null);
  }

  private static List<Side> of(MeetingMention mention, Place here) {
    return mention.sides().stream().filter(s -> of(s.affiliation(), here)).toList();
  }

  private static boolean of(@Nullable Affiliation affiliation, Place here) {
    return affiliation != null && Objects.equals(affiliation.country(), here.country());
  }

  /** The host's country, with the dateline's city where the story was filed there. */
  Optional<Place> place(MeetingMention mention) {
    List<Side> hosts =
        (mention.frame().equals("host-guest") && !mention.noun().equals("greet"))
                || mention.frame().equals("summon-envoy")
            ? mention.sides().subList(0, Math.min(mention.leading(), mention.sides().size()))
            : besidesVisitors(mention);
    List<Affiliation> states =
        hosts.stream()
            .filter(h -> visits.all().stream().noneMatch(v -> away(v, h, mention)))
            .map(Side::affiliation)
            .filter(Objects::nonNull)
            .filter(a -> a.country() != null)
            .distinct()
            .toList();
    return states.size() == 1 ? Optional.of(home(mention, states.get(0))) : Optional.empty();
  }

  /**
   * Whether a host is abroad: not if it was long ago or is far ahead, or in the guest's country.
   */
  private boolean away(Visit visit, Side host, MeetingMention mention) {
    ResolvedDate date = visit.date();
    boolean other =
        date != null
            && dates
                .today()
                .filter(
                    day ->
                        date.latest().isBefore(day.minusDays(LONG_AGO))
                            || date.earliest().isAfter(day.plusDays(LONG_AGO)))
                .isPresent();
    boolean returns =
        !visiting(mention).isEmpty()
            && visiting(mention).stream().allMatch(g -> of(g.affiliation(), visit.place()));
    return visit.travels(List.of(host)) && !other && !returns;
  }

  private Place home(MeetingMention mention, Affiliation state) {
    boolean told = mention.status() == MeetingStatus.HELD;
    return places
        .here()
        .filter(here -> told && Objects.equals(here.country(), state.country()))
        .orElseGet(() -> new Place(state.name(), null, state.country()));
  }

  /** Those of a meeting with "visiting X" who are not of X's country. */
  private List<Side> besidesVisitors(MeetingMention mention) {
    List<Side> visitors = visiting(mention);
    return visitors.isEmpty()
        ? List.of()
        : mention.sides().stream()
            .filter(s -> visitors.stream().noneMatch(v -> Objects.equals(v.stands(), s.stands())))
            .toList();
  }

  private List<Side> visiting(MeetingMention mention) {
    return mention.sides().stream().filter(s -> visiting(mention.sentence(), s)).toList();
  }

  private boolean visiting(Sentence sentence, Side side) {
    if (!side.named()) {
      return false;
    }
    for (int i = 0; i < sentence.size(); i++) {
      if (Syntax.lower(sentence.token(i)).equals("visiting") && leads(sentence, i, side.person())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the person named first behind "visiting" is this one, and no place comes before. */
  private boolean leads(Sentence sentence, int visiting, int person) {
    int end = Math.min(sentence.size(), visiting + TITLE);
    for (int i = visiting + 1; i < end; i++) {
      Optional<Person> named = cast.people().at(sentence.index(), i);
      if (named.isPresent()) {
        return named.get().number() == person;
      }
      boolean where = cast.names(sentence).at(i).filter(s -> WHERE.contains(s.kind())).isPresent();
      if (where) {
        return false;
      }
    }
    return false;
  }
}
