package readout.query.store.postgres;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.ContractJson;
import readout.contracts.Meeting;
import readout.query.event.EventId;
import readout.query.merge.Memory;
import readout.query.merge.Merging;
import readout.query.merge.Report;

/**
 * Reports that came with this transaction. They are found by their keys as if they were stored, and
 * are stored when it is known which event each is in: writing a row twice costs more than all else.
 */
final class NewReports {

  private static final String INSERT =
      """
      insert into mention (id, article_id, mention_id, is_meeting, meeting_id, keys, record, content, event_id,
        day, appearances)
      select cast(id as uuid), cast(article_id as uuid), mention_id, cast(is_meeting as boolean),
        cast(meeting_id as uuid), cast(keys as bigint[]), cast(record as json), cast(content as uuid),
        cast(event_id as uuid), cast(day as date), cast(appearances as uuid[])
      from unnest(:id, :article_id, :mention_id, :is_meeting, :meeting_id, :keys, :record, :content, :event_id,
          :day, :appearances)
        as given (id, article_id, mention_id, is_meeting, meeting_id, keys, record, content, event_id, day, appearances)
      """;

  private static final String INSERT_KEYS =
      """
      insert into mention_key (key, mention_id)
      select unnest(cast(keys as bigint[])), cast(id as uuid) from unnest(:id, :keys) as given (id, keys)
      """;

  private record Coming(Report report, Collection<Long> keys, @Nullable UUID content) {}

  private final Map<EventId, Coming> coming = new LinkedHashMap<>();
  private final Map<Long, List<Report>> byKey = new HashMap<>();
  private final NamingRows named = new NamingRows();

  /** Notes whom all reports of one article name; to be called before any of them is added. */
  void name(List<Report> article) {
    named.add(article);
  }

  /**
   * Adds one.
   *
   * @param content changes when the report does; null when it is not known
   */
  void add(Report report, @Nullable UUID content, Memory memory) {
    Collection<Long> keys = Merging.keys(report, memory);
    coming.put(report.id(), new Coming(report, keys, content));
    keys.forEach(key -> byKey.computeIfAbsent(key, absent -> new ArrayList<>()).add(report));
  }

  boolean has(EventId report) {
    return coming.containsKey(report);
  }

  /** Those with one of these keys. */
  Stream<Report> having(Collection<Long> keys) {
    return keys.stream().flatMap(key -> byKey.getOrDefault(key, List.of()).stream()).distinct();
  }

  /** Stores them, each in its event. */
  void write(EntityManager entities, Function<EventId, EventId> eventOf) {
    Columns rows =
        new Columns(
            "id",
            "article_id",
            "mention_id",
            "is_meeting",
            "meeting_id",
            "keys",
            "record",
            "content",
            "event_id",
            "day",
            "appearances");
    Columns keys = new Columns("id", "keys");
    for (Coming each : coming.values()) {
      Report report = each.report();
      String ownKeys = Columns.array(each.keys());
      rows.add(
          report.id(),
          report.article().id(),
          report.event().id(),
          report.event() instanceof Meeting,
          report.meeting(),
          ownKeys,
          new String(ContractJson.write(report.event()), StandardCharsets.UTF_8),
          each.content(),
          eventOf.apply(report.id()),
          NamingRows.day(report),
          named.of(report));
      keys.add(report.id(), ownKeys);
    }
    rows.execute(entities, INSERT);
    named.write(entities);
    keys.execute(entities, INSERT_KEYS);
  }
}
