package readout.stack.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Brings the topics of a broker to what {@link TopicDeclaration} says; doing it again changes
 * nothing.
 */
public final class TopicSetUp {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final long PAUSE_MILLIS = 100;

  private TopicSetUp() {}

  /**
   * Creates the topics that are missing and sets the settings of the others.
   *
   * @throws IllegalStateException when a topic has another number of partitions: changing it would
   *     tear the versions of one article apart
   */
  public static void run(String bootstrapServers, short replicas)
      throws ExecutionException, InterruptedException {
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 30_000,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    try (Admin admin = Admin.create(settings)) {
      Set<String> existing = admin.listTopics().names().get();
      create(admin, existing, replicas);
      align(admin, existing);
      awaitLeaders(admin);
    }
  }

  private static void create(Admin admin, Set<String> existing, short replicas)
      throws ExecutionException, InterruptedException {
    var missing =
        TopicDeclaration.ALL.stream()
            .filter(topic -> !existing.contains(topic.name()))
            .map(topic -> topic.create(replicas))
            .toList();
    admin.createTopics(missing).all().get();
  }

  private static void align(Admin admin, Set<String> existing)
      throws ExecutionException, InterruptedException {
    Set<String> ours = new HashSet<>(existing);
    ours.retainAll(TopicDeclaration.ALL.stream().map(TopicDeclaration::name).toList());
    Map<String, TopicDescription> found = admin.describeTopics(ours).allTopicNames().get();
    Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
    for (TopicDeclaration topic : TopicDeclaration.ALL) {
      TopicDescription description = found.get(topic.name());
      if (description != null) {
        checkPartitions(topic, description);
        changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), settingsOf(topic));
      }
    }
    admin.incrementalAlterConfigs(changes).all().get();
  }

  /**
   * Waits until each partition's leader answers. A broker takes any sequence number from a producer
   * it does not know: were the first of two requests under way refused for want of a leader and the
   * second taken, the first could never be written (KIP-360). A broker may have created a topic and
   * not yet know of it.
   */
  private static void awaitLeaders(Admin admin) throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    for (TopicDeclaration topic : TopicDeclaration.ALL) {
      for (int partition = 0; partition < topic.partitions(); partition++) {
        ends.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
      }
    }
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!answer(admin, ends, end - System.nanoTime() < 0)) {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
  }

  private static boolean answer(
      Admin admin, Map<TopicPartition, OffsetSpec> partitions, boolean isLastTime)
      throws ExecutionException, InterruptedException {
    try {
      admin.listOffsets(partitions).all().get();
      return true;
    } catch (ExecutionException e) {
      if (isLastTime || !(e.getCause() instanceof UnknownTopicOrPartitionException)) {
        throw e;
      }
      return false;
    }
  }

  private static List<AlterConfigOp> settingsOf(TopicDeclaration topic) {
    return topic.settings().entrySet().stream()
        .map(setting -> new ConfigEntry(setting.getKey(), setting.getValue()))
        .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
        .toList();
  }

  private static void checkPartitions(TopicDeclaration topic, TopicDescription found) {
    if (found.partitions().size() != topic.partitions()) {
      throw new IllegalStateException(
          "topic %s has %d partitions, not %d"
              .formatted(topic.name(), found.partitions().size(), topic.partitions()));
    }
  }
}
