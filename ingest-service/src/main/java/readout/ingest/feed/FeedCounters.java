package readout.ingest.feed;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** What came of the polls, the pushes and the entries of each feed. */
@ApplicationScoped
class FeedCounters {

  private static final String NO_REASON = "none";

  private final MeterRegistry registry;

  FeedCounters(MeterRegistry registry) {
    this.registry = registry;
  }

  void polled(String feed, PollOutcome outcome) {
    registry
        .counter("readout.ingest.feed.polls", "feed", feed, "outcome", tag(outcome.name()))
        .increment();
  }

  void pushed(String feed, PushOutcome outcome) {
    registry
        .counter("readout.ingest.feed.pushes", "feed", feed, "outcome", tag(outcome.name()))
        .increment();
  }

  void entry(String feed, String outcome) {
    entry(feed, outcome, NO_REASON);
  }

  void entry(String feed, String outcome, String reason) {
    registry
        .counter(
            "readout.ingest.feed.entries", "feed", feed, "outcome", outcome, "reason", tag(reason))
        .increment();
  }

  private static String tag(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
