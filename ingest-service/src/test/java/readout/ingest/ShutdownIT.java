package readout.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import readout.contracts.ArticleId;
import readout.ingest.kafka.PublishedRecords;
import readout.stack.testing.KafkaServer;

/** An orderly end: what was begun is answered, and what is answered is there. */
class ShutdownIT {

  private static final int CLIENTS = 32;
  private static final int BEFORE = 300;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** One for each. */
  private static final Executor THREADS = task -> new Thread(task).start();

  /** No answer at all: refused by a socket that is closed. */
  private static final int NONE = 0;

  @Test
  void toldToEndWhilePostsAreUnderWayItAnswersThemOrTakesThemNot() {
    try (KafkaServer server = KafkaServer.start();
        ServiceProcess service =
            ServiceProcess.start(Map.of("KAFKA_BOOTSTRAP_SERVERS", server.bootstrapServers()))) {
      service.awaitReady();

      Map<Integer, Integer> statuses = postWhileItEnds(service);
      int exit = service.awaitEnd();

      List<String> keys =
          PublishedRecords.all(server.bootstrapServers()).stream()
              .map(PublishedRecords.Published::key)
              .toList();
      List<String> answered =
          statuses.entrySet().stream()
              .filter(post -> post.getValue() == 202)
              .map(post -> id(post.getKey()))
              .toList();
      assertThat(exit).as("as a process ends on SIGTERM").isEqualTo(143);
      assertThat(answered).hasSizeGreaterThanOrEqualTo(BEFORE);
      assertThat(statuses.values()).isSubsetOf(202, 503, NONE);
      assertThat(keys).containsAll(answered).doesNotHaveDuplicates();
      assertThat(service.log()).doesNotContain("ERROR").contains("stopped in");
    }
  }

  /** The broker is gone, so that the post that is under way keeps the service from ending. */
  @Test
  void whileAPostIsUnderWayFurtherOnesAreToldThatItEnds() {
    try (KafkaServer server = KafkaServer.start();
        ServiceProcess service =
            ServiceProcess.start(Map.of("KAFKA_BOOTSTRAP_SERVERS", server.bootstrapServers()))) {
      service.awaitReady();
      server.kill();

      var underWay = CompletableFuture.supplyAsync(() -> service.answerTo(article(1)), THREADS);
      await().atMost(LIMIT).until(() -> service.metric("readout_ingest_received_total") == 1);
      service.terminate();
      List<CompletableFuture<String>> further = new CopyOnWriteArrayList<>();
      await()
          .atMost(LIMIT)
          .until(
              () -> {
                further.add(CompletableFuture.supplyAsync(() -> service.post(article(2)), THREADS));
                return further.stream().anyMatch(ShutdownIT::isToldThatItEnds);
              });

      assertThat(underWay).isNotDone();
      assertThat(underWay.orTimeout(20, TimeUnit.SECONDS).join().body())
          .contains("could not be stored");
      assertThat(service.awaitEnd()).isEqualTo(143);
    }
  }

  private static boolean isToldThatItEnds(CompletableFuture<String> answer) {
    return answer.isDone()
        && !answer.isCompletedExceptionally()
        && answer.join().contains("service is stopping");
  }

  /**
   * The statuses by the number of the article; each client goes on until it is not answered 202.
   */
  private static Map<Integer, Integer> postWhileItEnds(ServiceProcess service) {
    Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
    AtomicInteger next = new AtomicInteger();
    List<Thread> clients =
        IntStream.range(0, CLIENTS)
            .mapToObj(client -> new Thread(() -> postUntilRefused(service, next, statuses)))
            .toList();
    clients.forEach(Thread::start);
    await().atMost(LIMIT).until(() -> statuses.size() >= BEFORE);
    service.terminate();
    await().atMost(LIMIT).until(() -> clients.stream().noneMatch(Thread::isAlive));
    return statuses;
  }

  private static void postUntilRefused(
      ServiceProcess service, AtomicInteger next, Map<Integer, Integer> statuses) {
    int status = 202;
    while (status == 202) {
      int number = next.getAndIncrement();
      status = post(service, number);
      statuses.put(number, status);
    }
  }

  private static int post(ServiceProcess service, int number) {
    try {
      return service.answerTo(article(number)).statusCode();
    } catch (UncheckedIOException e) {
      return NONE;
    }
  }

  private static String article(int number) {
    return "{\"uri\":\"urn:ended:%d\",\"version\":\"1\",\"body_text\":\"They met.\"}"
        .formatted(number);
  }

  private static String id(int number) {
    return ArticleId.of("default", "urn:ended:" + number).value();
  }
}
