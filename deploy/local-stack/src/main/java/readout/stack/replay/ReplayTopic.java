package readout.stack.replay;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import readout.stack.kafka.TopicDeclaration;

/** The candidate's topic: made like the one in use, and removed with the candidate's group. */
final class ReplayTopic {

  private final Admin admin;
  private final ReplayName name;

  ReplayTopic(Admin admin, ReplayName name) {
    this.admin = admin;
    this.name = name;
  }

  /** Makes it with as many partitions and replicas as the topic in use; again changes nothing. */
  void create() throws ExecutionException, InterruptedException {
    Map<String, TopicDescription> described =
        admin.describeTopics(List.of(ReplayName.EXTRACTIONS)).allTopicNames().get();
    TopicDescription live = Objects.requireNonNull(described.get(ReplayName.EXTRACTIONS));
    int partitions = live.partitions().size();
    short replicas = (short) live.partitions().get(0).replicas().size();
    Map<String, String> settings = TopicDeclaration.of(ReplayName.EXTRACTIONS).settings();
    try {
      admin
          .createTopics(List.of(new NewTopic(name.topic(), partitions, replicas).configs(settings)))
          .all()
          .get();
    } catch (ExecutionException e) {
      ignoring(e, TopicExistsException.class);
    }
    awaitLeaders(partitions);
  }

  boolean exists() throws ExecutionException, InterruptedException {
    return admin.listTopics().names().get().contains(name.topic());
  }

  /** Removes topic and group; what is not there is as good as removed. */
  void delete() throws ExecutionException, InterruptedException {
    Retries.untilGroupIsEmpty(() -> deleteGroup(name.group()));
    try {
      admin.deleteTopics(List.of(name.topic())).all().get();
    } catch (ExecutionException e) {
      ignoring(e, UnknownTopicOrPartitionException.class);
    }
  }

  private void deleteGroup(String group) throws ExecutionException, InterruptedException {
    try {
      admin.deleteConsumerGroups(List.of(group)).all().get();
    } catch (ExecutionException e) {
      ignoring(e, GroupIdNotFoundException.class);
    }
  }

  /** As in {@code TopicSetUp}: a producer must not meet a partition without a leader. */
  private void awaitLeaders(int partitions) throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> ends =
        IntStream.range(0, partitions)
            .boxed()
            .collect(
                Collectors.toMap(
                    number -> new TopicPartition(name.topic(), number),
                    number -> OffsetSpec.latest()));
    admin.listOffsets(ends).all().get();
  }

  private static void ignoring(ExecutionException failure, Class<? extends Exception> harmless)
      throws ExecutionException {
    if (!Optional.ofNullable(failure.getCause()).filter(harmless::isInstance).isPresent()) {
      throw failure;
    }
  }
}
