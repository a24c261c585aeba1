package readout.stack.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import readout.stack.replay.ReplayName;

/** Brings up what is down, everything at once as far as one does not need the other. */
final class Startup {

  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final int REPORT_SECONDS = 5;
  private static final int LINES_OF_LOG = 15;

  private final Stack stack;
  private final PrintStream out;
  private final Instant begin = Instant.now();
  private final Set<String> awaited = new ConcurrentSkipListSet<>();
  private final Set<Component> ready = ConcurrentHashMap.newKeySet();
  private final ReadWriteLock starting = new ReentrantReadWriteLock();
  private volatile boolean cancelled;
  private final Executor threads = task -> new Thread(task, "startup").start();

  Startup(Stack stack, PrintStream out) {
    this.stack = stack;
    this.out = out;
  }

  /** Answers once every process is ready; what has started stays up when another fails. */
  void run() throws StackFailure, IOException, InterruptedException {
    refuseForeignPorts();
    stack.installWhatIsDown();
    CompletableFuture<Void> kafka = bring(stack.kafka());
    CompletableFuture<Void> postgresql = bring(stack.postgresql());
    await(
        CompletableFuture.allOf(
            after(kafka, stack.ingestService()),
            after(kafka, stack.extractService()),
            afterCandidate(kafka),
            after(CompletableFuture.allOf(kafka, postgresql), stack.queryService())));
  }

  /** Answers once this one is ready, whether it ran before or not. */
  void run(Component component) throws StackFailure, IOException, InterruptedException {
    await(bring(component));
  }

  /** Answers once nothing is being started, and from then on nothing will be. */
  void cancel() {
    starting.writeLock().lock();
    cancelled = true;
    starting.writeLock().unlock();
  }

  private void refuseForeignPorts() throws IOException, StackFailure {
    for (Component component : stack.components()) {
      if (component.process().isEmpty() && !Probe.portIsFree(component.port())) {
        throw new StackFailure(
            "port %d, for %s, is in use by another program: stop that one, or choose other ports with --port-base N"
                .formatted(component.port(), component.name()));
      }
    }
  }

  private CompletableFuture<Void> after(CompletableFuture<Void> needed, Component component) {
    return needed.thenCompose(done -> bring(component));
  }

  /** The other extractor of a replay that was under way; not once it has begun to take over. */
  private CompletableFuture<Void> afterCandidate(CompletableFuture<Void> kafka) {
    ReplayFolder replay = stack.folder().replay();
    return replay
        .name()
        .filter(name -> !replay.isPublishing())
        .map(
            name ->
                kafka
                    .thenRunAsync(() -> createTopic(name), threads)
                    .thenCompose(done -> bring(stack.candidate(name))))
        .orElseGet(() -> CompletableFuture.completedFuture(null));
  }

  private void createTopic(ReplayName name) {
    try (var replay = new readout.stack.replay.Replay(stack.kafkaServers(), name)) {
      replay.createTopic();
    } catch (ExecutionException | InterruptedException e) {
      throw new CompletionException(e);
    }
  }

  private CompletableFuture<Void> bring(Component component) {
    return CompletableFuture.runAsync(() -> bringNow(component), threads);
  }

  private void bringNow(Component component) {
    try {
      boolean runs = component.process().isPresent();
      Instant start = Instant.now();
      awaited.add(component.name());
      if (!runs) {
        start(component);
      }
      awaitReady(component);
      ready.add(component);
      report(component, runs ? null : start);
    } catch (IOException e) {
      throw new UncheckedIOException(component.name() + " cannot be started", e);
    } catch (InterruptedException | StackFailure e) {
      throw new CompletionException(e);
    } finally {
      awaited.remove(component.name());
    }
  }

  private void start(Component component) throws IOException, InterruptedException, StackFailure {
    starting.readLock().lock();
    try {
      if (cancelled) {
        throw new StackFailure("interrupted");
      }
      component.start();
    } finally {
      starting.readLock().unlock();
    }
  }

  private static void awaitReady(Component component)
      throws IOException, InterruptedException, StackFailure {
    Instant end = Instant.now().plus(LIMIT);
    while (!component.isReady()) {
      if (component.process().isEmpty()) {
        throw failure(component, "ended while starting");
      }
      if (Instant.now().isAfter(end)) {
        throw failure(component, "is not ready after " + LIMIT.toMinutes() + " minutes");
      }
      Thread.sleep(100);
    }
  }

  private static StackFailure failure(Component component, String what) throws IOException {
    return new StackFailure(
        "%s %s; the end of %s:%n%s"
            .formatted(
                component.name(),
                what,
                component.log().path(),
                component.log().tail(LINES_OF_LOG)));
  }

  /**
   * Says so.
   *
   * @param start when it was started; null where it ran before
   */
  private void report(Component component, @Nullable Instant start) {
    out.printf(
        "  %-16s %s  127.0.0.1:%d%n",
        component.name(),
        start == null ? "runs already     " : "ready after %4.1f s".formatted(secondsSince(start)),
        component.port());
  }

  /** What needs one that is gone would wait for it in vain. */
  private void checkThatNoneHasEnded() throws StackFailure, IOException {
    for (Component component : ready) {
      if (component.process().isEmpty()) {
        throw failure(component, "ended while others were starting");
      }
    }
  }

  private static double secondsSince(Instant start) {
    return Duration.between(start, Instant.now()).toMillis() / 1000.0;
  }

  private void await(CompletableFuture<Void> all)
      throws StackFailure, IOException, InterruptedException {
    while (true) {
      try {
        all.get(REPORT_SECONDS, TimeUnit.SECONDS);
        return;
      } catch (TimeoutException notYet) {
        checkThatNoneHasEnded();
        out.printf(
            "  waiting for %s (%.0f s)%n",
            String.join(", ", List.copyOf(awaited)), secondsSince(begin));
      } catch (ExecutionException e) {
        throw StackFailure.because(e);
      }
    }
  }
}
