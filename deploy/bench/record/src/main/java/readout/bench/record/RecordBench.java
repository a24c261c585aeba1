package readout.bench.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import readout.contracts.ContractJson;
import readout.contracts.Extraction;
import readout.contracts.Topics;
import readout.stack.testing.KafkaServer;
import readout.stack.testing.PostgresqlServer;

/**
 * Fills the topic, starts the service on it and prints how fast it makes the record. Arguments: the
 * service's jar, how many articles, the seed, options of the service's JVM.
 */
public final class RecordBench {

  private RecordBench() {}

  public static void main(String[] arguments) throws Exception {
    int articles = Integer.parseInt(arguments[1]);
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    List<String> options = Arrays.stream(arguments).skip(3).toList();
    try (KafkaServer kafka = KafkaServer.start();
        PostgresqlServer postgresql = PostgresqlServer.start()) {
      publish(kafka.bootstrapServers(), News.of(articles, seed));
      System.out.printf("%d extractions, seed %d%n", articles, seed);
      measure(Path.of(arguments[0]), options, kafka, postgresql, articles);
    }
  }

  private static void publish(String broker, List<Extraction> news) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", broker, "linger.ms", 50, "batch.size", 1 << 18);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (Extraction extraction : news) {
        byte[] key = extraction.article().id().value().getBytes(StandardCharsets.UTF_8);
        byte[] value = ContractJson.write(extraction);
        producer.send(new ProducerRecord<>(Topics.EXTRACTIONS, key, value));
      }
    }
  }

  private static void measure(
      Path jar, List<String> options, KafkaServer kafka, PostgresqlServer postgresql, int articles)
      throws IOException, InterruptedException, SQLException {
    try (Database database = Database.open(postgresql.jdbcUrl());
        Service service =
            Service.start(jar, options, kafka.bootstrapServers(), postgresql.jdbcUrl())) {
      new Curve(service, database).follow(articles);
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
