package readout.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.context.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.ArticleStatus;
import readout.contracts.ContractJson;
import readout.contracts.Topics;
import readout.ingest.core.EmbargoedArticles;
import readout.ingest.core.KnownArticles;
import readout.stack.testing.KafkaServer;

class ArticleTailIT {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static final EmbargoedArticles EMBARGOED = new EmbargoedArticles();

  /** What {@link #producer} has confirmed. */
  private static final OwnOffsets CONFIRMED = new OwnOffsets();

  private static KafkaServer server;
  private static ArticleProducer producer;

  @BeforeAll
  static void start() {
    server = KafkaServer.start();
    producer =
        ArticleProducer.ofSingles(
            Map.of("bootstrap.servers", server.bootstrapServers()),
            Duration.ofMillis(4500),
            CONFIRMED,
            Clock.systemUTC());
  }

  @AfterAll
  static void stop() {
    producer.close();
    server.close();
  }

  /** The tail of a replica that published nothing itself. */
  private static ArticleTail tailInto(KnownArticles known) {
    return tailInto(known, new OwnOffsets());
  }

  private static ArticleTail tailInto(KnownArticles known, OwnOffsets own) {
    ArticleTail tail =
        new ArticleTail(
            Map.of("bootstrap.servers", server.bootstrapServers()),
            known,
            EMBARGOED,
            own,
            () -> {});
    tail.start();
    return tail;
  }

  private static Article article(String uri, long revision) {
    return new Article(
        ArticleId.of("harbour", uri),
        uri,
        "harbour",
        1,
        revision,
        null,
        "",
        "body " + revision,
        null,
        null,
        null,
        ArticleStatus.USABLE,
        null);
  }

  private static void publish(Article article) {
    producer
        .within(Context.root())
        .publish(article)
        .toCompletableFuture()
        .orTimeout(20, TimeUnit.SECONDS)
        .join();
  }

  private static void publishBytes(String key, byte[] value) throws Exception {
    try (var raw =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", server.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
      raw.send(new ProducerRecord<>(Topics.ARTICLES, keyBytes, value)).get(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void aServiceThatStartsKnowsWhatWasPublishedBefore() {
    IntStream.range(0, 100).forEach(i -> publish(article("urn:tail:" + i, 1)));
    publish(article("urn:tail:0", 2));
    KnownArticles known = new KnownArticles();

    try (ArticleTail tail = tailInto(known)) {
      await().atMost(LIMIT).until(tail::isCaughtUp);
    }

    assertThat(known.find(ArticleId.of("harbour", "urn:tail:0")).orElseThrow().revision())
        .isEqualTo(2);
    assertThat(
            IntStream.range(0, 100)
                .filter(i -> known.find(ArticleId.of("harbour", "urn:tail:" + i)).isPresent()))
        .hasSize(100);
  }

  @Test
  void poisonOnTheTopicIsPassedOver() throws Exception {
    publishBytes("poison", new byte[] {0, 1, (byte) 0xff});
    publishBytes("poison", "{\"id\":7}".getBytes(StandardCharsets.UTF_8));
    publishBytes("poison", null);
    publish(article("urn:after-poison", 1));
    KnownArticles known = new KnownArticles();

    try (ArticleTail tail = tailInto(known)) {
      await().atMost(LIMIT).until(tail::isCaughtUp);
    }

    assertThat(known.find(ArticleId.of("harbour", "urn:after-poison"))).isPresent();
  }

  @Test
  void whatTheServicePublishedItselfIsNotReadBackAndWhatStandsBetweenIs() throws Exception {
    KnownArticles known = new KnownArticles();
    try (ArticleTail tail = tailInto(known, CONFIRMED)) {
      await().atMost(LIMIT).until(tail::isCaughtUp);
      int before = known.size();

      IntStream.range(0, 200).forEach(i -> publish(article("urn:own:" + i, 1)));
      Article others = article("urn:others", 1);
      publishBytes(others.id().value(), ContractJson.write(others));
      publish(article("urn:own:last", 1));
      await().atMost(LIMIT).until(() -> known.find(others.id()).isPresent());

      assertThat(known.size()).isLessThan(before + 200);
    }
  }

  @Test
  void whatAnotherReplicaPublishesBecomesKnownAndAnOutageIsNoticedAndOutlived() {
    KnownArticles known = new KnownArticles();
    try (ArticleTail tail = tailInto(known)) {
      await().atMost(LIMIT).until(tail::isCaughtUp);
      publish(article("urn:other-replica", 1));
      await()
          .atMost(LIMIT)
          .until(() -> known.find(ArticleId.of("harbour", "urn:other-replica")).isPresent());

      server.kill();
      await().atMost(LIMIT).until(() -> !tail.brokerAnswers());
      assertThat(tail.isCaughtUp()).isTrue();
      assertThat(tail.isAlive()).isTrue();

      server.restart();
      await().atMost(LIMIT).until(tail::brokerAnswers);
      publish(article("urn:after-outage", 1));
      await()
          .atMost(LIMIT)
          .until(() -> known.find(ArticleId.of("harbour", "urn:after-outage")).isPresent());
    }
  }
}
