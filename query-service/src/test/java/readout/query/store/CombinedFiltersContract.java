package readout.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import readout.query.event.EventType;
import readout.query.event.Facet;
import readout.query.projection.Materialised;

/** Every filter alone and with every other, in both orders, against what was put in. */
public abstract class CombinedFiltersContract extends EventStoreContract {

  private static final int EVENTS = 150;
  private static final int PAGE = 40;

  private record Part(String kind, EventFilter filter, Predicate<Told> holds) {}

  private static final List<Part> PARTS =
      List.of(
          new Part("type", Filters.only(EventType.MEETING), Told::isMeeting),
          new Part("country", Filters.countries("KR"), told -> told.country().equals("KR")),
          new Part("status", Filters.statuses("held", "signed"), Told::isDone),
          new Part("participant", Filters.participants("ana cho"), told -> told.number() % 2 == 0),
          new Part("from", Filters.period("2026-02-10", null), told -> told.isBetween(40, 999)),
          new Part("to", Filters.period(null, "2026-03-01"), told -> told.isBetween(0, 59)),
          new Part("minOrigins", Filters.minOrigins(1), told -> true),
          named(Facet.ORGANISATION, "NATO", told -> told.organisation().equals("NATO")),
          named(Facet.ORGANISATION, "eu", told -> told.organisation().equals("European Union")),
          named(Facet.ORGANISATION, "union arab", told -> false),
          named(Facet.PARTY, "Turkiye", told -> !told.isMeeting() && told.country().equals("TR")),
          named(Facet.PLACE, "house white", told -> told.place().equals("White House")),
          named(Facet.PLACE, "são-paulo", told -> told.place().equals("Sao Paulo")),
          named(Facet.PLACE, "washington", told -> told.place().equals("White House")),
          named(Facet.TOPIC, "climate", told -> told.topic().startsWith("Climate")),
          named(Facet.TOPIC, "de escalation", told -> told.topic().equals("De-escalation")),
          named(Facet.TOPIC, "deescalation", told -> told.topic().equals("De-escalation")),
          named(Facet.SOURCE, "post", told -> told.source().endsWith("Post")),
          named(Facet.SOURCE, "kyiv POST", told -> told.source().equals("Kyiv Post")),
          new Part(
              "placeCountry", Filters.placeCountry("BR"), told -> told.place().equals("Sao Paulo")),
          new Part("mode", Filters.modes("call", "video"), Told::isRemote),
          new Part("format", Filters.formats("trilateral"), Told::isTrilateral),
          new Part("instrument", Filters.instruments("treaty"), Told::isTreaty),
          new Part("q", Filters.text("ŞAHIN cho"), told -> told.number() % 6 == 0),
          new Part("q", Filters.text("climate"), told -> told.topic().startsWith("Climate")),
          new Part("q", Filters.text("harbour tae-yul"), told -> told.number() % 5 == 0));

  private static Part named(Facet facet, String words, Predicate<Told> holds) {
    return new Part(facet.text(), Filters.named(facet, words), holds);
  }

  @Test
  void everyFilterFindsWhatItAsksAloneAndWithEachOther() {
    List<Told> all = fill();

    for (Part one : PARTS) {
      assertFinds(all, one.filter(), one.holds(), one.toString());
      for (Part other : PARTS) {
        if (one.kind().compareTo(other.kind()) < 0) {
          assertFinds(
              all,
              Filters.and(one.filter(), other.filter()),
              one.holds().and(other.holds()),
              one + " and " + other);
        }
      }
    }
  }

  @Test
  void whatIsAskedTwiceOfOneFacetMustHoldTwice() {
    List<Told> all = fill();

    assertFinds(
        all,
        Filters.and(Filters.named(Facet.TOPIC, "climate"), Filters.named(Facet.TOPIC, "change")),
        told -> told.topic().equals("Climate change"),
        "topic twice");
  }

  private List<Told> fill() {
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    List<Told> all = Told.random(EVENTS, seed);
    store().replace(all.stream().map(Told::extraction).map(Materialised::of).toList(), NOW);
    assertThat(mentionsOf(Filters.all(), EventOrder.NEWEST_FIRST)).hasSize(EVENTS);
    return all;
  }

  private void assertFinds(
      List<Told> all, EventFilter filter, Predicate<Told> holds, String description) {
    List<Told> expected = new ArrayList<>(all.stream().filter(holds).toList());
    expected.sort(Comparator.comparing(Told::day));
    assertThat(mentionsOf(filter, EventOrder.OLDEST_FIRST))
        .as(description)
        .containsExactlyElementsOf(expected.stream().map(Told::mention).toList());
    expected.sort(Comparator.comparing(Told::day).reversed());
    assertThat(mentionsOf(filter, EventOrder.NEWEST_FIRST))
        .as(description)
        .containsExactlyElementsOf(expected.stream().map(Told::mention).toList());
  }

  /** A page at a time, so that every filter is also asked with a cursor. */
  private List<String> mentionsOf(EventFilter filter, EventOrder order) {
    List<String> found = new ArrayList<>();
    EventCursor after = null;
    do {
      EventPage page = store().events(filter, order, PAGE, after);
      found.addAll(mentions(page));
      after = page.next();
    } while (after != null);
    return found;
  }
}
