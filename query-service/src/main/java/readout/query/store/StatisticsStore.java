package readout.query.store;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.query.event.EventType;
import readout.query.relation.CountryCount;
import readout.query.relation.EventCount;
import readout.query.relation.Lag;
import readout.query.relation.Period;
import readout.query.relation.SourceCount;

/**
 * How much there is of what {@link EventStore} keeps. An event is of a period when the last day
 * that it may have been on is. Every method may throw {@link StoreUnavailableException}; safe for
 * any number of threads.
 */
public interface StatisticsStore {

  /** So many of the articles that were read last tell how long reading takes. */
  int LATEST_ARTICLES = 2_000;

  /** What was published so many hours before is not news that was late, but an old article. */
  int NEWS_HOURS = 24;

  /** Events by month, type and status; of one country, or of all. */
  List<EventCount> events(Period period, Set<EventType> types, @Nullable String country);

  /** The countries that take part in most events, those first. */
  List<CountryCount> countries(Period period, Set<EventType> types, int limit);

  /** The publishers that have most articles which tell of events, those first. */
  List<SourceCount> sources(int limit);

  /**
   * How long the latest articles that tell of events took from their publication: of the {@link
   * #LATEST_ARTICLES} read last those that are in their first revision, and were published at most
   * {@link #NEWS_HOURS} hours before.
   */
  Lag lag();
}
