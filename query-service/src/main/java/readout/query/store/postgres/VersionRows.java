package readout.query.store.postgres;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/** The version as the database has it, and how a writer tells the replicas of a new one. */
final class VersionRows {

  /** Where the replicas listen. */
  static final String CHANNEL = "readout_record";

  /** As {@link Version#text} writes it; every part comes from the end of an index. */
  static final String CURRENT =
      """
      select concat_ws('.',
        cast(extract(epoch from pg_postmaster_start_time()) * 1000000 as bigint),
        (select coalesce(max(number), 0) from mention_log),
        coalesce((select max(number) from change), forgotten),
        forgotten)
      from publication
      """;

  /** Not left out by the planner, since its result is asked for. */
  private static final String ANNOUNCE =
      """
      select version || cast(pg_notify(:channel, version) as text) from (%s) as current (version)
      """
          .formatted(CURRENT);

  private VersionRows() {}

  static Version current(EntityManager entities) {
    return version(entities.createNativeQuery(CURRENT, String.class));
  }

  /** To be called last in a transaction: the others are told once it is committed. */
  static Version announce(EntityManager entities) {
    return version(
        entities.createNativeQuery(ANNOUNCE, String.class).setParameter("channel", CHANNEL));
  }

  private static Version version(Query query) {
    return Version.parse((String) query.getSingleResult());
  }
}
