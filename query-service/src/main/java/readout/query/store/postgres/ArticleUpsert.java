package readout.query.store.postgres;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleId;
import readout.contracts.ContractJson;
import readout.contracts.TextFingerprint;
import readout.query.store.ArticleEvents;

/**
 * Decides, row by row and under its lock, whether an article's new revision counts. One statement
 * takes the locks in the order of the ids, so that two replicas wait for each other and never in a
 * circle; the loser of a race sees the winner's revision.
 */
final class ArticleUpsert {

  private static final String SQL =
      """
      insert into article (id, revision, extracted, uri, extraction, digest, materialised, reference, fingerprint)
      select id, revision, extracted, uri, extraction, digest, :now, cast(reference as json), cast(fingerprint as json)
      from unnest(:ids, :revisions, :extracted, :uris, :extractions, :digests, :references, :fingerprints)
        as given (id, revision, extracted, uri, extraction, digest, reference, fingerprint)
      order by id
      on conflict (id) do update
      set revision = excluded.revision, extracted = excluded.extracted, uri = excluded.uri, extraction = excluded.extraction,
        digest = excluded.digest, materialised = excluded.materialised,
        reference = excluded.reference, fingerprint = excluded.fingerprint
      where excluded.revision > article.revision
        or (excluded.revision = article.revision and excluded.digest <> article.digest
          and (article.extracted is null
            or (excluded.extracted, excluded.digest) > (article.extracted, article.digest)))
      returning id, digest
      """;

  /** What is said again, later, is not taken back by what was said between. */
  private static final String SAID_AGAIN =
      """
      update article set extracted = given.extracted
      from unnest(:ids, :digests, :extracted) as given (id, digest, extracted)
      where article.id = given.id and article.digest = given.digest
        and (article.extracted is null or article.extracted < given.extracted)
      """;

  private static final String MERGEABLE =
      """
      update article set reference = cast(given.reference as json), fingerprint = cast(given.fingerprint as json)
      from unnest(:id, :digest, :reference, :fingerprint) as given (id, digest, reference, fingerprint)
      where article.id = cast(given.id as uuid) and article.digest = cast(given.digest as uuid)
        and (article.reference is null
          or exists (select from mention where mention.article_id = article.id and mention.appearances is null))
      returning article.id
      """;

  private ArticleUpsert() {}

  /** The articles that changed, each with the digest of what it says now. */
  @SuppressWarnings("unchecked") // a native query's result is untyped
  static Map<ArticleId, UUID> run(
      EntityManager entities, Collection<ArticleEvents> articles, Instant now) {
    List<ArticleEvents> ordered =
        articles.stream().sorted(Comparator.comparing(ArticleEvents::id)).toList();
    List<Object[]> changed =
        entities
            .createNativeQuery(SQL, Object[].class)
            .setParameter("now", now)
            .setParameter("ids", column(ordered, a -> Ids.uuid(a.id()), UUID[]::new))
            .setParameter("revisions", column(ordered, ArticleEvents::revision, Long[]::new))
            .setParameter("extracted", column(ordered, ArticleEvents::extracted, Instant[]::new))
            .setParameter("uris", column(ordered, ArticleEvents::uri, String[]::new))
            .setParameter("extractions", column(ordered, ArticleEvents::extraction, String[]::new))
            .setParameter("digests", column(ordered, a -> Ids.uuid(a.digest()), UUID[]::new))
            .setParameter("references", column(ordered, ArticleUpsert::reference, String[]::new))
            .setParameter(
                "fingerprints", column(ordered, ArticleUpsert::fingerprint, String[]::new))
            .getResultList();
    Map<ArticleId, UUID> contents =
        changed.stream()
            .collect(
                Collectors.toMap(
                    row -> new ArticleId(Ids.hex((UUID) row[0])), row -> (UUID) row[1]));
    saidAgain(entities, ordered.stream().filter(a -> !contents.containsKey(a.id())).toList());
    return contents;
  }

  private static void saidAgain(EntityManager entities, List<ArticleEvents> articles) {
    if (!articles.isEmpty()) {
      entities
          .createNativeQuery(SAID_AGAIN)
          .setParameter("ids", column(articles, a -> Ids.uuid(a.id()), UUID[]::new))
          .setParameter("digests", column(articles, a -> Ids.uuid(a.digest()), UUID[]::new))
          .setParameter("extracted", column(articles, ArticleEvents::extracted, Instant[]::new))
          .executeUpdate();
    }
  }

  /**
   * Keeps what merging needs of articles that are not merged yet; the ids of those that were so.
   * The others were merged, or replaced, by somebody else since they were read.
   */
  @SuppressWarnings("unchecked") // a native query's result is untyped
  static Set<UUID> mergeable(EntityManager entities, Collection<ArticleEvents> articles) {
    Columns rows = new Columns("id", "digest", "reference", "fingerprint");
    articles.forEach(
        each -> rows.add(each.id(), each.digest(), reference(each), fingerprint(each)));
    List<UUID> taken = rows.bind(entities, MERGEABLE).getResultList();
    return Set.copyOf(taken);
  }

  /** An object without fields where the article tells of nothing. */
  private static String reference(ArticleEvents article) {
    return article.reports().isEmpty() ? "{}" : json(article.reports().get(0).article());
  }

  private static @Nullable String fingerprint(ArticleEvents article) {
    TextFingerprint fingerprint =
        article.reports().isEmpty() ? null : article.reports().get(0).fingerprint();
    return fingerprint == null ? null : json(fingerprint);
  }

  private static String json(Object value) {
    return new String(ContractJson.write(value), StandardCharsets.UTF_8);
  }

  private static <T> T[] column(
      List<ArticleEvents> articles,
      Function<ArticleEvents, @Nullable T> value,
      java.util.function.IntFunction<T[]> array) {
    return articles.stream().map(value).toArray(array);
  }
}
