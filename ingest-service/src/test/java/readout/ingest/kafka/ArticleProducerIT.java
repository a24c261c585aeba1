package readout.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.ArticleStatus;
import readout.ingest.core.ArticleLog;
import readout.ingest.core.ArticleLogContract;
import readout.ingest.core.ArticleTooLargeException;
import readout.ingest.core.LogUnavailableException;
import readout.stack.testing.KafkaServer;

class ArticleProducerIT extends ArticleLogContract {

  private static final Duration ANSWER_WITHIN = Duration.ofMillis(4500);

  private static KafkaServer server;
  private static ArticleProducer producer;

  @BeforeAll
  static void start() {
    server = KafkaServer.start();
    producer = producerOf(server.bootstrapServers());
  }

  @AfterAll
  static void stop() {
    producer.close();
    server.close();
  }

  private static ArticleProducer producerOf(String bootstrapServers) {
    return ArticleProducer.ofSingles(
        Map.of("bootstrap.servers", bootstrapServers),
        ANSWER_WITHIN,
        new OwnOffsets(),
        Clock.systemUTC());
  }

  @Override
  protected ArticleLog log() {
    return producer.within(Context.root());
  }

  @Override
  protected List<Article> recordsOf(ArticleId id) {
    return PublishedRecords.of(id, server.bootstrapServers()).stream()
        .map(PublishedRecords.Published::article)
        .toList();
  }

  @Test
  void aRecordThatTheBrokerNeverTakesIsTooLarge() {
    Article article =
        new Article(
            ArticleId.of("harbour", "urn:large"),
            "urn:large",
            "harbour",
            1,
            1,
            null,
            "",
            "x".repeat(9 << 20),
            null,
            null,
            null,
            ArticleStatus.USABLE,
            null);

    assertThat(log().publish(article))
        .failsWithin(Duration.ofSeconds(5))
        .withThrowableThat()
        .withCauseInstanceOf(ArticleTooLargeException.class);
  }

  @Test
  void withoutABrokerARecordFailsInTime() {
    try (ArticleProducer lonely = producerOf("127.0.0.1:1")) {
      assertThat(lonely.within(Context.root()).publish(article("urn:lonely", 1)))
          .failsWithin(ANSWER_WITHIN)
          .withThrowableThat()
          .withCauseInstanceOf(LogUnavailableException.class);
    }
  }
}
