package readout.stack.replay;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;

/** How far groups have come on {@code readout.articles}. */
final class GroupOffsets {

  private final Admin admin;

  GroupOffsets(Admin admin) {
    this.admin = admin;
  }

  /** Where the topic ends now. */
  Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException {
    return offsets(OffsetSpec.latest());
  }

  /** How many records before these ends the group has not answered. */
  long unanswered(String group, Map<TopicPartition, Long> ends)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> committed = committed(group);
    Map<TopicPartition, Long> beginnings = offsets(OffsetSpec.earliest());
    return ends.entrySet().stream()
        .mapToLong(
            end -> {
              TopicPartition partition = end.getKey();
              long beginning = beginnings.getOrDefault(partition, 0L);
              long done = Math.max(beginning, committed.getOrDefault(partition, 0L));
              return Math.max(0, end.getValue() - done);
            })
        .sum();
  }

  /** Waits, for a minute, until the group has no member. */
  void awaitEmpty(String group) throws ExecutionException, InterruptedException {
    Retries.untilGroupIsEmpty(() -> checkEmpty(group));
  }

  private void checkEmpty(String group) throws ExecutionException, InterruptedException {
    try {
      boolean occupied =
          admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
              .anyMatch(described -> !described.members().isEmpty());
      if (occupied) {
        throw new ExecutionException(new GroupNotEmptyException("somebody reads as " + group));
      }
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof GroupIdNotFoundException)) {
        throw e;
      }
    }
  }

  /** Whether one group has come at least as far as another on every partition. */
  boolean isAsFarAs(String group, String other) throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> reached = committed(group);
    return committed(other).entrySet().stream()
        .allMatch(offset -> reached.getOrDefault(offset.getKey(), 0L) >= offset.getValue());
  }

  /** Lets one group go on where another has come to; never back. Neither may have a member. */
  void handOver(String from, String to) throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> reached = committed(from);
    Map<TopicPartition, Long> before = committed(to);
    Map<TopicPartition, OffsetAndMetadata> ahead = new HashMap<>();
    reached.forEach(
        (partition, offset) -> {
          if (offset > before.getOrDefault(partition, -1L)) {
            ahead.put(partition, new OffsetAndMetadata(offset));
          }
        });
    if (!ahead.isEmpty()) {
      Retries.untilGroupIsEmpty(() -> admin.alterConsumerGroupOffsets(to, ahead).all().get());
    }
  }

  private Map<TopicPartition, Long> committed(String group)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> committed = new HashMap<>();
    admin
        .listConsumerGroupOffsets(group)
        .partitionsToOffsetAndMetadata()
        .get()
        .forEach(
            (partition, offset) -> {
              if (offset != null && partition.topic().equals(ReplayName.ARTICLES)) {
                committed.put(partition, offset.offset());
              }
            });
    return committed;
  }

  private Map<TopicPartition, Long> offsets(OffsetSpec which)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    for (TopicPartitionInfo each : partitions()) {
      asked.put(new TopicPartition(ReplayName.ARTICLES, each.partition()), which);
    }
    Map<TopicPartition, Long> offsets = new HashMap<>();
    for (Map.Entry<TopicPartition, ListOffsetsResultInfo> each :
        admin.listOffsets(asked).all().get().entrySet()) {
      offsets.put(each.getKey(), each.getValue().offset());
    }
    return offsets;
  }

  private Collection<TopicPartitionInfo> partitions()
      throws ExecutionException, InterruptedException {
    Map<String, TopicDescription> described =
        admin.describeTopics(List.of(ReplayName.ARTICLES)).allTopicNames().get();
    return Objects.requireNonNull(described.get(ReplayName.ARTICLES)).partitions();
  }
}
