package readout.query.store.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import readout.query.entity.Appearance;
import readout.query.entity.Attested;
import readout.query.entity.Citation;
import readout.query.entity.Listing;
import readout.query.entity.Organisation;
import readout.query.entity.People;
import readout.query.entity.Person;
import readout.query.entity.Place;
import readout.query.event.EntityId;
import readout.query.event.EventId;
import readout.query.event.NamePattern;
import readout.query.merge.Report;
import readout.query.store.EntityAnswer;
import readout.query.store.EntityStore;
import readout.query.store.PersonDetail;

/** People and organisations, worked out from the ways of naming each time they are asked for. */
@ApplicationScoped
class PostgresqlEntityStore implements EntityStore {

  private static final String CITED =
      """
      select given.id, cited.mention from unnest(:ids) as given (id), lateral (
        (select mention, day from naming where appearance = given.id order by day, mention limit :earliest)
        union (select mention, day from naming where appearance = given.id and day < 'infinity'
          order by day desc, mention desc limit 1)) as cited
      """;

  private final EntityManager entities;

  PostgresqlEntityStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Listing.Page people(@Nullable NamePattern name, int limit, @Nullable Place after) {
    return Reading.of(
        entities,
        () -> {
          AppearanceRows rows = new AppearanceRows(entities);
          return Listing.of(
              (last, most) -> rows.places(name, last, most), new People(rows), name, limit, after);
        });
  }

  @Override
  public EntityAnswer<PersonDetail> person(EntityId id) {
    return Reading.of(
        entities,
        () -> {
          Person person = new People(new AppearanceRows(entities)).person(id).orElse(null);
          return person == null
              ? new EntityAnswer.Unknown<PersonDetail>()
              : person.id().equals(id)
                  ? new EntityAnswer.Found<>(new PersonDetail(person, citations(person)))
                  : new EntityAnswer.Moved<PersonDetail>(person.id());
        });
  }

  @Override
  public EntityAnswer<Organisation> organisation(EntityId id) {
    return Reading.of(
        entities,
        () -> {
          Organisation found =
              new People(new AppearanceRows(entities)).organisation(id).orElse(null);
          return found == null
              ? new EntityAnswer.Unknown<Organisation>()
              : found.id().equals(id)
                  ? new EntityAnswer.Found<>(found)
                  : new EntityAnswer.Moved<Organisation>(found.id());
        });
  }

  private List<Citation> citations(Person person) {
    Map<UUID, Appearance> ways = new HashMap<>();
    for (Attested each : person.seen()) {
      ways.put(Ids.uuid(each.appearance().id().value()), each.appearance());
    }
    List<Object[]> cited = cited(ways.keySet().toArray(UUID[]::new));
    Map<EventId, Report> reports = new HashMap<>();
    List<UUID> mentions = cited.stream().map(row -> (UUID) row[1]).distinct().toList();
    new ReportRows(entities, new KnownReports(0))
        .ofMentions(mentions)
        .forEach(each -> reports.put(each.id(), each));
    List<Citation> citations = new ArrayList<>();
    for (Object[] row : cited) {
      Report report = reports.get(new EventId(Ids.hex((UUID) row[1])));
      Appearance way = ways.get((UUID) row[0]);
      if (report != null && way != null) {
        citations.add(Citation.of(way, report));
      }
    }
    return citations;
  }

  @SuppressWarnings("unchecked") // a native query's result is untyped
  private List<Object[]> cited(UUID[] appearances) {
    return entities
        .createNativeQuery(CITED, Object[].class)
        .setParameter("ids", appearances)
        .setParameter("earliest", Citation.EARLIEST)
        .getResultList();
  }
}
