package readout.extract.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;

/** How the consumer behaves in its group. */
final class ConsumerSettings {

  /** Polling never waits for a reading, so only a rebalance can keep the consumer from it. */
  private static final Duration POLL_MARGIN = Duration.ofSeconds(60);

  private ConsumerSettings() {}

  /**
   * On top of the client settings of the broker.
   *
   * @param drainLimit how long a rebalance may take to finish what was started
   */
  static Map<String, Object> of(Map<String, Object> broker, String group, Duration drainLimit) {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    settings.put(
        ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
        Math.toIntExact(drainLimit.plus(POLL_MARGIN).toMillis()));
    // After kill -9 its partitions are given to others, or to itself again, this much later.
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 16 << 20);
    settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
    settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    return settings;
  }
}
