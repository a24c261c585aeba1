package readout.ingest.api;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import readout.ingest.core.EmbargoedArticles;
import readout.ingest.core.KnownArticles;

/**
 * Every article that arrives is counted once as received and, when it is answered, once more:
 * received = accepted + unchanged + held + refused + unavailable, those under way aside. An article
 * is held when it waits for the end of its embargo; then it is neither received nor accepted again.
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
          ErrorCode.KEY_UNDER_WAY,
          ErrorCode.KEY_REUSED,
          ErrorCode.BAD_KEY,
          ErrorCode.TOO_LARGE,
          ErrorCode.UNSUPPORTED_MEDIA_TYPE,
          ErrorCode.INTERNAL);

  private final Counter received;
  private final Counter accepted;
  private final Counter unchanged;
  private final Counter held;
  private final Counter unavailable;
  private final Map<ErrorCode, Counter> refused = new EnumMap<>(ErrorCode.class);

  ArticleCounters(MeterRegistry registry, KnownArticles known, EmbargoedArticles embargoed) {
    received = registry.counter("readout.ingest.received");
    accepted = registry.counter("readout.ingest.accepted");
    unchanged = registry.counter("readout.ingest.unchanged");
    held = registry.counter("readout.ingest.held");
    unavailable = registry.counter("readout.ingest.unavailable");
    for (ErrorCode code : REFUSALS) {
      refused.put(code, registry.counter("readout.ingest.refused", "reason", code.slug()));
    }
    Gauge.builder("readout.ingest.known.articles", known, KnownArticles::size).register(registry);
    Gauge.builder("readout.ingest.embargoed", embargoed, EmbargoedArticles::size)
        .register(registry);
    Gauge.builder("readout.ingest.embargo.next", embargoed, ArticleCounters::next)
        .baseUnit("seconds")
        .register(registry);
  }

  /** In seconds since 1970; not a number when nothing waits. */
  private static double next(EmbargoedArticles embargoed) {
    return embargoed.next().map(Instant::getEpochSecond).map(Long::doubleValue).orElse(Double.NaN);
  }

  void received() {
    received.increment();
  }

  void answered(Answer answer) {
    counter(answer).increment();
  }

  /** An answer that is given again: what was taken then is unchanged now. */
  void repeated(Answer answer) {
    (answer instanceof Answer.Taken ? unchanged : counter(answer)).increment();
  }

  private Counter counter(Answer answer) {
    if (answer instanceof Answer.Taken taken) {
      return switch (taken.outcome()) {
        case Answer.ACCEPTED -> accepted;
        case Answer.EMBARGOED -> held;
        default -> unchanged;
      };
    }
    return refused.getOrDefault(((Answer.Refused) answer).code(), unavailable);
  }
}
