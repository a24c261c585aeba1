package readout.ingest.access;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import readout.ingest.config.IngestSettings;

/**
 * The keys that are good now. The file is read whole each time, since neither its time nor a watch
 * tells reliably of one that a mounted secret replaces. A file that cannot be taken leaves the keys
 * as they were; at start it stops the start.
 */
@ApplicationScoped
class KeyRing {

  private static final Logger LOG = Logger.getLogger(KeyRing.class);

  private final @Nullable Path file;
  private volatile Set<AccessKey> keys = Set.of();
  private volatile String fault = "";

  KeyRing(IngestSettings settings) {
    this.file = settings.access().keys().orElse(null);
  }

  boolean isConfigured() {
    return file != null;
  }

  boolean has(AccessKey key) {
    return keys.contains(key);
  }

  /** Compares with every key, and takes as long whichever it is. */
  Optional<AccessKey> find(String text) {
    byte[] hash = KeyText.hash(text).getBytes(StandardCharsets.US_ASCII);
    AccessKey found = null;
    for (AccessKey key : keys) {
      if (key.hasHash(hash)) {
        found = key;
      }
    }
    return Optional.ofNullable(found);
  }

  /** For the first time; fails when the file cannot be taken. */
  void readAtStart(@Observes StartupEvent start) {
    if (file != null) {
      take(read(file));
      if (keys.isEmpty()) {
        LOG.warnf("no key lets anybody in yet file=%s", file);
      }
    }
  }

  @Scheduled(
      every = "${readout.ingest.access.reread:5s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @Blocking
  void readAgain() {
    if (file == null) {
      return;
    }
    try {
      List<AccessKey> now = read(file);
      if (!keys.equals(new HashSet<>(now))) {
        take(now);
      }
      fault = "";
    } catch (KeyFileException e) {
      tellOnce(String.valueOf(e.getMessage()));
    }
  }

  private void tellOnce(String now) {
    if (!now.equals(fault)) {
      fault = now;
      LOG.errorf("keys not read, so they stay as they were file=%s fault=%s", file, now);
    }
  }

  private void take(List<AccessKey> now) {
    keys = Set.copyOf(now);
    LOG.infof(
        "keys read file=%s keys=%s expired=%s",
        file, now, now.stream().filter(key -> key.isExpired(Clock.systemUTC().instant())).toList());
  }

  private static List<AccessKey> read(Path file) {
    try {
      return KeyFile.parse(Files.readString(file));
    } catch (IOException e) {
      throw new KeyFileException("cannot be read: " + e.getClass().getSimpleName());
    }
  }
}
