package readout.query.store.postgres;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import readout.query.merge.Memory;
import readout.query.merge.Report;

/**
 * Reports as they were last read or written, so that what one transaction has decoded the next need
 * not. The database is asked each time what content a report has: another replica may have written
 * it. To be used under the lock of the writers, and synchronized on this.
 */
final class KnownReports {

  private record Known(UUID content, Report report) {}

  private final Cache<UUID, Known> reports;
  private final Memory memory;

  /** Keeps so many, those that are needed most. */
  KnownReports(int most) {
    memory = new Memory(most);
    reports = Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
  }

  Memory memory() {
    return memory;
  }

  /** The report of this id, if it is known with this content; null when it must be read. */
  @Nullable Report get(UUID id, @Nullable UUID content) {
    Known known = reports.getIfPresent(id);
    return known != null && known.content().equals(content) ? known.report() : null;
  }

  /** Content that is not known is not kept. */
  void put(UUID id, @Nullable UUID content, Report report) {
    if (content != null) {
      reports.put(id, new Known(content, report));
    }
  }
}
