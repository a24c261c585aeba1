package readout.stack.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A topic of Readout with its partitions and its settings: the one place where these are decided.
 */
public record TopicDeclaration(String name, int partitions, Map<String, String> settings) {

  private static final int PARTITIONS = 12;
  private static final int LARGEST_ARTICLE = 8 << 20;
  private static final int LARGEST_DEAD_LETTER = 12 << 20;

  /** Every topic; nothing else creates one. */
  public static final List<TopicDeclaration> ALL =
      List.of(
          compacted("readout.articles"),
          compacted("readout.embargoed"),
          compacted("readout.extractions"),
          compacted("readout.events"),
          keptByTime("readout.dead-letters", Duration.ofDays(30)));

  public TopicDeclaration {
    settings = Map.copyOf(settings);
  }

  /** The one of that name. */
  public static TopicDeclaration of(String name) {
    return ALL.stream().filter(topic -> topic.name().equals(name)).findFirst().orElseThrow();
  }

  /** The topic as the broker is asked for it; a single node keeps a single copy. */
  public NewTopic create(short replicas) {
    return new NewTopic(name, partitions, replicas).configs(settings);
  }

  /**
   * Keeps the latest record of each key for ever. A tombstone stays 30 days, so that a consumer
   * that was down for that long still sees it; a superseded or withdrawn text is gone from the disk
   * after about a day.
   */
  private static TopicDeclaration compacted(String name) {
    return new TopicDeclaration(
        name,
        PARTITIONS,
        Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.DELETE_RETENTION_MS_CONFIG, millis(Duration.ofDays(30)),
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(Duration.ofDays(1)),
            TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.3",
            TopicConfig.SEGMENT_MS_CONFIG, millis(Duration.ofHours(6)),
            TopicConfig.SEGMENT_BYTES_CONFIG, Integer.toString(64 << 20),
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_ARTICLE),
            TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG, "1"));
  }

  /** Its records hold the bytes of others in Base64, so they may be a third larger than any. */
  private static TopicDeclaration keptByTime(String name, Duration time) {
    return new TopicDeclaration(
        name,
        PARTITIONS,
        Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG, millis(time),
            TopicConfig.SEGMENT_MS_CONFIG, millis(Duration.ofDays(1)),
            TopicConfig.SEGMENT_BYTES_CONFIG, Integer.toString(64 << 20),
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_DEAD_LETTER),
            TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG, "1"));
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
