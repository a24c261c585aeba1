package readout.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the articles make of the record, whatever their order and what is withdrawn meanwhile. */
@Tag("long")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class RecordIT {

  private static final int ORDERS = 5;
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration SOON = Duration.ofSeconds(5);

  private final List<String> articles = Sources.all();

  /** Each order on empty data: one article after the other, or, every second time, all at once. */
  @Test
  void inWhateverOrderArticlesComeTheRecordIsTheSame() throws Exception {
    Map<String, String> first = Map.of();
    for (int seed = 0; seed < ORDERS; seed++) {
      List<String> order = new ArrayList<>(articles);
      Collections.shuffle(order, new Random(seed));
      try (LocalStack stack = LocalStack.start()) {
        Readers readers = new Readers(stack);
        if (seed % 2 == 0) {
          order.forEach(article -> post(readers, article).ifPresent(readers::events));
        } else {
          readers.postAll(order).forEach(readers::events);
        }
        Map<String, String> record = RecordState.of(readers);
        System.out.printf(
            "seed %d: %d articles, %d events%n", seed, order.size(), record.size() / 2);
        assertThat(record).hasSizeGreaterThan(order.size() / 2);
        if (seed == 0) {
          first = record;
        }
        assertThat(record).as("seed %d", seed).isEqualTo(first);
      }
    }
  }

  @Test
  void anArticleThatIsWithdrawnLeavesNothingAndIsBackWhenPostedAgain() throws Exception {
    try (LocalStack stack = LocalStack.start()) {
      Readers readers = new Readers(stack);
      readers.postAll(articles).forEach(readers::events);
      Map<String, String> before = RecordState.of(readers);
      Duration slowest = Duration.ZERO;
      for (String article : articles) {
        Optional<Readers.Receipt> receipt = post(readers, article);
        if (receipt.isPresent() && isUsable(readers, receipt.get())) {
          Duration taken = withdraw(readers, receipt.get());
          slowest = taken.compareTo(slowest) > 0 ? taken : slowest;
          Readers.Receipt again = post(readers, article).orElseThrow();
          assertThat(again.outcome()).isEqualTo("accepted");
          await().atMost(LIMIT).until(() -> isUsable(readers, again));
          assertThat(RecordState.of(readers)).as("%s", receipt.get()).isEqualTo(before);
        }
      }
      System.out.printf("withdrawn within %d ms at most%n", slowest.toMillis());
    }
  }

  /** How long it took until nothing told of it any more. */
  private static Duration withdraw(Readers readers, Readers.Receipt receipt) throws Exception {
    String after = lastChange(readers);
    Instant begin = Instant.now();
    assertThat(readers.delete(receipt.id())).isEqualTo(202);
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> outcome(readers, receipt).equals("withdrawn"));
    Duration taken = Duration.between(begin, Instant.now());

    assertThat(RecordState.of(readers).values())
        .as("%s", receipt)
        .noneMatch(answer -> answer.contains(receipt.id()));
    assertThat(readers.items("/events?article=" + receipt.id())).isEmpty();
    assertThat(readers.get("/changes?limit=500&after=" + after).body())
        .doesNotContain(receipt.id());
    JsonNode held = Readers.JSON.readTree(readers.get("/articles/" + receipt.id()).body());
    assertThat(held.path("meetings").asInt() + held.path("agreements").asInt()).isZero();
    return taken;
  }

  private static boolean isUsable(Readers readers, Readers.Receipt receipt) throws Exception {
    return List.of("extracted", "nothing", "unsupported_language")
        .contains(outcome(readers, receipt));
  }

  private static String outcome(Readers readers, Readers.Receipt receipt) throws Exception {
    return Readers.JSON
        .readTree(readers.get("/articles/" + receipt.id()).body())
        .path("outcome")
        .asText();
  }

  /** Nothing for an older version of an article than the one that is known. */
  private static Optional<Readers.Receipt> post(Readers readers, String ninjs) {
    return readers.postAll(List.of(ninjs)).stream().findFirst();
  }

  private static String lastChange(Readers readers) throws Exception {
    String next = "0";
    int read = 1;
    while (read > 0) {
      JsonNode page = Readers.JSON.readTree(readers.get("/changes?limit=500&after=" + next).body());
      read = page.path("items").size();
      next = page.path("next").asText(next);
    }
    return next;
  }
}
