package readout.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.id;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.withdrawn;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import readout.contracts.ContractJson;
import readout.contracts.DeadLetterReason;
import readout.contracts.Extraction;

class BatchTest {

  @Test
  void theHighestRevisionOfAnArticleIsItsLastWord() {
    Batch batch =
        batch(
            of("a", 2, meeting("m2", "2026-01-01")),
            of("a", 1, meeting("m1", "2026-01-01")),
            withdrawn("b", 1));

    assertThat(batch.size()).isEqualTo(3);
    assertThat(batch.articles())
        .extracting(entry -> entry.article().id(), entry -> entry.article().revision())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(id("a"), 2L),
            org.assertj.core.groups.Tuple.tuple(id("b"), 1L));
  }

  @Test
  void ofTheSameRevisionTheOneReadLaterCountsInWhateverOrder() {
    List<ConsumerRecord<byte[], byte[]>> records =
        records(of("a", 1, meeting("m1", "2026-01-01")), withdrawn("a", 1));

    assertThat(List.of(Batch.of(records), Batch.of(List.of(records.get(1), records.get(0)))))
        .allSatisfy(
            batch ->
                assertThat(batch.articles())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.article().reports()).isEmpty()));
  }

  @Test
  void whatIsNoMessageIsSetAsideWithWhereItCameFrom() {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(records(withdrawn("a", 1)));
    records.add(new ConsumerRecord<>("t", 4, 7, new byte[0], new byte[] {1}));

    Batch batch = Batch.of(records);

    assertThat(batch.articles()).hasSize(1);
    assertThat(batch.rejected())
        .singleElement()
        .satisfies(rejected -> assertThat(rejected.source().offset()).isEqualTo(7));
  }

  @Test
  void whatTurnsOutUnstorableMovesToTheRejected() {
    Batch batch = batch(withdrawn("a", 1), withdrawn("b", 1));
    Batch.Entry entry = batch.articles().iterator().next();

    batch.reject(entry, new Reading.Rejected(DeadLetterReason.FAILED, "too large"));

    assertThat(batch.articles()).hasSize(1).doesNotContain(entry);
    assertThat(batch.rejected())
        .extracting(Batch.RejectedRecord::source)
        .containsExactly(entry.source());
  }

  @Test
  void pausesDoubleUpToTheLongest() {
    BackOff backOff = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(5));

    assertThat(List.of(1, 2, 3, 6, 7, 1_000))
        .extracting(backOff::after)
        .containsExactly(
            Duration.ofMillis(100),
            Duration.ofMillis(200),
            Duration.ofMillis(400),
            Duration.ofMillis(3_200),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5));
  }

  private static Batch batch(Extraction... extractions) {
    return Batch.of(records(extractions));
  }

  private static List<ConsumerRecord<byte[], byte[]>> records(Extraction... extractions) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (Extraction extraction : extractions) {
      byte[] key = extraction.article().id().value().getBytes(StandardCharsets.UTF_8);
      byte[] time =
          "2026-01-01T00:00:0%dZ".formatted(records.size()).getBytes(StandardCharsets.UTF_8);
      records.add(
          new ConsumerRecord<>("t", 0, records.size(), key, ContractJson.write(extraction)));
      records.get(records.size() - 1).headers().add("ce_time", time);
    }
    return records;
  }
}
