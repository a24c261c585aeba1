package readout.ingest.api;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import readout.ingest.core.KnownArticles;

/**
 * Every article that arrives is counted once as received and, when it is answered, once more:
 * received = accepted + unchanged + refused + unavailable, those under way aside.
 */
@ApplicationScoped
class ArticleCounters {

  /** The codes that answer an article; the rest is passing or about no article. */
  private static final Set<ErrorCode> REFUSALS =
      EnumSet.of(
          ErrorCode.MALFORMED,
          ErrorCode.INVALID,
          ErrorCode.UNAUTHENTICATED,
          ErrorCode.FORBIDDEN,
          ErrorCode.UNKNOWN_ARTICLE,
          ErrorCode.OUTDATED,
          ErrorCode.TOO_LARGE,
          ErrorCode.UNSUPPORTED_MEDIA_TYPE,
          ErrorCode.INTERNAL);

  private final Counter received;
  private final Counter accepted;
  private final Counter unchanged;
  private final Counter unavailable;
  private final Map<ErrorCode, Counter> refused = new EnumMap<>(ErrorCode.class);

  ArticleCounters(MeterRegistry registry, KnownArticles known) {
    received = registry.counter("readout.ingest.received");
    accepted = registry.counter("readout.ingest.accepted");
    unchanged = registry.counter("readout.ingest.unchanged");
    unavailable = registry.counter("readout.ingest.unavailable");
    for (ErrorCode code : REFUSALS) {
      refused.put(code, registry.counter("readout.ingest.refused", "reason", code.slug()));
    }
    Gauge.builder("readout.ingest.known.articles", known, KnownArticles::size).register(registry);
  }

  void received() {
    received.increment();
  }

  void answered(Answer answer) {
    counter(answer).increment();
  }

  private Counter counter(Answer answer) {
    if (answer instanceof Answer.Taken taken) {
      return taken.outcome().equals(Answer.ACCEPTED) ? accepted : unchanged;
    }
    return refused.getOrDefault(((Answer.Refused) answer).code(), unavailable);
  }
}
