package readout.query.access;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import readout.query.config.QueryConfig;

/**
 * The keys that are good now. The file is read whole each time, since neither its time nor a watch
 * tells reliably of one that a mounted secret replaces. A file that cannot be taken leaves the keys
 * as they were; at start it stops the start.
 */
@ApplicationScoped
class KeyRing {

  private static final Logger LOG = Logger.getLogger(KeyRing.class);

  private final @Nullable Path file;
  private final Clock clock;
  private volatile List<AccessKey> keys = List.of();
  private volatile String fault = "";

  KeyRing(QueryConfig config, Clock clock) {
    this.file = config.access().keys().orElse(null);
    this.clock = clock;
  }

  boolean isConfigured() {
    return file != null;
  }

  boolean isEmpty() {
    return keys.isEmpty();
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
  void readAtStart() {
    if (file != null) {
      take(read(file));
    }
  }

  @Scheduled(
      every = "${readout.query.access.reread:5s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @Blocking
  void readAgain() {
    if (file == null) {
      return;
    }
    try {
      List<AccessKey> now = read(file);
      if (!now.equals(keys)) {
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
    keys = now;
    LOG.infof(
        "keys read file=%s names=%s expired=%s",
        file,
        names(now),
        names(now.stream().filter(key -> key.isExpired(clock.instant())).toList()));
  }

  private static String names(List<AccessKey> keys) {
    return keys.stream().map(AccessKey::name).collect(Collectors.joining(",", "[", "]"));
  }

  private static List<AccessKey> read(Path file) {
    try {
      return KeyFile.parse(Files.readString(file));
    } catch (IOException e) {
      throw new KeyFileException("cannot be read: " + e.getClass().getSimpleName());
    }
  }
}
