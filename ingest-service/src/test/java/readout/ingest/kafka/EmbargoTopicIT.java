package readout.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.ArticleStatus;
import readout.contracts.CloudEvent;
import readout.contracts.Topics;
import readout.ingest.core.EmbargoLog;
import readout.ingest.core.EmbargoLogContract;
import readout.ingest.core.EmbargoedArticles;
import readout.ingest.core.KnownArticles;
import readout.ingest.core.LogUnavailableException;
import readout.stack.testing.KafkaServer;

class EmbargoTopicIT extends EmbargoLogContract {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static KafkaServer server;
  private static ArticleProducer producer;
  private static EmbargoTopic topic;

  @BeforeAll
  static void start() {
    server = KafkaServer.start();
    producer =
        ArticleProducer.ofSingles(
            broker(), Duration.ofMillis(4500), new OwnOffsets(), Clock.systemUTC());
    topic = new EmbargoTopic(broker(), producer, Clock.systemUTC());
  }

  @AfterAll
  static void stop() {
    topic.close();
    producer.close();
    server.close();
  }

  private static Map<String, Object> broker() {
    return Map.of("bootstrap.servers", server.bootstrapServers());
  }

  @Override
  protected EmbargoLog log() {
    return topic;
  }

  @Override
  protected EmbargoedArticles learned() {
    EmbargoedArticles learned = new EmbargoedArticles();
    try (ArticleTail tail =
        new ArticleTail(broker(), new KnownArticles(), learned, new OwnOffsets(), () -> {})) {
      tail.start();
      await().atMost(LIMIT).until(tail::isCaughtUp);
    }
    return learned;
  }

  @Test
  void poisonOnTheTopicIsPassedOver() throws Exception {
    String id = ArticleId.of("harbour", "urn:poison").value();
    try (var raw =
        new KafkaProducer<>(broker(), new ByteArraySerializer(), new ByteArraySerializer())) {
      for (byte[] value : new byte[][] {{0, 1}, bytes("{\"id\":7}"), bytes("{}")}) {
        raw.send(new ProducerRecord<>(Topics.EMBARGOED, bytes(id), value))
            .get(20, TimeUnit.SECONDS);
      }
      raw.send(new ProducerRecord<>(Topics.EMBARGOED, bytes("no id"), null))
          .get(20, TimeUnit.SECONDS);
    }

    assertThat(learned().find(new ArticleId(id))).isEmpty();
  }

  @Test
  void aTombstoneWithoutARevisionEndsWhateverStandsBeforeItAndOneOfNoneEndsNothing()
      throws Exception {
    Article ended = article("urn:embargo:old");
    Article stays = article("urn:embargo:stays");
    try (var raw =
        new KafkaProducer<>(broker(), new ByteArraySerializer(), new ByteArraySerializer())) {
      for (Article each : List.of(ended, stays)) {
        topic.hold(each, Instant.EPOCH).toCompletableFuture().get(20, TimeUnit.SECONDS);
      }
      ProducerRecord<byte[], byte[]> poison =
          new ProducerRecord<>(Topics.EMBARGOED, bytes(stays.id().value()), null);
      poison.headers().add(CloudEvent.ENDED_REVISION, bytes("all"));
      raw.send(poison).get(20, TimeUnit.SECONDS);
      raw.send(new ProducerRecord<>(Topics.EMBARGOED, bytes(ended.id().value()), null))
          .get(20, TimeUnit.SECONDS);
    }

    EmbargoedArticles learned = learned();
    assertThat(learned.find(ended.id())).isEmpty();
    assertThat(learned.find(stays.id())).isPresent();
  }

  @Test
  void aPlaceBeyondTheEndIsNotWaitedForForEver() {
    assertThat(topic.read(new EmbargoLog.Place(0, 1_000_000)))
        .failsWithin(Duration.ofSeconds(15))
        .withThrowableThat()
        .withCauseInstanceOf(LogUnavailableException.class);
  }

  private static Article article(String uri) {
    return new Article(
        ArticleId.of("harbour", uri),
        uri,
        "harbour",
        1,
        1,
        null,
        "",
        "They will meet.",
        null,
        null,
        null,
        ArticleStatus.USABLE,
        null);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
