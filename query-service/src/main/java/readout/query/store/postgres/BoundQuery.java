package readout.query.store.postgres;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;

/** A statement with its values. */
record BoundQuery(String sql, Map<String, Object> values) {

  Query on(EntityManager entities) {
    return with(entities.createNativeQuery(sql, Object[].class));
  }

  private Query with(Query query) {
    values.forEach(query::setParameter);
    return query;
  }

  /** The rows, of more than one column. */
  @SuppressWarnings("unchecked") // a native query's result is untyped
  List<Object[]> rows(EntityManager entities) {
    return on(entities).getResultList();
  }

  /** The texts of its one column. */
  @SuppressWarnings("unchecked") // a native query's result is untyped
  List<String> texts(EntityManager entities) {
    return with(entities.createNativeQuery(sql, String.class)).getResultList();
  }
}
