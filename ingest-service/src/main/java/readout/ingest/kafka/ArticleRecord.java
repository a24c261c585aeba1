package readout.ingest.kafka;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.CloudEvent;
import readout.contracts.ContractJson;
import readout.contracts.MalformedMessageException;
import readout.contracts.Topics;

/**
 * The record of an article: CloudEvents in binary mode, and W3C trace context where there is one.
 */
final class ArticleRecord {

  private static final String SOURCE = "readout/ingest-service";

  private ArticleRecord() {}

  /** The same article in the same revision has the same {@code ce_id}, so that it counts once. */
  static ProducerRecord<byte[], byte[]> of(Article article, Instant now, Context trace) {
    var kafka = of(article, Topics.ARTICLES, CloudEvent.ARTICLE, now);
    W3CTraceContextPropagator.getInstance().inject(trace, kafka.headers(), ArticleRecord::set);
    return kafka;
  }

  /** An article that waits; once published its record has the same {@code ce_id}. */
  static ProducerRecord<byte[], byte[]> embargoed(Article article, Instant until, Instant now) {
    var kafka = of(article, Topics.EMBARGOED, CloudEvent.EMBARGOED_ARTICLE, now);
    kafka.headers().add(CloudEvent.EMBARGOED_UNTIL, bytes(until.toString()));
    return kafka;
  }

  /** Nothing waits of the article up to this revision any more. */
  static ProducerRecord<byte[], byte[]> free(ArticleId id, long revision) {
    ProducerRecord<byte[], byte[]> kafka =
        new ProducerRecord<>(Topics.EMBARGOED, bytes(id.value()), null);
    kafka.headers().add(CloudEvent.ENDED_REVISION, bytes(Long.toString(revision)));
    return kafka;
  }

  private static ProducerRecord<byte[], byte[]> of(
      Article article, String topic, String type, Instant now) {
    var event = new CloudEvent(type, SOURCE, eventId(article.id(), article.revision()), now);
    ProducerRecord<byte[], byte[]> kafka =
        new ProducerRecord<>(topic, bytes(article.id().value()), ContractJson.write(article));
    event.headers().forEach((name, value) -> kafka.headers().add(name, bytes(value)));
    return kafka;
  }

  /** The article itself, which is only copied from what the client read when it is asked for. */
  static Article article(ConsumerRecord<byte[], ByteBuffer> kafka)
      throws MalformedMessageException {
    ByteBuffer value = kafka.value().duplicate();
    byte[] json = new byte[value.remaining()];
    value.get(json);
    return ContractJson.read(json, Article.class);
  }

  private static String eventId(ArticleId id, long revision) {
    return id.value() + "-" + revision;
  }

  private static void set(@Nullable Headers headers, String name, String value) {
    if (headers != null) {
      headers.remove(name).add(name, bytes(value));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
