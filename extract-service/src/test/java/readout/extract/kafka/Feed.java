package readout.extract.kafka;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import readout.contracts.Article;
import readout.contracts.ContractJson;
import readout.contracts.Topics;

/** Puts records on {@code readout.articles}, as ingest does and as it never should. */
public final class Feed implements AutoCloseable {

  private final KafkaProducer<byte[], byte[]> producer;

  public Feed(String bootstrapServers) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "acks",
            "all",
            "compression.type",
            "lz4",
            "max.in.flight.requests.per.connection",
            1,
            "max.request.size",
            9 << 20);
    producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  public RecordMetadata send(Article article) {
    return await(sending(article));
  }

  public void sendAll(List<Article> articles) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    articles.forEach(article -> sent.add(sending(article)));
    sent.forEach(Feed::await);
  }

  public RecordMetadata send(Article article, Map<String, String> headers) {
    var record = new ProducerRecord<>(Topics.ARTICLES, key(article), ContractJson.write(article));
    headers.forEach((name, value) -> record.headers().add(name, bytes(value)));
    return await(producer.send(record));
  }

  public RecordMetadata send(@Nullable String key, byte @Nullable [] value) {
    return await(
        producer.send(
            new ProducerRecord<>(Topics.ARTICLES, key == null ? null : bytes(key), value)));
  }

  private Future<RecordMetadata> sending(Article article) {
    return producer.send(
        new ProducerRecord<>(Topics.ARTICLES, key(article), ContractJson.write(article)));
  }

  public static byte[] key(Article article) {
    return bytes(article.id().value());
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static RecordMetadata await(Future<RecordMetadata> sent) {
    try {
      return sent.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
