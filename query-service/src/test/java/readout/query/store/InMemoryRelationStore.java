package readout.query.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import readout.contracts.ActorKind;
import readout.query.entity.Appearance;
import readout.query.entity.Names;
import readout.query.entity.Namings;
import readout.query.entity.People;
import readout.query.entity.Person;
import readout.query.event.EntityId;
import readout.query.event.EventId;
import readout.query.event.EventType;
import readout.query.merge.MergedEvent;
import readout.query.relation.Actor;
import readout.query.relation.CountryTotals;
import readout.query.relation.Encounter;
import readout.query.relation.Period;
import readout.query.relation.Phase;
import readout.query.relation.Tie;
import readout.query.relation.TieFilter;
import readout.query.relation.Ties;

/** The port's meaning: all is counted anew from all events each time. */
public final class InMemoryRelationStore implements RelationStore {

  private static final Comparator<EventCursor> NEWEST = EventOrder.NEWEST_FIRST.places();

  private final InMemoryEventStore events;

  public InMemoryRelationStore(InMemoryEventStore events) {
    this.events = events;
  }

  @Override
  public List<String> naming(Set<EntityId> appearances, Period period, int most) {
    Set<EventId> reports = new HashSet<>();
    for (ArticleEvents article : events.held()) {
      Map<EventId, Set<Appearance>> named = Namings.of(article.reports());
      named.forEach(
          (report, ways) -> {
            if (ways.stream().anyMatch(way -> appearances.contains(way.id()))) {
              reports.add(report);
            }
          });
    }
    return in(period)
        .filter(event -> event.reports().stream().anyMatch(reports::contains))
        .sorted(Comparator.comparing(InMemoryRelationStore::place, NEWEST))
        .limit(most)
        .map(MergedEvent::item)
        .toList();
  }

  private Stream<MergedEvent> in(Period period) {
    return events.merged().stream()
        .filter(event -> period.overlaps(event.earliest(), event.latest()));
  }

  private static EventCursor place(MergedEvent event) {
    return new EventCursor(event.latest(), event.earliest(), event.id());
  }

  @Override
  public Map<EntityId, Actor> people(Collection<EntityId> forms) {
    Names names = new Names(events.held().stream().map(ArticleEvents::reports).toList());
    Map<EntityId, Actor> known = new HashMap<>();
    for (Person person : new People(names).of(forms)) {
      Actor actor = new Actor(person.id().value(), ActorKind.PERSON, person.name());
      person.ids().forEach(id -> known.put(id, actor));
    }
    return known;
  }

  @Override
  public List<Tie> ties(TieFilter filter, int limit) {
    List<Encounter> meetings =
        in(filter.period())
            .filter(each -> isAny(each.format(), filter.formats()))
            .map(MergedEvent::item)
            .map(Encounter::of)
            .flatMap(Optional::stream)
            .toList();
    String country = filter.country();
    return Ties.ofCountries(meetings).stream()
        .filter(
            tie ->
                country == null
                    || tie.one().id().equals(country)
                    || tie.other().id().equals(country))
        .sorted(Tie.STRONGEST)
        .limit(limit)
        .toList();
  }

  private static boolean isAny(
      @org.jspecify.annotations.Nullable String format, Set<String> formats) {
    return formats.isEmpty() || (format != null && formats.contains(format));
  }

  @Override
  public CountryTotals totals(String country, Period period) {
    List<MergedEvent> own = in(period).filter(e -> e.countries().contains(country)).toList();
    return new CountryTotals(
        own.stream().filter(each -> isOf(each, Phase.HELD)).count(),
        own.stream().filter(each -> isOf(each, Phase.PLANNED)).count(),
        own.stream().filter(each -> each.type() == EventType.AGREEMENT).count());
  }

  private static boolean isOf(MergedEvent event, Phase phase) {
    return Encounter.of(event.item()).filter(each -> each.phase() == phase).isPresent();
  }

  @Override
  public List<String> planned(String country, Period period, int limit) {
    return in(period)
        .filter(event -> event.countries().contains(country))
        .filter(event -> isOf(event, Phase.PLANNED) && event.latest() != null)
        .sorted(
            Comparator.comparing(InMemoryRelationStore::place, EventOrder.OLDEST_FIRST.places()))
        .limit(limit)
        .map(MergedEvent::item)
        .toList();
  }
}
