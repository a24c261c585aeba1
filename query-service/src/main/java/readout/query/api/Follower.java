package readout.query.api;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import readout.query.api.ChangeFeed.Pace;
import readout.query.api.ChangeFeed.Signal;
import readout.query.store.Change;

/**
 * One who follows the changes, and how far. Gets the next page when all of the last was taken, so
 * never more than one waits; given and kept by the feed's thread alone.
 */
final class Follower {

  private final Runnable hungry;
  private final AtomicInteger waiting = new AtomicInteger();
  private @Nullable MultiEmitter<? super Signal> emitter;
  private long position;
  private volatile boolean behind;
  private volatile long lastTaken = System.nanoTime();
  private volatile long lastGiven = System.nanoTime();

  /** After this change; {@code hungry} is run when there may be more at once. */
  Follower(long position, Runnable hungry) {
    this.position = position;
    this.hungry = hungry;
  }

  /** To be called once, before all else. The remark lets the answer begin. */
  void start(MultiEmitter<? super Signal> to) {
    emitter = to;
    give(new Signal.Remark("changes after " + position));
  }

  boolean isReady() {
    return waiting.get() == 0;
  }

  long position() {
    return position;
  }

  void give(List<Change> page) {
    behind = page.size() == ChangeFeed.PAGE;
    for (Change change : page) {
      position = change.number();
      give(new Signal.Changed(change));
    }
  }

  private void give(Signal signal) {
    waiting.incrementAndGet();
    lastGiven = System.nanoTime();
    Objects.requireNonNull(emitter).emit(signal);
  }

  /** One of those that were waiting is on its way. */
  void tookOne() {
    lastTaken = System.nanoTime();
    if (waiting.decrementAndGet() == 0 && behind) {
      behind = false;
      hungry.run();
    }
  }

  /** Whether it is still to be served; after a silence it is shown that the connection is alive. */
  boolean isAlive(Pace pace) {
    long now = System.nanoTime();
    if (!isReady() && now - lastTaken > pace.patience().toNanos()) {
      end("too slow; go on with Last-Event-ID");
      return false;
    }
    if (isReady() && now - lastGiven > pace.heartbeat().toNanos()) {
      give(new Signal.Remark("nothing new"));
    }
    return true;
  }

  void end(String why) {
    give(new Signal.Remark(why));
    Objects.requireNonNull(emitter).complete();
  }
}
