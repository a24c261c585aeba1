package readout.bench.record;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import readout.contracts.ContractJson;
import readout.contracts.Extraction;
import readout.contracts.Topics;

/** The topic that the service reads: filled as news comes, a little ahead of what is done. */
final class Topic implements AutoCloseable {

  /** Three weeks of the two years of a hundred thousand articles. */
  private static final int AHEAD = 3_000;

  private final List<Extraction> news;
  private final KafkaProducer<byte[], byte[]> producer;
  private int sent;

  private Topic(List<Extraction> news, KafkaProducer<byte[], byte[]> producer) {
    this.news = news;
    this.producer = producer;
  }

  static Topic of(String broker, List<Extraction> news) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", broker, "linger.ms", 50, "batch.size", 1 << 18);
    return new Topic(
        news, new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
  }

  int size() {
    return news.size();
  }

  /** Sends what is missing when so many are done. */
  void keepAhead(int done) {
    for (; sent < Math.min(news.size(), done + AHEAD); sent++) {
      Extraction extraction = news.get(sent);
      byte[] key = extraction.article().id().value().getBytes(StandardCharsets.UTF_8);
      byte[] value = ContractJson.write(extraction);
      producer.send(new ProducerRecord<>(Topics.EXTRACTIONS, key, value));
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
