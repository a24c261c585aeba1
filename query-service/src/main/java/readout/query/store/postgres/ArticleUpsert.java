package readout.query.store.postgres;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import readout.query.store.ArticleEvents;

/**
 * Decides, row by row and under its lock, whether an article's new revision counts. One statement
 * takes the locks in the order of the ids, so that two replicas wait for each other and never in a
 * circle; the loser of a race sees the winner's revision.
 */
final class ArticleUpsert {

  private static final String SQL =
      """
      insert into article (id, revision, uri, extraction, digest, materialised)
      select id, revision, uri, extraction, digest, :now
      from unnest(:ids, :revisions, :uris, :extractions, :digests)
        as given (id, revision, uri, extraction, digest)
      order by id
      on conflict (id) do update
      set revision = excluded.revision, uri = excluded.uri, extraction = excluded.extraction,
        digest = excluded.digest, materialised = excluded.materialised
      where excluded.revision > article.revision
        or (excluded.revision = article.revision and excluded.digest <> article.digest)
      returning id
      """;

  private ArticleUpsert() {}

  /** The ids of the articles that changed. */
  @SuppressWarnings("unchecked") // a native query's result is untyped
  static Set<UUID> run(EntityManager entities, Collection<ArticleEvents> articles, Instant now) {
    List<ArticleEvents> ordered =
        articles.stream().sorted(Comparator.comparing(ArticleEvents::id)).toList();
    List<UUID> changed =
        entities
            .createNativeQuery(SQL, UUID.class)
            .setParameter("now", now)
            .setParameter("ids", column(ordered, a -> Ids.uuid(a.id()), UUID[]::new))
            .setParameter("revisions", column(ordered, ArticleEvents::revision, Long[]::new))
            .setParameter("uris", column(ordered, ArticleEvents::uri, String[]::new))
            .setParameter("extractions", column(ordered, ArticleEvents::extraction, String[]::new))
            .setParameter("digests", column(ordered, a -> Ids.uuid(a.digest()), UUID[]::new))
            .getResultList();
    return changed.stream().collect(Collectors.toSet());
  }

  private static <T> T[] column(
      List<ArticleEvents> articles,
      Function<ArticleEvents, T> value,
      java.util.function.IntFunction<T[]> array) {
    return articles.stream().map(value).toArray(array);
  }
}
