package readout.bench.query;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import readout.bench.record.Dice;
import readout.bench.record.World;

/**
 * Posts articles to a stack that runs, at a steady rate, and measures how long it takes from the
 * moment when each was to be posted until its events can be read. Arguments: where ingest-service
 * and query-service listen, articles a second, seconds, seed, seconds of warming up.
 */
public final class PostToReadable {

  private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f]{32})\"");
  private static final int SLOW_SECONDS = 30;
  private static final int SLOW_RATE = 10;
  private static final int WARM_UP_SECONDS = 180;
  private static final long LOOK_MILLIS = 10;
  private static final int POSTING = 16;

  /**
   * So many of those that wait longest are looked for at a time: to look for all would be a load.
   */
  private static final int LOOKING = 2;

  private static final long MOST_SECONDS = 60;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final URI ingest;
  private final URI query;
  private final NewsText texts;
  private final String run = Long.toHexString(Instant.now().toEpochMilli());

  private PostToReadable(URI ingest, URI query, long seed) {
    this.ingest = ingest;
    this.query = query;
    this.texts = new NewsText(new World(seed), new Dice(seed));
  }

  public static void main(String[] arguments) throws InterruptedException, ExecutionException {
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
      bench.threads.shutdownNow();
    }
  }

  private Load.Times post(int first, int rate, int seconds)
      throws InterruptedException, ExecutionException {
    int count = rate * seconds;
    BlockingQueue<Article> due = new LinkedBlockingQueue<>();
    BlockingQueue<Article> posted = new LinkedBlockingQueue<>();
    List<Double> millis = Collections.synchronizedList(new ArrayList<>(count));
    List<Future<?>> working = new ArrayList<>();
    start(POSTING, () -> postAll(due, posted), working);
    start(LOOKING, () -> lookForAll(posted, millis), working);
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long when = start + i * TimeUnit.SECONDS.toNanos(1) / rate;
      String json = texts.article("urn:readable:" + run + ":" + (first + i), first + i);
      LockSupport.parkNanos(when - System.nanoTime());
      due.add(new Article(when, json));
    }
    end(due, POSTING);
    await(working.subList(0, POSTING));
    end(posted, LOOKING);
    await(working);
    return new Load.Times(millis);
  }

  private void start(int workers, Callable<?> work, List<Future<?>> working) {
    Stream.generate(() -> threads.submit(work)).limit(workers).forEach(working::add);
  }

  private static void end(BlockingQueue<Article> queue, int workers) {
    Stream.generate(() -> Article.NONE).limit(workers).forEach(queue::add);
  }

  private static void await(List<Future<?>> working)
      throws InterruptedException, ExecutionException {
    for (Future<?> each : working) {
      each.get();
    }
  }

  private Void postAll(BlockingQueue<Article> due, BlockingQueue<Article> posted)
      throws IOException, InterruptedException {
    try (Connection connection = new Connection(ingest)) {
      for (Article next = due.take(); next != Article.NONE; next = due.take()) {
        Connection.Answer answer = connection.post("/articles", next.text());
        Matcher id = ID.matcher(answer.body());
        if (answer.status() != 202 || !id.find()) {
          throw new IllegalStateException(answer.toString());
        }
        posted.add(new Article(next.due(), "/articles/" + id.group(1) + "/events"));
      }
    }
    return null;
  }

  private Void lookForAll(BlockingQueue<Article> posted, List<Double> millis)
      throws IOException, InterruptedException {
    try (Connection connection = new Connection(query)) {
      for (Article next = posted.take(); next != Article.NONE; next = posted.take()) {
        while (connection.get(next.text()).status() != 200) {
          if (next.millis() > TimeUnit.SECONDS.toMillis(MOST_SECONDS)) {
            throw new IllegalStateException(next.text() + " is not there");
          }
          TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        millis.add(next.millis());
      }
    }
    return null;
  }

  /** What is to be posted, or where to look for it. */
  private record Article(long due, String text) {

    static final Article NONE = new Article(0, "");

    double millis() {
      return (System.nanoTime() - due) / 1e6;
    }
  }
}
