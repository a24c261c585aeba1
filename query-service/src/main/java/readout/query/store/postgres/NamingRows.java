package readout.query.store.postgres;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import readout.query.entity.Appearance;
import readout.query.entity.Namings;
import readout.query.entity.Place;
import readout.query.event.EventId;
import readout.query.merge.Report;

/**
 * Whom new reports name, as it is written. Deleting a report deletes it too: a trigger of the
 * database does, see V5. What is written does not depend on what is there but for whether it is.
 */
final class NamingRows {

  private static final String[] COLUMNS = {
    "id",
    "kind",
    "form",
    "name",
    "role",
    "affiliation",
    "country",
    "side",
    "known",
    "month",
    "words",
    "place",
    "keys"
  };

  private static final String INSERT =
      """
      insert into appearance (id, kind, form, name, role, affiliation, country, side, known, month, words, place, keys)
      select cast(id as uuid), kind, cast(form as uuid), name, role, affiliation, country, side,
        cast(known as text[]), month, cast(words as text[]), place, cast(keys as bigint[])
      from unnest(:id, :kind, :form, :name, :role, :affiliation, :country, :side, :known, :month, :words, :place, :keys)
        as given (id, kind, form, name, role, affiliation, country, side, known, month, words, place, keys)
      on conflict (id) do nothing
      """;

  private static final String INSERT_NAMINGS =
      """
      insert into naming (appearance, day, mention)
      select cast(appearance as uuid), cast(day as date), cast(mention as uuid)
      from unnest(:appearance, :day, :mention) as given (appearance, day, mention)
      """;

  private final Map<UUID, Appearance> named = new HashMap<>();
  private final Map<EventId, List<UUID>> byReport = new HashMap<>();
  private final Columns rows = new Columns("appearance", "day", "mention");

  /** Takes in all reports of one article. */
  void add(List<Report> article) {
    Map<EventId, Set<Appearance>> found = Namings.of(article);
    for (Report report : article) {
      List<UUID> ids =
          found.getOrDefault(report.id(), Set.of()).stream().map(this::known).sorted().toList();
      ids.forEach(id -> rows.add(id, day(report), report.id()));
      byReport.put(report.id(), ids);
    }
  }

  private UUID known(Appearance appearance) {
    UUID id = Ids.uuid(appearance.id().value());
    named.put(id, appearance);
    return id;
  }

  /** As the database writes it. */
  static String day(Report report) {
    @Nullable LocalDate day = Namings.day(report);
    return day == null ? "infinity" : day.toString();
  }

  /** Whom a report that was taken in names, as the database writes it. */
  String of(Report report) {
    return Columns.array(Objects.requireNonNull(byReport.get(report.id())));
  }

  void write(EntityManager entities) {
    Columns strange = new Columns(COLUMNS);
    Set<UUID> held = held(entities);
    named.forEach(
        (id, appearance) -> {
          if (!held.contains(id)) {
            add(id, appearance, strange);
          }
        });
    strange.execute(entities, INSERT);
    rows.execute(entities, INSERT_NAMINGS);
  }

  @SuppressWarnings("unchecked") // a native query's result is untyped
  private Set<UUID> held(EntityManager entities) {
    return named.isEmpty()
        ? Set.of()
        : new HashSet<>(
            entities
                .createNativeQuery("select id from appearance where id = any(:ids)", UUID.class)
                .setParameter("ids", named.keySet().toArray(UUID[]::new))
                .getResultList());
  }

  private static void add(UUID id, Appearance appearance, Columns rows) {
    var affiliation = appearance.affiliation();
    rows.add(
        id,
        appearance.kind().text(),
        appearance.form(),
        appearance.name(),
        appearance.role(),
        affiliation == null ? null : affiliation.name(),
        affiliation == null ? null : affiliation.country(),
        appearance.side(),
        Columns.array(appearance.known()),
        appearance.month(),
        Columns.array(appearance.words()),
        Place.of(appearance).words(),
        Columns.array(appearance.keys()));
  }
}
