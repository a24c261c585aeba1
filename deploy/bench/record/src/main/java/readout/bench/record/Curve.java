package readout.bench.record;

import java.time.Duration;

/** Prints a line for each ten thousand extractions: how fast, and at what cost. */
final class Curve {

  private static final int STEP = 10_000;
  private static final long PAUSE_MILLIS = 250;

  /** So long nothing may be done before the service is taken to have failed. */
  private static final double MOST_SECONDS_WITHOUT_PROGRESS = 60;

  /** How it stood at one moment. */
  private record Sample(
      double done, double pairs, double seconds, double serviceSeconds, double databaseSeconds) {}

  private final Service service;
  private final Database database;
  private final Topic topic;

  Curve(Service service, Database database, Topic topic) {
    this.service = service;
    this.database = database;
    this.topic = topic;
  }

  /** Until so many are done. The clock starts when the service listens. */
  void follow(int articles) throws InterruptedException {
    System.out.printf(
        "%10s %10s %12s %12s %12s %12s%n",
        "done", "per second", "ms service", "ms database", "of core time", "pairs each");
    Sample first = next();
    Sample before = first;
    Sample now = first;
    double progress = now.seconds;
    while (now.done < articles) {
      Sample after = next();
      progress = after.done > now.done ? after.seconds : progress;
      now = after;
      if (now.seconds - progress > MOST_SECONDS_WITHOUT_PROGRESS) {
        throw new IllegalStateException("nothing is done any more after " + now.done);
      }
      if (now.done >= before.done + STEP || now.done >= articles) {
        print(before, now);
        before = now;
      }
    }
    System.out.println("all");
    print(first, now);
  }

  /** The next that the service gives. */
  private Sample next() throws InterruptedException {
    String metrics = "";
    while (metrics.isEmpty()) {
      Thread.sleep(PAUSE_MILLIS);
      metrics = service.metrics();
    }
    double done = Service.sum(metrics, "readout_query_records_total");
    topic.keepAhead((int) done);
    return new Sample(
        done,
        Service.sum(metrics, "readout_query_comparisons_total"),
        System.nanoTime() / 1e9,
        service.handle().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3,
        database.processorSeconds());
  }

  /** Milliseconds of processor time are those of one extraction. */
  private static void print(Sample from, Sample to) {
    double done = to.done - from.done;
    double service = to.serviceSeconds - from.serviceSeconds;
    double database = to.databaseSeconds - from.databaseSeconds;
    System.out.printf(
        "%10.0f %10.0f %12.2f %12.2f %12.0f %12.1f%n",
        to.done,
        done / (to.seconds - from.seconds),
        service * 1e3 / done,
        database * 1e3 / done,
        done / (service + database),
        (to.pairs - from.pairs) / done);
  }
}
