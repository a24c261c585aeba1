package readout.extract.kafka;

import io.opentelemetry.api.trace.Span;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record and the span that its way through this service is. */
record TracedRecord(ConsumerRecord<byte[], byte[]> kafka, Span span) {}
