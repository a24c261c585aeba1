package readout.query.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleId;
import readout.contracts.ArticleReference;
import readout.contracts.ContractJson;
import readout.contracts.Extraction;
import readout.contracts.MalformedMessageException;
import readout.query.event.EventId;
import readout.query.event.EventType;
import readout.query.merge.Cluster;
import readout.query.merge.FollowUps;
import readout.query.merge.Memory;
import readout.query.merge.MergedEvent;
import readout.query.merge.Merging;
import readout.query.merge.Rendering;
import readout.query.merge.Report;
import readout.query.merge.Succession;

/** The port's meaning, as plainly as it can be said: all events are worked out anew each time. */
public final class InMemoryEventStore implements EventStore {

  private static final java.time.ZoneOffset LAST_TO_END = java.time.ZoneOffset.ofHours(-12);

  private final Map<ArticleId, ArticleEvents> articles = new TreeMap<>();
  private final Map<ArticleId, Instant> materialised = new TreeMap<>();
  private final HeldChanges changes = new HeldChanges();
  private Map<EventId, MergedEvent> events = new TreeMap<>();
  private Map<EventId, EventId> eventOfReport = new HashMap<>();
  private final Map<EventId, EventId> formerEvents = new HashMap<>();
  private List<Cluster> clustersBefore = List.of();
  private LocalDate today = LocalDate.MIN;

  @Override
  public synchronized Set<ArticleId> replace(Collection<ArticleEvents> given, Instant now) {
    Set<ArticleId> changed = new HashSet<>();
    for (ArticleEvents article : given) {
      ArticleEvents held = articles.get(article.id());
      if (held == null || article.supersedes(held)) {
        articles.put(article.id(), article);
        if (held == null || !article.digest().equals(held.digest())) {
          materialised.put(article.id(), now);
          changed.add(article.id());
        }
      }
    }
    workOut(now);
    return changed;
  }

  @Override
  public List<StoredArticle> unmerged(int limit) {
    return List.of();
  }

  @Override
  public synchronized void merge(Collection<ArticleEvents> given, Instant now) {
    workOut(now);
  }

  @Override
  public synchronized int renew(Instant now) {
    long before = changes.kept().latest();
    workOut(now);
    return (int) (changes.kept().latest() - before);
  }

  private void workOut(Instant now) {
    today = now.atOffset(LAST_TO_END).toLocalDate();
    List<Report> all = articles.values().stream().flatMap(a -> a.reports().stream()).toList();
    Map<Long, List<Report>> byKey = new HashMap<>();
    for (Report report : all) {
      Merging.keys(report)
          .forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(report));
    }
    List<Cluster> clusters =
        Merging.touchedBy(
            List.of(),
            all,
            keys ->
                keys.stream()
                    .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
                    .collect(Collectors.toSet()));
    Map<EventId, EventId> eventOf = new HashMap<>();
    clusters.forEach(c -> c.reports().forEach(report -> eventOf.put(report.id(), c.id())));
    HeldEvents held = new HeldEvents(articles.values(), eventOf);
    FollowUps followUps = new FollowUps(held, new Memory(Integer.MAX_VALUE));
    Map<EventId, MergedEvent> after = new TreeMap<>();
    for (Cluster cluster : clusters) {
      FollowUps.Links links =
          cluster.type() == EventType.AGREEMENT ? followUps.of(cluster.id()) : FollowUps.Links.NONE;
      MergedEvent event = Rendering.of(cluster, today, eventOf::get, links);
      after.put(event.id(), event);
    }
    Map<EventId, EventId> successors = successors(eventOf, clusters);
    formerEvents.putAll(successors);
    Map<EventId, EventId> leads = new HashMap<>(successors);
    leads.putAll(eventOf);
    changes.note(events, after, leads, now);
    clustersBefore = clusters;
    events = after;
    eventOfReport = eventOf;
  }

  private Map<EventId, EventId> successors(Map<EventId, EventId> eventOf, List<Cluster> clusters) {
    Map<EventId, EventId> successors = new HashMap<>();
    for (Cluster before : clustersBefore) {
      if (!eventOf.containsKey(before.id())) {
        Succession.of(before.id(), before.reports(), clusters)
            .ifPresent(to -> successors.put(before.id(), to));
      }
    }
    formerEvents.replaceAll((id, to) -> successors.getOrDefault(to, to));
    return successors;
  }

  @Override
  public synchronized List<Change> changes(long after, int limit) {
    return changes.after(after, limit, events);
  }

  @Override
  public synchronized KeptChanges keptChanges() {
    return changes.kept();
  }

  @Override
  public synchronized int forgetChanges(Instant before, long most) {
    return changes.forget(before, most);
  }

  @Override
  public synchronized Optional<StoredArticle> article(ArticleId id) {
    return Optional.ofNullable(articles.get(id)).map(this::stored);
  }

  /** What each article says. */
  synchronized List<ArticleEvents> held() {
    return List.copyOf(articles.values());
  }

  /** All events. */
  synchronized List<MergedEvent> merged() {
    return List.copyOf(events.values());
  }

  private StoredArticle stored(ArticleEvents article) {
    return new StoredArticle(
        article.id(), article.extraction(), article.digest(), materialised.get(article.id()));
  }

  @Override
  public synchronized Map<ArticleId, ArticleReference> references(Collection<ArticleId> ids) {
    Map<ArticleId, ArticleReference> found = new TreeMap<>();
    for (ArticleId id : ids) {
      ArticleEvents article = articles.get(id);
      if (article != null) {
        found.put(id, reference(article));
      }
    }
    return found;
  }

  private static ArticleReference reference(ArticleEvents article) {
    try {
      byte[] extraction = article.extraction().getBytes(StandardCharsets.UTF_8);
      return ContractJson.read(extraction, Extraction.class).article();
    } catch (MalformedMessageException e) {
      throw new IllegalStateException(e);
    }
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
  public synchronized EventPage events(
      EventFilter filter, EventOrder order, int limit, @Nullable EventCursor after) {
    List<MergedEvent> found =
        all(filter.articles())
            .filter(event -> EventMatching.matches(event, filter))
            .filter(event -> after == null || order.places().compare(position(event), after) > 0)
            .sorted(Comparator.comparing(InMemoryEventStore::position, order.places()))
            .toList();
    List<String> items = found.stream().limit(limit).map(MergedEvent::item).toList();
    return new EventPage(items, found.size() <= limit ? null : position(found.get(limit - 1)));
  }

  private static EventCursor position(MergedEvent event) {
    return new EventCursor(event.latest(), event.earliest(), event.id());
  }

  private Stream<MergedEvent> all(Set<ArticleId> wanted) {
    if (wanted.isEmpty()) {
      return events.values().stream();
    }
    Set<EventId> reported =
        wanted.stream()
            .flatMap(id -> Stream.ofNullable(articles.get(id)))
            .flatMap(held -> held.reports().stream())
            .map(Report::id)
            .collect(Collectors.toSet());
    return events.values().stream()
        .filter(event -> event.reports().stream().anyMatch(reported::contains));
  }

  @Override
  public synchronized EventAnswer event(EventType type, EventId id) {
    for (MergedEvent event : events.values()) {
      if (event.type() == type && event.reports().contains(id)) {
        return event.id().equals(id)
            ? new EventAnswer.Found(new EventDetail(event.item(), event.detail()))
            : new EventAnswer.Moved(event.id());
      }
    }
    EventId to = formerEvents.get(id);
    return to == null || to.equals(id) || !eventOfReport.containsKey(to)
        ? new EventAnswer.Unknown()
        : new EventAnswer.Moved(eventOfReport.get(to));
  }

  @Override
  public synchronized Optional<EventDetail> eventAsOf(EventType type, EventId id, Instant time) {
    MergedEvent event = events.get(id);
    if (event == null || event.type() != type) {
      return Optional.empty();
    }
    return Rendering.asOf(id, new HeldEvents(articles.values(), eventOfReport), time)
        .map(then -> new EventDetail(then.item(), then.detail()));
  }
}
