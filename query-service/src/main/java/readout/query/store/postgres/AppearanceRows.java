package readout.query.store.postgres;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import readout.contracts.Affiliation;
import readout.query.entity.Appearance;
import readout.query.entity.Attested;
import readout.query.entity.Directory;
import readout.query.entity.Place;
import readout.query.event.EntityId;
import readout.query.event.NamePattern;
import readout.query.event.NameWords;

/** The ways of naming that the record has, as they are read. */
final class AppearanceRows implements Directory {

  private static final String APPEARANCES =
      """
      select kind, name, role, affiliation, country, side, known, month, first.day as earliest, last.day as latest
      from appearance
        left join lateral (select day from naming where appearance = appearance.id and day < 'infinity'
          order by day limit 1) as first on true
        left join lateral (select day from naming where appearance = appearance.id and day < 'infinity'
          order by day desc limit 1) as last on true
      where\s""";

  private static final String CALLED =
      " and (words @> cast(:split%d as text[]) or words @> cast(:joined%d as text[]))";

  private final EntityManager entities;

  AppearanceRows(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Collection<Attested> having(Collection<Long> keys) {
    return read(
        query(APPEARANCES + "keys && :keys").setParameter("keys", keys.toArray(Long[]::new)));
  }

  @Override
  public Collection<Attested> ofForms(Collection<EntityId> forms) {
    UUID[] ids = forms.stream().map(form -> Ids.uuid(form.value())).toArray(UUID[]::new);
    return read(query(APPEARANCES + "form = any(:forms)").setParameter("forms", ids));
  }

  private Query query(String sql) {
    return entities.createNativeQuery(sql, Object[].class);
  }

  @SuppressWarnings("unchecked") // a native query's result is untyped
  private static List<Attested> read(Query query) {
    return ((List<Object[]>) query.getResultList()).stream().map(AppearanceRows::attested).toList();
  }

  private static Attested attested(Object[] row) {
    String affiliation = (String) row[3];
    Appearance appearance =
        new Appearance(
            Appearance.Kind.parse((String) row[0]),
            (String) row[1],
            (String) row[2],
            affiliation == null ? null : new Affiliation(affiliation, (String) row[4]),
            (String) row[5],
            List.of((String[]) row[6]),
            (String) row[7]);
    return new Attested(appearance, (LocalDate) row[8], (LocalDate) row[9]);
  }

  /** The places of people's names that are asked for. */
  @SuppressWarnings("unchecked") // a native query's result is untyped
  List<Place> places(@Nullable NamePattern name, @Nullable Place after, int most) {
    List<NameWords.Token> tokens = name == null ? List.of() : name.tokens();
    StringBuilder sql =
        new StringBuilder("select distinct place, form from appearance where kind = 'person'");
    for (int i = 0; i < tokens.size(); i++) {
      sql.append(CALLED.formatted(i, i));
    }
    sql.append(after == null ? "" : " and (place, form) > (:place, :form)");
    Query query = query(sql.append(" order by place, form").toString()).setMaxResults(most);
    for (int i = 0; i < tokens.size(); i++) {
      query.setParameter("split" + i, tokens.get(i).split().toArray(String[]::new));
      query.setParameter("joined" + i, new String[] {tokens.get(i).joined()});
    }
    if (after != null) {
      query
          .setParameter("place", after.words())
          .setParameter("form", Ids.uuid(after.form().value()));
    }
    List<Place> places = new ArrayList<>();
    for (Object[] row : (List<Object[]>) query.getResultList()) {
      places.add(new Place((String) row[0], new EntityId(Ids.hex((UUID) row[1]))));
    }
    return places;
  }
}
