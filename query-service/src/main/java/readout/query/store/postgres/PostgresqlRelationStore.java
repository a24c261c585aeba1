package readout.query.store.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import readout.contracts.ActorKind;
import readout.query.entity.People;
import readout.query.entity.Person;
import readout.query.event.Countries;
import readout.query.event.EntityId;
import readout.query.relation.Actor;
import readout.query.relation.Contact;
import readout.query.relation.CountryTotals;
import readout.query.relation.Occasion;
import readout.query.relation.Period;
import readout.query.relation.Phase;
import readout.query.relation.Tie;
import readout.query.relation.TieFilter;
import readout.query.store.RelationStore;

/** Who met whom, from what triggers of the database keep counted, see V10. */
@ApplicationScoped
class PostgresqlRelationStore implements RelationStore {

  private record Pair(String country, String other) {}

  private final EntityManager entities;

  PostgresqlRelationStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<String> naming(Set<EntityId> appearances, Period period, int most) {
    BoundQuery query = RelationQueries.naming(appearances, period, most);
    return Reading.of(entities, () -> query.texts(entities));
  }

  @Override
  public Map<EntityId, Actor> people(Collection<EntityId> forms) {
    return forms.isEmpty() ? Map.of() : Reading.of(entities, () -> known(forms));
  }

  private Map<EntityId, Actor> known(Collection<EntityId> forms) {
    Map<EntityId, Actor> known = new HashMap<>();
    for (Person person : new People(new AppearanceRows(entities)).of(forms)) {
      Actor actor = new Actor(person.id().value(), ActorKind.PERSON, person.name());
      person.ids().forEach(id -> known.put(id, actor));
    }
    return known;
  }

  @Override
  public List<Tie> ties(TieFilter filter, int limit) {
    return Reading.of(entities, () -> strongest(filter, limit));
  }

  private List<Tie> strongest(TieFilter filter, int limit) {
    List<Object[]> strongest = TieQueries.strongest(filter, limit).rows(entities);
    Map<Pair, Object[]> ends = ends(strongest, filter);
    List<Tie> ties = new ArrayList<>();
    for (Object[] row : strongest) {
      Pair pair = new Pair((String) row[0], (String) row[1]);
      Object[] end = ends.getOrDefault(pair, new Object[11]);
      Contact contact =
          new Contact(
              (Long) row[2], (Long) row[3], occasion(end, 2), occasion(end, 5), occasion(end, 8));
      ties.add(new Tie(country(pair.country()), country(pair.other()), contact));
    }
    return ties;
  }

  private Map<Pair, Object[]> ends(List<Object[]> pairs, TieFilter filter) {
    List<String> countries = pairs.stream().map(row -> (String) row[0]).toList();
    List<String> others = pairs.stream().map(row -> (String) row[1]).toList();
    Map<Pair, Object[]> ends = new HashMap<>();
    for (Object[] row : TieQueries.ends(countries, others, filter).rows(entities)) {
      ends.put(new Pair((String) row[0], (String) row[1]), row);
    }
    return ends;
  }

  private static @Nullable Occasion occasion(Object[] row, int from) {
    return row[from] == null
        ? null
        : new Occasion(
            Ids.event((UUID) row[from]), (LocalDate) row[from + 1], (LocalDate) row[from + 2]);
  }

  private static Actor country(String code) {
    return new Actor(code, ActorKind.COUNTRY, Countries.name(code));
  }

  @Override
  public CountryTotals totals(String country, Period period) {
    long held = 0;
    long planned = 0;
    long agreements = 0;
    BoundQuery query = RelationQueries.totals(country, period);
    for (Object[] row : Reading.of(entities, () -> query.rows(entities))) {
      long events = (Long) row[2];
      Phase phase = Phase.of((String) row[1], false).orElse(null);
      if (row[0].equals("agreement")) {
        agreements += events;
      } else if (phase == Phase.HELD) {
        held += events;
      } else if (phase == Phase.PLANNED) {
        planned += events;
      }
    }
    return new CountryTotals(held, planned, agreements);
  }

  @Override
  public List<String> planned(String country, Period period, int limit) {
    BoundQuery query = RelationQueries.planned(country, period, limit);
    return Reading.of(entities, () -> query.texts(entities));
  }
}
