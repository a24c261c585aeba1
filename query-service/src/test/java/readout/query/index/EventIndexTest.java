package readout.query.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import readout.query.event.EventId;
import readout.query.event.EventType;
import readout.query.event.Facet;
import readout.query.store.EventCursor;
import readout.query.store.EventFilter;
import readout.query.store.EventOrder;
import readout.query.store.Filters;

/** Against a plain search through a list, before and after all are numbered anew. */
class EventIndexTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int EVENTS = 400;

  private record Asked(String name, EventFilter filter, Predicate<IndexedEvent> holds) {}

  private static final List<Asked> ALL =
      List.of(
          new Asked("all", Filters.all(), event -> true),
          new Asked("type", Filters.only(EventType.MEETING), e -> e.type().equals("meeting")),
          new Asked(
              "status", Filters.statuses("held", "signed"), e -> !e.status().equals("scheduled")),
          new Asked(
              "country",
              Filters.countries("FR", "KR"),
              e -> e.countries().containsAll(Set.of("FR", "KR"))),
          new Asked("name", Filters.participants("cho"), e -> has(e.names(), " cho ")),
          new Asked(
              "two words", Filters.participants("cho ana"), e -> e.names().contains(" ana cho ")),
          new Asked("joined", Filters.participants("tae-yul"), e -> has(e.names(), " taeyul ")),
          new Asked(
              "facet", Filters.named(Facet.PLACE, "paris"), e -> has(e.labels(), "place paris ")),
          new Asked("no such", Filters.named(Facet.TOPIC, "paris"), event -> false),
          new Asked("from", Filters.period("2026-01-20", null), e -> isIn(e, day(20), null)),
          new Asked("to", Filters.period(null, "2026-01-20"), e -> isIn(e, null, day(20))),
          new Asked(
              "period", Filters.period("2026-01-10", "2026-01-20"), e -> isIn(e, day(10), day(20))),
          new Asked(
              "a day", Filters.period("2026-01-15", "2026-01-15"), e -> isIn(e, day(15), day(15))),
          new Asked("origins", Filters.minOrigins(3), e -> e.origins() >= 3),
          new Asked("more origins", Filters.minOrigins(18), e -> e.origins() >= 18),
          new Asked("confidence", Filters.minConfidence(0.7), e -> e.confidence() >= 0.7),
          new Asked("more confidence", Filters.minConfidence(0.77), e -> e.confidence() >= 0.77),
          new Asked("any confidence", Filters.minConfidence(0), event -> true),
          new Asked("sure", Filters.minConfidence(1), e -> e.confidence() >= 1),
          new Asked("conflict", Filters.conflict(true), IndexedEvent::conflict),
          new Asked("no conflict", Filters.conflict(false), e -> !e.conflict()));

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private final EventIndex index = new EventIndex();
  private final Map<UUID, IndexedEvent> events = new LinkedHashMap<>();

  @Test
  void findsWhatASearchThroughAllFinds() {
    put(EVENTS);
    assertFindsAll("as they came");
    index.tidy();
    assertFindsAll("in order");
    changeSome();
    assertFindsAll("in order, and some that came since");
    index.tidy();
    assertFindsAll("in order again");

    assertThat(index.size()).isEqualTo(events.size());
  }

  @Test
  void tellsHowFarItHasFollowed() {
    index.apply(List.of(), List.of(), 7);

    Found found = index.find(wanted(Filters.all()), EventOrder.NEWEST_FIRST, 1, null);

    assertThat(found.upTo()).isEqualTo(7).isEqualTo(index.upTo());
    assertThat(found.places()).isEmpty();
  }

  @Test
  void theEventsOfArticlesAreLookedForAmongThese() {
    put(20);
    UUID one = events.keySet().iterator().next();

    assertThat(among(Set.of(one))).containsExactly(id(one));
    assertThat(among(Set.of(UUID.randomUUID()))).isEmpty();
    assertThat(among(Set.of())).isEmpty();
    index.apply(List.of(), List.of(one), 1);
    assertThat(among(Set.of(one))).isEmpty();
  }

  @Test
  void eachWordOfATextIsFoundSplitOrJoined() {
    put(EVENTS);
    Wanted.Stems yul = new Wanted.Stems(List.of("tae", "yul"), List.of("taeyul"));
    Wanted.Stems talk = new Wanted.Stems(List.of("talk"), List.of("talk"));

    List<EventCursor> found =
        index
            .find(
                new Wanted(Filters.all(), List.of(yul, talk), null),
                EventOrder.NEWEST_FIRST,
                EVENTS,
                null)
            .places();

    assertThat(found)
        .isNotEmpty()
        .hasSize(
            (int)
                events.values().stream()
                    .filter(each -> each.text().contains("talk"))
                    .filter(
                        each ->
                            each.text().contains("taeyul")
                                || each.text().containsAll(List.of("tae", "yul")))
                    .count());
  }

  private List<EventId> among(Set<UUID> ids) {
    Wanted wanted = new Wanted(Filters.all(), List.of(), ids);
    return index.find(wanted, EventOrder.NEWEST_FIRST, 100, null).places().stream()
        .map(EventCursor::id)
        .toList();
  }

  private void put(int count) {
    List<IndexedEvent> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(event(UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8)})));
    }
    some.forEach(each -> events.put(each.id(), each));
    index.apply(some, List.of(), 1);
  }

  private void changeSome() {
    List<UUID> ids = List.copyOf(events.keySet());
    List<UUID> gone = ids.subList(10, 40);
    List<IndexedEvent> changed = ids.subList(30, 90).stream().map(this::event).toList();
    gone.forEach(events::remove);
    changed.forEach(each -> events.put(each.id(), each));
    index.apply(List.of(), gone, 2);
    index.apply(changed, List.of(), 3);
  }

  private IndexedEvent event(UUID id) {
    boolean isMeeting = random.nextBoolean();
    LocalDate earliest = chance(5) ? null : day(1 + random.nextInt(40));
    LocalDate latest = earliest == null ? null : chance(4) ? earliest.plusDays(30) : earliest;
    return new IndexedEvent(
        id,
        isMeeting ? "meeting" : "agreement",
        chance(3) ? "scheduled" : isMeeting ? "held" : "signed",
        isMeeting ? "call" : null,
        isMeeting ? "bilateral" : null,
        isMeeting ? null : "treaty",
        earliest,
        latest,
        List.of(chance(3) ? " ana cho " : " ana ", chance(3) ? " cho tae taeyul yul " : " bo "),
        List.of("place " + (chance(2) ? "paris " : "seoul "), "topic trade "),
        chance(2) ? List.of("FR", "KR") : List.of("KR"),
        null,
        chance(2)
            ? List.of("talk", "tae", "yul")
            : chance(2) ? List.of("talk", "taeyul") : List.of("tae"),
        random.nextInt(5, 11) / 10.0 - (chance(2) ? 0.01 : 0),
        1 + random.nextInt(20),
        chance(3));
  }

  private boolean chance(int oneOf) {
    return random.nextInt(oneOf) == 0;
  }

  private void assertFindsAll(String state) {
    for (Asked asked : ALL) {
      for (EventOrder order : EnumSet.allOf(EventOrder.class)) {
        List<EventCursor> expected =
            events.values().stream()
                .filter(asked.holds())
                .map(e -> new EventCursor(e.latest(), e.earliest(), id(e.id())))
                .sorted(Comparator.comparing(cursor -> cursor, order.places()))
                .toList();
        String what = "%s, %s, %s, seed %d".formatted(state, asked.name(), order, seed);

        assertThat(pages(asked.filter(), order, 1_000)).as(what).isEqualTo(expected);
        assertThat(pages(asked.filter(), order, 7)).as(what + ", by seven").isEqualTo(expected);
      }
    }
  }

  private List<EventCursor> pages(EventFilter filter, EventOrder order, int size) {
    List<EventCursor> all = new ArrayList<>();
    @Nullable EventCursor after = null;
    List<EventCursor> page;
    do {
      page = index.find(wanted(filter), order, size, after).places();
      assertThat(page).hasSizeLessThanOrEqualTo(size);
      all.addAll(page);
      after = page.isEmpty() ? null : page.get(page.size() - 1);
    } while (page.size() == size);
    return all;
  }

  private static Wanted wanted(EventFilter filter) {
    return new Wanted(filter, List.of(), null);
  }

  private static EventId id(UUID id) {
    return new EventId(id.toString().replace("-", ""));
  }

  private static LocalDate day(int number) {
    return FIRST.plusDays(number - 1);
  }

  private static boolean has(List<String> names, String part) {
    return names.stream().anyMatch(name -> name.contains(part));
  }

  private static boolean isIn(
      IndexedEvent event, @Nullable LocalDate from, @Nullable LocalDate to) {
    return event.earliest() != null
        && event.latest() != null
        && (from == null || !event.latest().isBefore(from))
        && (to == null || !event.earliest().isAfter(to));
  }
}
