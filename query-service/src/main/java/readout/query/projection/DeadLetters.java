package readout.query.projection;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;
import readout.contracts.CloudEvent;
import readout.contracts.ContractJson;
import readout.contracts.DeadLetter;
import readout.contracts.Digests;

/** Writes what could not be processed to {@code readout.dead-letters} and waits for the broker. */
@ApplicationScoped
class DeadLetters {

  private static final String SERVICE = "query-service";
  private static final byte[] NOTHING = {};

  private final MutinyEmitter<byte[]> emitter;
  private final OpenTelemetry telemetry;
  private final Clock clock;

  DeadLetters(
      @Channel("dead-letters") MutinyEmitter<byte[]> emitter,
      OpenTelemetry telemetry,
      Clock clock) {
    this.emitter = emitter;
    this.telemetry = telemetry;
    this.clock = clock;
  }

  /**
   * Returns once all replicas have it. A value too large for the topic is left out, since the
   * original can be read again where the letter says it was.
   *
   * @throws BrokerUnavailableException when the broker does not acknowledge
   */
  void send(Batch.RejectedRecord rejected) {
    byte[] value = Objects.requireNonNullElse(rejected.source().value(), NOTHING);
    try {
      send(rejected.source(), letter(rejected, rejected.why().detail(), value));
    } catch (RuntimeException e) {
      if (!isTooLarge(e)) {
        throw new BrokerUnavailableException(e);
      }
      String detail = rejected.why().detail() + "; value left out, bytes: " + value.length;
      send(rejected.source(), letter(rejected, detail, NOTHING));
    }
  }

  private void send(ConsumerRecord<byte[], byte[]> source, DeadLetter letter) {
    var metadata =
        OutgoingKafkaRecordMetadata.<byte @Nullable []>builder()
            .withKey(source.key())
            .withHeaders(headers(source))
            .build();
    emitter.sendMessageAndAwait(
        Message.of(ContractJson.write(letter))
            .addMetadata(metadata)
            .addMetadata(TracingMetadata.withCurrent(trace(source))));
  }

  private static DeadLetter letter(Batch.RejectedRecord rejected, String detail, byte[] value) {
    ConsumerRecord<byte[], byte[]> source = rejected.source();
    return new DeadLetter(
        SERVICE,
        source.topic(),
        source.partition(),
        source.offset(),
        rejected.why().reason(),
        detail,
        source.key(),
        value);
  }

  /** The same record has the same id, so that a reader can tell a letter written twice. */
  private Headers headers(ConsumerRecord<byte[], byte[]> source) {
    String id = Digests.sha256Hex128(source.topic(), source.partition() + "", source.offset() + "");
    Headers headers = new RecordHeaders();
    new CloudEvent(CloudEvent.DEAD_LETTER, "/" + SERVICE, id, clock.instant())
        .headers()
        .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
    return headers;
  }

  private Context trace(ConsumerRecord<byte[], byte[]> source) {
    return telemetry
        .getPropagators()
        .getTextMapPropagator()
        .extract(Context.root(), source.headers(), HeaderGetter.INSTANCE);
  }

  private static boolean isTooLarge(Throwable failure) {
    Throwable cause = failure;
    while (cause != null && !(cause instanceof RecordTooLargeException)) {
      cause = cause.getCause();
    }
    return cause != null;
  }

  /** Reads the trace context that the record's writer left in its headers. */
  private enum HeaderGetter implements TextMapGetter<Headers> {
    INSTANCE;

    @Override
    public Iterable<String> keys(Headers headers) {
      return StreamSupport.stream(headers.spliterator(), false).map(Header::key).toList();
    }

    @Override
    public @Nullable String get(@Nullable Headers headers, String key) {
      Header header = headers == null ? null : headers.lastHeader(key);
      return header == null || header.value() == null
          ? null
          : new String(header.value(), StandardCharsets.UTF_8);
    }
  }
}
