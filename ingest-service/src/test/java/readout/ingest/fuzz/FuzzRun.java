package readout.ingest.fuzz;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends requests over a few connections at once, checks each answer and counts them. */
final class FuzzRun implements AutoCloseable {

  private static final int CONNECTIONS = 4;
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final int MOST_FAULTS = 20;

  private final URI service;
  private final RequestFuzzer fuzzer;
  private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
  private final Map<String, Long> answers = new ConcurrentSkipListMap<>();
  private final List<String> faults = new CopyOnWriteArrayList<>();

  FuzzRun(URI service, RequestFuzzer fuzzer) {
    this.service = service;
    this.fuzzer = fuzzer;
  }

  /** Sends the requests of these numbers, the last one excluded, and waits for their answers. */
  void send(long from, long to) throws Exception {
    AtomicLong next = new AtomicLong(from);
    Callable<@Nullable Void> sender =
        () -> {
          send(next, to);
          return null;
        };
    for (Future<?> done :
        threads.invokeAll(Stream.generate(() -> sender).limit(CONNECTIONS).toList())) {
      done.get();
    }
  }

  /** What was wrong, the first few. */
  List<String> faults() {
    return faults;
  }

  /** How often each kind of request was answered with each status. */
  Map<String, Long> answers() {
    return answers;
  }

  private void send(AtomicLong next, long end) throws IOException {
    FuzzConnection connection = new FuzzConnection(service, LIMIT);
    long number = next.getAndIncrement();
    while (number < end && faults.size() < MOST_FAULTS) {
      if (!goesOn(connection, fuzzer.request(number))) {
        connection.close();
        connection = new FuzzConnection(service, LIMIT);
      }
      number = next.getAndIncrement();
    }
    connection.close();
  }

  /** Whether the connection can be used again. */
  private boolean goesOn(FuzzConnection connection, FuzzedRequest request) {
    try {
      FuzzedAnswer answer = connection.call(request);
      count(request, answer);
      Optional<String> fault = AnswerCheck.fault(request, answer);
      fault.ifPresent(what -> faults.add(what + ": " + answer + "\n  to " + request));
      boolean isKept = request.ending() == FuzzedRequest.Ending.ANSWERED && request.keepsAlive();
      if (isKept && !answer.endsConnection() && connection.hasMore()) {
        faults.add("more than one answer, the first: " + answer + "\n  to " + request);
      }
      return isKept && !answer.endsConnection();
    } catch (SocketTimeoutException e) {
      faults.add("no answer in " + LIMIT + "\n  to " + request);
    } catch (IOException e) {
      faults.add(e + "\n  to " + request);
    }
    return false;
  }

  private void count(FuzzedRequest request, FuzzedAnswer answer) {
    String status = answer == FuzzedAnswer.CLOSED ? "closed" : Integer.toString(answer.status());
    String by = AnswerCheck.isByServer(answer) ? " by the server" : "";
    answers.merge(request.kind() + " " + status + by, 1L, Long::sum);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
