package readout.ingest.access;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** A clock that the test turns. */
final class TurnedClock implements TimeMeter {

  private long now;

  void goOn(Duration by) {
    now += by.toNanos();
  }

  @Override
  public long currentTimeNanos() {
    return now;
  }

  @Override
  public boolean isWallClockBased() {
    return false;
  }
}
