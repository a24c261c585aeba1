package readout.query.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleId;
import readout.query.event.EventId;
import readout.query.event.EventType;

/** The port's meaning, as plainly as it can be said. */
public final class InMemoryEventStore implements EventStore {

  private final Map<ArticleId, ArticleEvents> articles = new TreeMap<>();
  private final Map<ArticleId, Instant> materialised = new TreeMap<>();

  @Override
  public synchronized Set<ArticleId> replace(Collection<ArticleEvents> given, Instant now) {
    Set<ArticleId> changed = new HashSet<>();
    for (ArticleEvents article : given) {
      ArticleEvents held = articles.get(article.id());
      boolean counts =
          held == null
              || article.revision() > held.revision()
              || (article.revision() == held.revision() && !article.digest().equals(held.digest()));
      if (counts) {
        articles.put(article.id(), article);
        materialised.put(article.id(), now);
        changed.add(article.id());
      }
    }
    return changed;
  }

  @Override
  public synchronized Optional<StoredArticle> article(ArticleId id) {
    return Optional.ofNullable(articles.get(id)).map(this::stored);
  }

  private StoredArticle stored(ArticleEvents article) {
    return new StoredArticle(
        article.id(), article.extraction(), article.digest(), materialised.get(article.id()));
  }

  @Override
  public synchronized ArticlePage articles(String uri, int limit, @Nullable ArticleId after) {
    List<StoredArticle> found =
        articles.values().stream()
            .filter(article -> article.uri().equals(uri))
            .filter(article -> after == null || article.id().compareTo(after) > 0)
            .map(this::stored)
            .toList();
    return found.size() <= limit
        ? new ArticlePage(found, null)
        : new ArticlePage(found.subList(0, limit), found.get(limit - 1).id());
  }

  @Override
  public synchronized EventPage events(EventFilter filter, int limit, @Nullable EventCursor after) {
    List<EventEntry> found =
        all(filter.article())
            .filter(event -> matches(event, filter))
            .filter(
                event ->
                    after == null || EventCursor.NEWEST_FIRST.compare(event.position(), after) > 0)
            .sorted(Comparator.comparing(EventEntry::position, EventCursor.NEWEST_FIRST))
            .toList();
    List<String> items = found.stream().limit(limit).map(EventEntry::item).toList();
    return new EventPage(items, found.size() <= limit ? null : found.get(limit - 1).position());
  }

  private Stream<EventEntry> all(@Nullable ArticleId article) {
    return articles.values().stream()
        .filter(held -> article == null || held.id().equals(article))
        .flatMap(held -> held.events().stream());
  }

  private static boolean matches(EventEntry event, EventFilter filter) {
    return filter.types().contains(event.type())
        && filter.participants().stream()
            .allMatch(wanted -> event.names().stream().anyMatch(wanted::matches))
        && event.countries().containsAll(filter.countries())
        && (filter.statuses().isEmpty() || filter.statuses().contains(event.status()))
        && overlaps(event, filter.from(), filter.to());
  }

  private static boolean overlaps(
      EventEntry event, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null && to == null) {
      return true;
    }
    LocalDate earliest = event.earliest();
    LocalDate latest = event.latest();
    return earliest != null
        && latest != null
        && (from == null || !latest.isBefore(from))
        && (to == null || !earliest.isAfter(to));
  }

  @Override
  public synchronized Optional<EventDetail> event(EventType type, EventId id) {
    return all(null)
        .filter(event -> event.type() == type && event.id().equals(id))
        .findFirst()
        .map(event -> new EventDetail(event.item(), event.history()));
  }
}
