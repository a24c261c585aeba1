package readout.bench.query;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Asks at a steady rate, whether answers come or not, and notes how long each took from the moment
 * it was due: so an answer that holds up the next ones counts for all of them.
 */
final class Load {

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI root;

  Load(URI root) {
    this.root = root;
  }

  /** How long the answers to one kind of question took, in milliseconds, sorted. */
  record Times(List<Double> millis) {

    Times {
      millis = millis.stream().sorted().toList();
    }

    double at(double share) {
      return millis.isEmpty() ? Double.NaN : millis.get((int) Math.ceil(share * millis.size()) - 1);
    }
  }

  /** Asks for so long at this rate a second; the times by the questions' names. */
  Map<String, Times> run(Supplier<Questions.Question> next, int rate, Duration duration)
      throws InterruptedException {
    int count = (int) (rate * duration.toSeconds());
    Map<String, List<Double>> times = new LinkedHashMap<>();
    List<String> faults = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch left = new CountDownLatch(count);
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = start + i * TimeUnit.SECONDS.toNanos(1) / rate;
      Questions.Question question = next.get();
      String path = question.path().get();
      LockSupport.parkNanos(due - System.nanoTime());
      List<Double> own =
          times.computeIfAbsent(
              question.name(), absent -> Collections.synchronizedList(new ArrayList<>()));
      HttpRequest request =
          HttpRequest.newBuilder(root.resolve(path)).timeout(Duration.ofSeconds(60)).build();
      client
          .sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
          .whenComplete(
              (answer, fault) -> {
                own.add((System.nanoTime() - due) / 1e6);
                if (fault != null || answer.statusCode() != 200) {
                  faults.add(path + ": " + (fault == null ? answer.statusCode() : fault));
                }
                left.countDown();
              });
    }
    left.await();
    if (!faults.isEmpty()) {
      throw new IllegalStateException(faults.size() + " were not answered, first " + faults.get(0));
    }
    Map<String, Times> sorted = new LinkedHashMap<>();
    times.forEach((name, millis) -> sorted.put(name, new Times(millis)));
    return sorted;
  }

  /** The body of an answer. */
  String get(String path) throws java.io.IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(root.resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
