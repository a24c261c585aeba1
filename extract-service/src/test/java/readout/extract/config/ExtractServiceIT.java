package readout.extract.config;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import readout.contracts.Article;
import readout.contracts.Extraction;
import readout.contracts.MeetingStatus;
import readout.contracts.Outcome;
import readout.contracts.Topics;
import readout.contracts.fixtures.Articles;
import readout.extract.kafka.Answers;
import readout.extract.kafka.Await;
import readout.extract.kafka.ConsumerState;
import readout.extract.kafka.Feed;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.KafkaServer;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@Timeout(180)
class ExtractServiceIT {

  @Inject ConsumerState consumer;
  @Inject LanguageModels models;

  private KafkaServer kafka;
  private Feed feed;
  private Answers extractions;

  @BeforeEach
  void awaitReadiness() {
    Await.until("the models are loaded", models::areLoaded);
    Await.until("partitions are assigned", () -> consumer.isAssigned() && consumer.isAnswering());
    feed = new Feed(kafka.bootstrapServers());
    extractions = new Answers(kafka.bootstrapServers(), Topics.EXTRACTIONS);
  }

  @AfterEach
  void close() {
    feed.close();
    extractions.close();
  }

  @Test
  void aMeetingIsReadOutOfAnArticleWithItsQuote() {
    Article article =
        article(
            "Norwegian Foreign Minister Anna Berg met her Chilean counterpart, Luis Rojas, in Oslo"
                + " on Friday. They discussed fishing quotas.");

    Extraction extraction = extractionOf(article);

    assertThat(extraction.outcome()).isEqualTo(Outcome.EXTRACTED);
    assertThat(extraction.extractor().name()).isEqualTo("readout-extract");
    assertThat(extraction.extractor().version()).startsWith("0.1.0-SNAPSHOT+");
    assertThat(extraction.meetings())
        .singleElement()
        .satisfies(
            meeting -> {
              assertThat(meeting.status()).isEqualTo(MeetingStatus.HELD);
              assertThat(meeting.participants()).hasSize(2);
              assertThat(meeting.evidence()).isNotEmpty();
              meeting
                  .evidence()
                  .forEach(
                      quote ->
                          assertThat(article.body().substring(quote.start(), quote.end()))
                              .isEqualTo(quote.quote()));
            });
  }

  @Test
  void anArticleWithoutMeetingsReportsNothing() {
    assertThat(extractionOf(article("It rained in Oslo for the third day in a row.")).outcome())
        .isEqualTo(Outcome.NOTHING);
  }

  @Test
  void anArticleInGermanIsNotRead() {
    Article tagged =
        Articles.inLanguage(article("Die Außenminister trafen sich am Freitag in Oslo."), "de");
    Article untagged =
        Articles.inLanguage(
            Articles.headed(article("Die Außenminister trafen sich am Freitag in Oslo."), ""),
            null);

    assertThat(extractionOf(tagged).outcome()).isEqualTo(Outcome.UNSUPPORTED_LANGUAGE);
    assertThat(extractionOf(untagged).outcome()).isEqualTo(Outcome.UNSUPPORTED_LANGUAGE);
  }

  @Test
  void healthNamesItsChecks() {
    given()
        .get("/q/health")
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body("checks.name", hasItems("broker", "models", "consumer"));
  }

  @Test
  void metricsCountWhatWasAnswered() {
    extractionOf(article("It snowed in Oslo."));

    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("readout_extract_received_total"))
        .body(containsString("readout_extract_rejected_total{reason=\"malformed\"} 0.0"))
        .body(containsString("readout_extract_reading_seconds_bucket"))
        .body(containsString("readout_extract_lag"))
        .body(containsString("jvm_memory_used_bytes"));
  }

  @Test
  void anArticleBeginsATraceWhereItHasNone() {
    Article article = article("It hailed in Oslo.");
    feed.send(article);

    var answer = extractions.await(1, Answers.keyed(Feed.key(article))).get(0);
    assertThat(Answers.header(answer, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
  }

  private Extraction extractionOf(Article article) {
    feed.send(article);
    return Answers.extraction(extractions.await(1, Answers.keyed(Feed.key(article))).get(0));
  }

  private static Article article(String body) {
    return Articles.article("urn:readout:service:" + UUID.randomUUID(), body);
  }
}
