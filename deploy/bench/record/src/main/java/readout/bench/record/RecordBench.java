package readout.bench.record;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import readout.stack.testing.KafkaServer;
import readout.stack.testing.PostgresqlServer;

/**
 * Starts the service on a topic and prints how fast it makes the record. Arguments: the service's
 * jar, {@code --behind} to fill the topic before and not as news comes, how many articles, the
 * seed, options of the service's JVM.
 */
public final class RecordBench {

  private static final String BEHIND = "--behind";

  private RecordBench() {}

  public static void main(String[] given) throws Exception {
    List<String> arguments = new ArrayList<>(Arrays.asList(given));
    boolean behind = arguments.remove(BEHIND);
    int articles = arguments.size() > 1 ? Integer.parseInt(arguments.get(1)) : 100_000;
    long seed = arguments.size() > 2 ? Long.parseLong(arguments.get(2)) : 1;
    List<String> options = arguments.stream().skip(3).toList();
    try (KafkaServer kafka = KafkaServer.start();
        PostgresqlServer postgresql = PostgresqlServer.start();
        Topic topic = Topic.of(kafka.bootstrapServers(), News.of(articles, seed))) {
      System.out.printf("%d extractions, seed %d%n", articles, seed);
      topic.keepAhead(behind ? articles : 0);
      measure(Path.of(arguments.get(0)), options, kafka, postgresql, topic);
    }
  }

  private static void measure(
      Path jar, List<String> options, KafkaServer kafka, PostgresqlServer postgresql, Topic topic)
      throws IOException, InterruptedException, SQLException {
    try (Database database = Database.open(postgresql.jdbcUrl());
        Service service =
            Service.start(jar, options, kafka.bootstrapServers(), postgresql.jdbcUrl())) {
      new Curve(service, database, topic).follow(topic.size());
      System.out.printf(
          "events %d, reports %d, changes %d, largest event %d reports%n",
          database.number("select count(*) from event"),
          database.number("select count(*) from mention"),
          database.number("select count(*) from change"),
          database.number(
              "select max(n) from (select count(*) n from mention group by event_id) x"));
    }
  }
}
