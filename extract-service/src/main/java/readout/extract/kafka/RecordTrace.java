package readout.extract.kafka;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import readout.contracts.Topics;

/**
 * W3C trace context in the headers of records: the trace of an incoming record goes on in the one
 * that answers it, whether or not traces are exported.
 */
public final class RecordTrace {

  private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();
  private static final String NAME = Topics.ARTICLES + " process";

  private final Tracer tracer;

  public RecordTrace(Tracer tracer) {
    this.tracer = tracer;
  }

  /** A span under the record's trace, or a new trace where it has none. */
  TracedRecord begin(ConsumerRecord<byte[], byte[]> kafka) {
    Context parent = W3C.extract(Context.root(), kafka.headers(), new FromHeaders());
    Span span =
        tracer
            .spanBuilder(NAME)
            .setParent(parent)
            .setSpanKind(SpanKind.CONSUMER)
            .setAttribute("messaging.system", "kafka")
            .setAttribute("messaging.destination.name", kafka.topic())
            .setAttribute("messaging.destination.partition.id", String.valueOf(kafka.partition()))
            .setAttribute("messaging.kafka.offset", kafka.offset())
            .startSpan();
    return new TracedRecord(kafka, span);
  }

  static void inject(Span span, Headers headers) {
    W3C.inject(Context.root().with(span), headers, RecordTrace::set);
  }

  private static void set(@Nullable Headers headers, String name, String value) {
    if (headers != null) {
      headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static final class FromHeaders implements TextMapGetter<Headers> {

    @Override
    public Iterable<String> keys(Headers headers) {
      List<String> names = new ArrayList<>();
      headers.forEach(header -> names.add(header.key()));
      return names;
    }

    @Override
    public @Nullable String get(@Nullable Headers headers, String name) {
      Header header = headers == null ? null : headers.lastHeader(name);
      return header == null || header.value() == null
          ? null
          : new String(header.value(), StandardCharsets.UTF_8);
    }
  }
}
