package readout.ingest.folder;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import readout.ingest.config.FolderSettings;
import readout.ingest.config.IngestSettings;

/**
 * Takes the files of a folder, in a thread of its own: when the file system tells of one, and every
 * few seconds all the same, since network shares tell of nothing. A file is moved away only when
 * all of it was answered, so that one whose move was lost is taken again and answered {@code
 * unchanged}.
 */
@ApplicationScoped
class FolderWatch {

  private static final Logger LOG = Logger.getLogger(FolderWatch.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
  private static final Duration UNTIL_OPEN = Duration.ofMillis(500);
  private static final int AT_ONCE = 16;
  private static final Duration TO_STOP = Duration.ofSeconds(5);

  /** What one look at the folder came to. */
  private enum Round {
    /** Files were taken away. */
    SOME,
    /** There is nothing that is whole, or nothing that could be read or moved. */
    NONE,
    /** The broker takes nothing at the moment. */
    UNAVAILABLE
  }

  private final FolderSettings settings;
  private final ArticleFile files;
  private final ObjectMapper json;
  private final MeterRegistry registry;
  private @Nullable Thread thread;

  FolderWatch(
      IngestSettings settings, ArticleFile files, ObjectMapper json, MeterRegistry registry) {
    this.settings = settings.folder();
    this.files = files;
    this.json = json;
    this.registry = registry;
  }

  void start(@Observes StartupEvent start) {
    settings
        .path()
        .ifPresent(
            path -> {
              Thread watching = new Thread(() -> watch(path.toAbsolutePath()), "folder");
              thread = watching;
              watching.start();
            });
  }

  /** Before the producer is closed. */
  void stop(@Observes @Priority(1) ShutdownEvent stop) throws InterruptedException {
    if (thread != null) {
      thread.interrupt();
      thread.join(TO_STOP.toMillis());
    }
  }

  /** A folder that is not there, or no more, may come back: a share that is mounted late. */
  private void watch(Path folder) {
    Duration pause = settings.scan();
    while (!Thread.currentThread().isInterrupted()) {
      try (WatchService events = folder.getFileSystem().newWatchService()) {
        folder.register(
            events, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
        LOG.infof("watching folder=%s", folder);
        take(folder, events);
      } catch (IOException e) {
        LOG.warnf("folder not taken from folder=%s fault=%s again=%s", folder, e, pause);
        pause = pause(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        LOG.errorf(e, "failed folder=%s", folder);
        pause = pause(pause);
      }
    }
  }

  private static Duration pause(Duration pause) {
    try {
      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return shorter(pause.multipliedBy(2), LONGEST_PAUSE);
  }

  private void take(Path folder, WatchService events) throws IOException, InterruptedException {
    Inbox inbox = new Inbox(folder, settings.settle());
    Shelves shelves = Shelves.in(folder, json);
    Duration pause = settings.scan();
    while (true) {
      if (!files.isOpen()) {
        await(events, UNTIL_OPEN);
        continue;
      }
      Round round = takeSettled(inbox, shelves);
      switch (round) {
        case SOME -> pause = settings.scan(); // there may be more
        case NONE -> {
          pause = settings.scan();
          await(events, inbox.isWaiting() ? shorter(settings.settle(), pause) : pause);
        }
        case UNAVAILABLE -> {
          pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
          await(events, pause);
        }
      }
    }
  }

  /**
   * A few files at once, in the order of their names: of two that hold one article the later wins.
   * When the broker takes nothing at the moment they are left where they are.
   */
  private Round takeSettled(Inbox inbox, Shelves shelves) throws IOException, InterruptedException {
    Round round = Round.NONE;
    List<Path> settled = inbox.settled(Instant.now());
    for (int from = 0; from < settled.size() && round != Round.UNAVAILABLE; from += AT_ONCE) {
      Map<Path, Answers> begun = new LinkedHashMap<>();
      for (Path file : settled.subList(from, Math.min(from + AT_ONCE, settled.size()))) {
        attempt(file, () -> begun.put(file, files.begin(file)));
      }
      for (Map.Entry<Path, Answers> each : begun.entrySet()) {
        Outcome outcome = each.getValue().outcome();
        if (outcome instanceof Outcome.Unavailable) {
          round = Round.UNAVAILABLE;
          count("unavailable");
          LOG.warnf("left file=%s reason=unavailable", each.getKey().getFileName());
        } else if (attempt(each.getKey(), () -> shelve(each.getKey(), outcome, inbox, shelves))
            && round == Round.NONE) {
          round = Round.SOME;
        }
      }
    }
    return round;
  }

  private interface Step {

    void take() throws IOException, InterruptedException;
  }

  /** A file that cannot be read or moved is left, and does not harm the others. */
  private boolean attempt(Path file, Step step) throws InterruptedException {
    try {
      step.take();
      return true;
    } catch (NoSuchFileException e) {
      LOG.debugf("taken by another file=%s", file.getFileName());
    } catch (IOException e) {
      count("failed");
      LOG.warnf("left file=%s fault=%s", file.getFileName(), e);
    }
    return false;
  }

  private void shelve(Path file, Outcome outcome, Inbox inbox, Shelves shelves) throws IOException {
    if (!inbox.isStillWhole(file)) {
      LOG.infof("left file=%s reason=changed", file.getFileName());
    } else if (outcome instanceof Outcome.Refused refused) {
      shelves.refused(file, refused.refusals());
      count("refused");
      LOG.warnf("refused file=%s articles=%d", file.getFileName(), refused.refusals().size());
    } else {
      shelves.done(file);
      count("done");
      LOG.debugf("done file=%s", file.getFileName());
    }
  }

  private void count(String outcome) {
    registry.counter("readout.ingest.folder.files", "outcome", outcome).increment();
  }

  private static void await(WatchService events, Duration longest)
      throws IOException, InterruptedException {
    Duration wait = longest.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : longest;
    WatchKey key = events.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
    if (key != null) {
      key.pollEvents();
      if (!key.reset()) {
        throw new IOException("the folder is gone");
      }
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
