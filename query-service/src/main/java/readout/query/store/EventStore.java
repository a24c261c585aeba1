package readout.query.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleId;
import readout.contracts.ArticleReference;
import readout.query.event.EventId;
import readout.query.event.EventType;

/**
 * What the service keeps. Every method may throw {@link StoreUnavailableException}; safe for any
 * number of threads and of services on one database.
 */
public interface EventStore {

  /**
   * Lets each article say what is given here and nothing else, all in one transaction: readers see
   * all of it or none. What is older than what the store holds, or the same, is left alone, so
   * doing it again changes nothing. The events that result are a function of what all articles of
   * the record say, and not of the order in which that came.
   *
   * @param articles at most one entry per article
   * @param now when this happens
   * @return the articles that changed
   * @throws UnstorableException when a value can never be stored; then nothing was written
   */
  Set<ArticleId> replace(Collection<ArticleEvents> articles, Instant now);

  /** Articles whose events have still to be worked out: after an upgrade that does it otherwise. */
  List<StoredArticle> unmerged(int limit);

  /**
   * Works out the events of articles that the store holds, from what they say. Leaves those that
   * are merged, or say something else, by now.
   */
  void merge(Collection<ArticleEvents> articles, Instant now);

  /** The article, once something was materialised for it; also when it was withdrawn since. */
  Optional<StoredArticle> article(ArticleId id);

  /** The articles that feeds call by this {@code uri}, by ascending id after the one given. */
  ArticlePage articles(String uri, int limit, @Nullable ArticleId after);

  /** What the record holds of these articles; those it does not know are left out. */
  Map<ArticleId, ArticleReference> references(Collection<ArticleId> ids);

  /** Events that match, in this order, from after the given place of it on. */
  EventPage events(EventFilter filter, EventOrder order, int limit, @Nullable EventCursor after);

  /** Events that match, newest first, from after the given place on. */
  default EventPage events(EventFilter filter, int limit, @Nullable EventCursor after) {
    return events(filter, EventOrder.NEWEST_FIRST, limit, after);
  }

  /** What this id of an event of this type leads to now. */
  EventAnswer event(EventType type, EventId id);

  /**
   * What was believed then: the event by those of its reports that were published by that time.
   *
   * @return empty when the event is not there, or none of its reports was published by then
   */
  Optional<EventDetail> eventAsOf(EventType type, EventId id, Instant time);

  /** The changes after this number, in their order; 0 for all that are kept. */
  List<Change> changes(long after, int limit);

  /** Which changes are kept: asked after {@link #changes}, it tells whether these were all. */
  KeptChanges keptChanges();

  /**
   * Forgets the oldest changes that are of before this time, or more than so many changes ago; but
   * none that is still to be published. Not all at once: to be called until there are no more.
   *
   * @return how many were forgotten
   */
  int forgetChanges(Instant before, long most);

  /**
   * Works out anew what is due: plans whose day has passed, and events that an older version made.
   * Not all at once: to be called until nothing is due.
   *
   * @return how many events were due
   */
  int renew(Instant now);
}
