package readout.query.store.postgres;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import readout.contracts.ArticleId;
import readout.contracts.ArticleReference;
import readout.contracts.ContractJson;
import readout.contracts.MalformedMessageException;

/** What lists of events do not tell of the articles that report them. */
final class References {

  private static final String BY_ID =
      "select cast(reference as text) from article where id = any(:ids) and reference is not null";

  private References() {}

  /** Of those articles that the record has. */
  @SuppressWarnings("unchecked") // a native query's result is untyped
  static Map<ArticleId, ArticleReference> of(EntityManager entities, Collection<ArticleId> ids) {
    List<String> rows =
        entities
            .createNativeQuery(BY_ID, String.class)
            .setParameter("ids", ids.stream().map(Ids::uuid).toArray(UUID[]::new))
            .getResultList();
    Map<ArticleId, ArticleReference> found = new HashMap<>();
    for (String row : rows) {
      ArticleReference reference = read(row);
      found.put(reference.id(), reference);
    }
    return found;
  }

  private static ArticleReference read(String json) {
    try {
      return ContractJson.read(json.getBytes(StandardCharsets.UTF_8), ArticleReference.class);
    } catch (MalformedMessageException e) {
      throw new IllegalStateException("stored as JSON and no longer readable", e);
    }
  }
}
