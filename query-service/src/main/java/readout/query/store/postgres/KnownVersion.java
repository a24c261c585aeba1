package readout.query.store.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The version of the record as this replica knows it: from what it writes itself, and from what it
 * hears of others. Known only while it is being heard of, and while no commit of this replica is
 * under way, which readers could see before it returns.
 */
@ApplicationScoped
class KnownVersion {

  /** So long after the last sign of life another replica's change may go unheard of at most. */
  static final Duration LEASE = Duration.ofSeconds(1);

  private final LongSupplier nanos;
  private @Nullable Version version;

  /** What was committed here since the last doubt. */
  private @Nullable Version committed;

  private long heard;
  private int commits;
  private long doubts;

  KnownVersion() {
    this(System::nanoTime);
  }

  KnownVersion(LongSupplier nanos) {
    this.nanos = nanos;
  }

  synchronized Optional<Version> known() {
    boolean alive = nanos.getAsLong() - heard < LEASE.toNanos();
    return alive && commits == 0 ? Optional.ofNullable(version) : Optional.empty();
  }

  /** To be taken before asking the database for what {@link #caughtUp} is to be told. */
  synchronized Question question() {
    return new Question(doubts, nanos.getAsLong());
  }

  /** The database has said so, on the connection that listens; no news before it can be missing. */
  synchronized void caughtUp(Question asked, Version answer) {
    if (asked.doubts() == doubts) {
      Version base = version == null ? committed : version;
      version = base == null ? answer : base.with(answer);
      heard = asked.at();
    }
  }

  /** Another replica, or this one, has committed this. */
  synchronized void hear(Version news) {
    if (version != null) {
      version = version.with(news);
    }
  }

  /** What others write may go unheard of. */
  synchronized void doubt() {
    version = null;
    committed = null;
    doubts++;
  }

  /** A change that was read here is in the version, even if news of it is still to come. */
  synchronized void saw(long change) {
    if (version != null && version.change() < change) {
      doubt();
    }
  }

  /** A transaction that is to write; closed when it has ended, however that was. */
  Commit commit() {
    return new Commit();
  }

  /** When the database was asked, and how often there had been doubts by then. */
  record Question(long doubts, long at) {}

  /** From just before a commit until its end. */
  final class Commit implements AutoCloseable {

    private @Nullable Version written;
    private boolean done;

    private Commit() {}

    /** From now on readers may see what is committed. */
    void begins(Version version) {
      synchronized (KnownVersion.this) {
        written = version;
        commits++;
      }
    }

    void done() {
      done = true;
    }

    /** When the commit failed, it may have happened nevertheless: then the version is not known. */
    @Override
    public void close() {
      synchronized (KnownVersion.this) {
        if (written == null) {
          return;
        }
        commits--;
        if (done) {
          committed = committed == null ? written : committed.with(written);
          hear(written);
        } else {
          doubt();
        }
      }
    }
  }
}
