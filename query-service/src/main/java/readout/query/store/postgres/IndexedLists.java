package readout.query.store.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleId;
import readout.query.index.EventIndex;
import readout.query.index.Found;
import readout.query.index.Wanted;
import readout.query.store.EventCursor;
import readout.query.store.EventFilter;
import readout.query.store.EventOrder;
import readout.query.store.EventPage;

/**
 * Lists of events by the index: it tells which, and one statement reads their items. The statement
 * tells as well how far the log has come, as does the one that tells which events some articles
 * report; where the index had not, it follows and tells anew. So a list is always that of one
 * moment of the database, and never older than the question.
 */
@ApplicationScoped
class IndexedLists {

  private static final Logger LOG = Logger.getLogger(IndexedLists.class);

  /** With a commit between the two every time, the database answers alone. */
  private static final int MOST_TRIES = 4;

  private static final String ITEMS =
      """
      select (select max(number) from event_log), cast(event.item as text)
      from unnest(?) with ordinality as wanted (id, place) join event on event.id = wanted.id
      order by wanted.place
      """;

  private static final String LAST = "select max(number) from event_log";

  /** With a row though there is no event, since it tells how far the log has come too. */
  private static final String EVENTS_OF_ARTICLES =
      """
      select (select max(number) from event_log), mention.event_id
      from (values (1)) as one left join mention on mention.article_id = any(?)
      """;

  /** The events of some articles, and the last entry of the log when they were. */
  private record OfArticles(Set<UUID> events, long upTo) {}

  private final DataSource database;
  private final FollowedIndex index;
  private final Stemming stemming;

  IndexedLists(DataSource database, FollowedIndex index, Stemming stemming) {
    this.database = database;
    this.index = index;
    this.stemming = stemming;
  }

  /** Empty when the index cannot tell, or the database does not answer. */
  Optional<EventPage> events(
      EventFilter filter, EventOrder order, int limit, @Nullable EventCursor after) {
    try {
      for (int tries = 0; tries < MOST_TRIES; tries++) {
        Optional<EventIndex> filled = index.filled();
        if (filled.isEmpty()) {
          return Optional.empty();
        }
        Optional<EventPage> page = events(filled.get(), filter, order, limit, after);
        if (page.isPresent() || !index.catchUp()) {
          return page;
        }
      }
    } catch (SQLException e) {
      LOG.debugf("index=events not asked fault=%s", e.getClass().getSimpleName());
    }
    return Optional.empty();
  }

  private Optional<EventPage> events(
      EventIndex filled,
      EventFilter filter,
      EventOrder order,
      int limit,
      @Nullable EventCursor after)
      throws SQLException {
    try (Connection connection = database.getConnection()) {
      @Nullable OfArticles reported =
          filter.articles().isEmpty() ? null : eventsOf(connection, filter.articles());
      Wanted wanted =
          new Wanted(
              filter,
              stemming.of(connection, filter.traits().text()),
              reported == null ? null : reported.events());
      Found found = filled.find(wanted, order, limit + 1, after);
      if (reported != null && reported.upTo() != found.upTo()) {
        return Optional.empty(); // an event of theirs may be another one by now
      }
      List<EventCursor> places = found.places();
      boolean isLast = places.size() <= limit;
      List<EventCursor> page = isLast ? places : places.subList(0, limit);
      return items(connection, page, found.upTo())
          .map(items -> new EventPage(items, isLast ? null : page.get(limit - 1)));
    }
  }

  private static OfArticles eventsOf(Connection connection, Set<ArticleId> articles)
      throws SQLException {
    Set<UUID> events = new HashSet<>();
    long upTo = 0;
    try (PreparedStatement statement = connection.prepareStatement(EVENTS_OF_ARTICLES)) {
      Object[] ids = articles.stream().map(id -> Ids.uuid(id)).toArray();
      statement.setArray(1, connection.createArrayOf("uuid", ids));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          upTo = rows.getLong(1);
          @Nullable UUID event = rows.getObject(2, UUID.class);
          if (event != null) {
            events.add(event);
          }
        }
      }
    }
    return new OfArticles(events, upTo);
  }

  /** Empty when the log is at another entry than this by now. */
  private static Optional<List<String>> items(
      Connection connection, List<EventCursor> places, long upTo) throws SQLException {
    List<String> items = new ArrayList<>();
    long last = upTo;
    try (PreparedStatement statement =
        connection.prepareStatement(places.isEmpty() ? LAST : ITEMS)) {
      if (!places.isEmpty()) {
        Object[] ids = places.stream().map(place -> Ids.uuid(place.id())).toArray();
        statement.setArray(1, connection.createArrayOf("uuid", ids));
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          last = rows.getLong(1);
          if (!places.isEmpty()) {
            items.add(rows.getString(2));
          }
        }
      }
    }
    return last == upTo && items.size() == places.size() ? Optional.of(items) : Optional.empty();
  }
}
