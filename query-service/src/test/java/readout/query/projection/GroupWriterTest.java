package readout.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupWriterTest {

  private static final int THREADS = 8;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final List<List<Long>> written = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch gate = new CountDownLatch(1);
  private final CountDownLatch begun = new CountDownLatch(1);

  @AfterEach
  void close() {
    gate.countDown();
    threads.shutdownNow();
  }

  @Test
  void whatComesWhileAnotherWritesIsWrittenTogether() throws Exception {
    GroupWriter writer = new GroupWriter(this::writeSlowly);
    List<CompletableFuture<Void>> polls = new ArrayList<>();
    polls.add(poll(writer, 0, 1));
    begun.await();
    for (int n = 1; n < THREADS; n++) {
      polls.add(poll(writer, n, 1));
    }
    assertThat(polls).noneMatch(CompletableFuture::isDone);

    await().until(() -> waitingThreads() == THREADS - 1);
    gate.countDown();
    polls.forEach(CompletableFuture::join);

    assertThat(written).hasSize(2);
    assertThat(written.get(0)).containsExactly(0L);
    assertThat(written.get(1)).hasSize(THREADS - 1).doesNotContain(0L).doesNotHaveDuplicates();
  }

  @Test
  void noGoIsLargerThanThousandAndNoPollIsTornApart() throws Exception {
    GroupWriter writer = new GroupWriter(this::writeSlowly);
    List<CompletableFuture<Void>> polls = new ArrayList<>();
    polls.add(poll(writer, 0, 1));
    begun.await();
    for (int n = 1; n < 5; n++) {
      polls.add(poll(writer, 1000 * n, 400));
    }

    await().until(() -> waitingThreads() == 4);
    gate.countDown();
    polls.forEach(CompletableFuture::join);

    assertThat(written).extracting(List::size).containsExactly(1, 800, 800);
  }

  @Test
  void whoeverTookPartIsToldThatWritingFailed() throws Exception {
    GroupWriter writer =
        new GroupWriter(
            records -> {
              writeSlowly(records);
              if (records.stream().anyMatch(each -> each.offset() == 7)) {
                throw new IllegalStateException("no seven");
              }
            });
    CompletableFuture<Void> first = poll(writer, 0, 1);
    begun.await();
    CompletableFuture<Void> second = poll(writer, 3, 1);
    CompletableFuture<Void> third = poll(writer, 7, 1);

    await().until(() -> waitingThreads() == 2);
    gate.countDown();

    first.join();
    assertThat(second.handle((done, fault) -> fault).join())
        .isInstanceOf(CompletionException.class)
        .hasRootCauseMessage("no seven");
    assertThat(third.handle((done, fault) -> fault).join()).hasRootCauseMessage("no seven");
    poll(writer, 9, 1).join();
    assertThat(written.get(written.size() - 1)).containsExactly(9L);
  }

  private CompletableFuture<Void> poll(GroupWriter writer, int from, int count) {
    return CompletableFuture.runAsync(() -> writer.write(records(from, count)), threads);
  }

  private long waitingThreads() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(each -> each.getKey().getState() == Thread.State.WAITING)
        .filter(
            each ->
                List.of(each.getValue()).stream()
                    .anyMatch(frame -> frame.getClassName().equals(GroupWriter.class.getName())))
        .filter(
            each ->
                List.of(each.getValue()).stream()
                    .noneMatch(frame -> frame.getMethodName().equals("writeSlowly")))
        .count();
  }

  private void writeSlowly(List<ConsumerRecord<byte[], byte[]>> records) {
    begun.countDown();
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    written.add(records.stream().map(ConsumerRecord::offset).toList());
  }

  private static ConsumerRecords<byte[], byte[]> records(int from, int count) {
    List<ConsumerRecord<byte[], byte[]>> records =
        IntStream.range(from, from + count)
            .mapToObj(offset -> new ConsumerRecord<>("t", 0, offset, new byte[0], new byte[0]))
            .toList();
    return new ConsumerRecords<>(Map.of(new TopicPartition("t", 0), records), Map.of());
  }
}
