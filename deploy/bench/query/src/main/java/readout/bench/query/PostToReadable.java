package readout.bench.query;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import readout.bench.record.Dice;
import readout.bench.record.World;

/**
 * Posts articles to a stack that runs, at a steady rate, and measures how long it takes from the
 * moment when each was to be posted until its events can be read. Arguments: where ingest-service
 * and query-service listen, articles a second, seconds, seed.
 */
public final class PostToReadable {

  private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f]{32})\"");
  private static final int SLOW_SECONDS = 30;
  private static final int SLOW_RATE = 10;
  private static final int WARM_UP_SECONDS = 180;
  private static final long LOOK_MILLIS = 10;

  /**
   * So many of those that wait longest are looked for at a time: to look for all would be a load.
   */
  private static final int LOOKED_FOR = 2;

  private static final long MOST_SECONDS = 60;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
  private final URI ingest;
  private final URI query;
  private final NewsText texts;
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final Semaphore looking = new Semaphore(LOOKED_FOR);
  private final String run = Long.toHexString(Instant.now().toEpochMilli());

  private PostToReadable(URI ingest, URI query, long seed) {
    this.ingest = ingest;
    this.query = query;
    this.texts = new NewsText(new World(seed), new Dice(seed));
  }

  public static void main(String[] arguments) throws InterruptedException {
    int rate = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 50;
    int seconds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 120;
    long seed = arguments.length > 4 ? Long.parseLong(arguments[4]) : 1;
    int warmUp = arguments.length > 5 ? Integer.parseInt(arguments[5]) : WARM_UP_SECONDS;
    PostToReadable bench =
        new PostToReadable(URI.create(arguments[0]), URI.create(arguments[1]), seed);
    try {
      bench.post(0, SLOW_RATE, SLOW_SECONDS);
      int first = SLOW_RATE * SLOW_SECONDS;
      bench.post(first, rate, warmUp);
      Load.Times times = bench.post(first + rate * warmUp, rate, seconds);
      System.out.printf(
          "%d articles a second for %d s, milliseconds from POST to readable: p50 %.0f, p90 %.0f, p99 %.0f, most %.0f%n",
          rate, seconds, times.at(0.5), times.at(0.9), times.at(0.99), times.at(1));
    } finally {
      bench.clock.shutdownNow();
    }
  }

  private Load.Times post(int first, int rate, int seconds) throws InterruptedException {
    int count = rate * seconds;
    List<Double> millis = Collections.synchronizedList(new ArrayList<>());
    List<String> faults = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch left = new CountDownLatch(count);
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = start + i * TimeUnit.SECONDS.toNanos(1) / rate;
      String article = texts.article("urn:readable:" + run + ":" + (first + i), first + i);
      LockSupport.parkNanos(due - System.nanoTime());
      HttpRequest request =
          HttpRequest.newBuilder(ingest.resolve("/articles"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(article))
              .build();
      client
          .sendAsync(request, HttpResponse.BodyHandlers.ofString())
          .whenComplete(
              (answer, fault) -> {
                Matcher id = ID.matcher(fault == null ? answer.body() : "");
                if (fault != null || answer.statusCode() != 202 || !id.find()) {
                  faults.add(
                      fault == null ? answer.statusCode() + answer.body() : fault.toString());
                  left.countDown();
                } else {
                  Runnable look =
                      () -> look("/articles/" + id.group(1) + "/events", due, millis, faults, left);
                  waiting.add(look);
                  lookForMore();
                }
              });
    }
    left.await();
    if (!faults.isEmpty()) {
      throw new IllegalStateException(faults.size() + " failed, first " + faults.get(0));
    }
    return new Load.Times(millis);
  }

  private void look(
      String path, long due, List<Double> millis, List<String> faults, CountDownLatch left) {
    client
        .sendAsync(
            HttpRequest.newBuilder(query.resolve(path)).build(),
            HttpResponse.BodyHandlers.discarding())
        .whenComplete(
            (answer, fault) -> {
              double since = (System.nanoTime() - due) / 1e6;
              if (fault == null && answer.statusCode() == 200) {
                millis.add(since);
                done(left);
              } else if (since > TimeUnit.SECONDS.toMillis(MOST_SECONDS)) {
                faults.add(path + " is not there after " + MOST_SECONDS + " s");
                done(left);
              } else {
                clock.schedule(
                    () -> look(path, due, millis, faults, left),
                    LOOK_MILLIS,
                    TimeUnit.MILLISECONDS);
              }
            });
  }

  private void done(CountDownLatch left) {
    looking.release();
    left.countDown();
    lookForMore();
  }

  private void lookForMore() {
    while (!waiting.isEmpty() && looking.tryAcquire()) {
      Runnable look = waiting.poll();
      if (look == null) {
        looking.release();
      } else {
        look.run();
      }
    }
  }
}
