package readout.extract.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import readout.contracts.DeadLetterReason;
import readout.extract.kafka.Answer.Rejected;
import readout.extract.kafka.Answer.Skipped;

@Timeout(60)
class ReadingPoolTest {

  private final ReadingPool pool = new ReadingPool(1, Duration.ofMillis(200));
  private final ReadingPool patient = new ReadingPool(1, Duration.ofMinutes(1));
  private final CountDownLatch gate = new CountDownLatch(1);

  @AfterEach
  void close() {
    gate.countDown();
    pool.close();
    patient.close();
  }

  @Test
  void aReadingIsAnswered() throws Exception {
    assertThat(answer(Skipped::new)).isEqualTo(new Skipped());
  }

  @Test
  void aReadingThatTakesTooLongIsGivenUpAndItsThreadReplaced() throws Exception {
    Answer givenUp = answer(this::untilTheGateOpens);

    assertThat(givenUp)
        .isEqualTo(new Rejected(DeadLetterReason.TOO_LARGE, "not read within PT0.2S"));
    assertThat(pool.lost()).isEqualTo(1);
    assertThat(answer(Skipped::new)).isEqualTo(new Skipped());
  }

  @Test
  void aThreadThatComesBackIsNoLongerLost() throws Exception {
    answer(this::untilTheGateOpens);

    gate.countDown();

    Await.until("the thread is back", () -> pool.lost() == 0);
    assertThat(answer(Skipped::new)).isEqualTo(new Skipped());
  }

  @Test
  void thePoolIsSpentWhenEightReadingsDoNotEnd() throws Exception {
    for (int i = 0; i < 8; i++) {
      assertThat(pool.isSpent()).isFalse();
      answer(this::untilTheGateOpens);
    }

    assertThat(pool.isSpent()).isTrue();
  }

  @Test
  void anEndlessRecursionIsAnsweredAsAFailure() throws Exception {
    Answer failed = answer(patient, () -> recurse(1) > 0 ? new Skipped() : new Skipped());

    assertThat(failed)
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> {
              assertThat(rejected.reason()).isEqualTo(DeadLetterReason.FAILED);
              assertThat(rejected.detail()).startsWith("StackOverflowError at");
            });
    assertThat(answer(patient, Skipped::new)).isEqualTo(new Skipped());
  }

  private static int recurse(int depth) {
    return depth == Integer.MIN_VALUE ? 0 : 1 + recurse(depth + 1);
  }

  private Answer answer(Supplier<Answer> reading) throws Exception {
    return answer(pool, reading);
  }

  private static Answer answer(ReadingPool pool, Supplier<Answer> reading) throws Exception {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    pool.read(reading, answer::complete);
    return answer.get(30, TimeUnit.SECONDS);
  }

  private Answer untilTheGateOpens() {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Skipped();
  }
}
