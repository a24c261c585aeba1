package readout.bench.query;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import readout.bench.record.Dice;
import readout.bench.record.Service;
import readout.bench.record.World;
import readout.stack.testing.KafkaServer;
import readout.stack.testing.PostgresqlServer;

/**
 * Fills a record, or takes one that was filled before, and measures how the service answers from
 * it. Arguments: the service's jar, how many events, the seed, options of the service's JVM. With
 * {@code readout.bench.database}, a JDBC address, the record is taken from there, and made there
 * when there is none.
 */
public final class QueryBench {

  private static final int RATE = 200;

  private QueryBench() {}

  public static void main(String[] arguments) throws Exception {
    Path jar = Path.of(arguments[0]);
    int events = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    List<String> options =
        Arrays.asList(arguments).subList(Math.min(3, arguments.length), arguments.length);
    String database = System.getProperty("readout.bench.database", "");
    try (KafkaServer kafka = KafkaServer.start()) {
      if (!database.isEmpty()) {
        measure(jar, options, kafka.bootstrapServers(), database, events, seed);
        return;
      }
      try (PostgresqlServer postgresql = PostgresqlServer.start()) {
        measure(jar, options, kafka.bootstrapServers(), postgresql.jdbcUrl(), events, seed);
      }
    }
  }

  private static void measure(
      Path jar, List<String> options, String broker, String database, int events, long seed)
      throws Exception {
    World world = new World(seed);
    fill(jar, broker, database, world, events, seed);
    Dice dice = new Dice(seed);
    long start = System.nanoTime();
    try (Service service = Service.start(jar, options, broker, database)) {
      service.awaitReady(Duration.ofMinutes(5));
      System.out.printf("ready after %.1f s%n", (System.nanoTime() - start) / 1e9);
      Questions questions = new Questions(world, dice, (int) (events * 0.8));
      if (!Boolean.getBoolean("readout.bench.idle-only")) {
        new Latency(new Load(service.root()), questions, dice, RATE).measure();
      }
      new IdlePolls(service.root()).measure();
    }
  }

  private static void fill(
      Path jar, String broker, String database, World world, int events, long seed)
      throws Exception {
    try (Service service = Service.start(jar, List.of(), broker, database)) {
      service.awaitReady(Duration.ofMinutes(5));
    }
    if (!Filling.isFilled(database)) {
      long start = System.nanoTime();
      Filling.fill(database, world, seed, events);
      System.out.printf(
          "%d events, seed %d, made in %.0f s%n", events, seed, (System.nanoTime() - start) / 1e9);
    }
  }
}
