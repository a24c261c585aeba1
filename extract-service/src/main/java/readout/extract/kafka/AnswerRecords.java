package readout.extract.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import readout.contracts.CloudEvent;
import readout.contracts.ContractJson;
import readout.contracts.DeadLetter;
import readout.contracts.DeadLetterReason;
import readout.contracts.Digests;
import readout.contracts.Topics;
import readout.extract.kafka.Answer.Answered;
import readout.extract.kafka.Answer.Rejected;

/** The records that answer a record: CloudEvents in binary mode, ids derived from the content. */
final class AnswerRecords {

  static final String SERVICE = "extract-service";

  /** What {@code readout.dead-letters} takes in one record, and no other topic takes more. */
  static final int LARGEST_RECORD = 12 << 20;

  /** Key, headers and the batch around a value. */
  private static final int ROOM = 64 << 10;

  /** What {@code readout.extractions} takes as a value. */
  static final int LARGEST_EXTRACTION = (8 << 20) - ROOM;

  private static final int LARGEST_DEAD_LETTER = LARGEST_RECORD - ROOM;

  private static final String SOURCE = "readout/" + SERVICE;

  private final String output;
  private final Clock clock;

  /**
   * @param output the topic of the extractions
   */
  AnswerRecords(String output, Clock clock) {
    this.output = output;
    this.clock = clock;
  }

  /** The same extraction has the same {@code ce_id}. */
  ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> answered, Answered answer) {
    byte[] value = answer.extraction();
    String id = Digests.sha256Hex128(new String(value, StandardCharsets.UTF_8));
    var record = record(output, answered.key(), value, CloudEvent.EXTRACTION, id);
    Header accepted = answered.headers().lastHeader(CloudEvent.TIME);
    if (accepted != null) {
      record.headers().add(CloudEvent.ACCEPTED, accepted.value());
    }
    return record;
  }

  /** The dead letter of a record has the same {@code ce_id} each time the record is consumed. */
  ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> rejected, Rejected why) {
    byte[] value = letter(rejected, why.reason(), why.detail(), rejected.value());
    if (value.length > LARGEST_DEAD_LETTER) {
      String detail = why.detail() + "; left out, bytes: " + rejected.value().length;
      value = letter(rejected, why.reason(), detail, new byte[0]);
    }
    String id = "%s/%d/%d".formatted(rejected.topic(), rejected.partition(), rejected.offset());
    return record(Topics.DEAD_LETTERS, rejected.key(), value, CloudEvent.DEAD_LETTER, id);
  }

  private static byte[] letter(
      ConsumerRecord<byte[], byte[]> rejected,
      DeadLetterReason reason,
      String detail,
      byte[] value) {
    return ContractJson.write(
        new DeadLetter(
            SERVICE,
            rejected.topic(),
            rejected.partition(),
            rejected.offset(),
            reason,
            detail,
            rejected.key(),
            value));
  }

  private ProducerRecord<byte[], byte[]> record(
      String topic, byte @Nullable [] key, byte[] value, String type, String id) {
    var record = new ProducerRecord<byte[], byte[]>(topic, key, value);
    Map<String, String> headers = new CloudEvent(type, SOURCE, id, clock.instant()).headers();
    headers.forEach(
        (name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    return record;
  }
}
