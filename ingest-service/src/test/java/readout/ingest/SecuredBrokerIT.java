package readout.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.context.Context;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.ArticleStatus;
import readout.ingest.core.EmbargoedArticles;
import readout.ingest.core.KnownArticles;
import readout.ingest.kafka.ArticleProducer;
import readout.ingest.kafka.ArticleTail;
import readout.ingest.kafka.OwnOffsets;
import readout.ingest.kafka.PublishedRecords;
import readout.stack.testing.LogWatch;
import readout.stack.testing.SecuredKafka;

/** A broker that takes clients with TLS and a password only, by the settings of any client. */
@QuarkusTest
@TestProfile(SecuredBrokerIT.Secured.class)
class SecuredBrokerIT {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** With a broker of its own. */
  public static final class Secured implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(Broker.class));
    }
  }

  /** Gives its settings as an operator would. */
  public static final class Broker implements QuarkusTestResourceLifecycleManager {

    private SecuredKafka server;

    @Override
    public Map<String, String> start() {
      server = SecuredKafka.start();
      return server.client(SecuredKafka.PASSWORD).entrySet().stream()
          .collect(Collectors.toMap(entry -> "kafka." + entry.getKey(), Map.Entry::getValue));
    }

    @Override
    public void inject(TestInjector injector) {
      injector.injectIntoFields(server, new TestInjector.MatchesType(SecuredKafka.class));
    }

    @Override
    public void stop() {
      if (server != null) {
        server.close();
      }
    }
  }

  SecuredKafka server;

  @Test
  void articlesArePublishedAndReadWithTlsAndAPassword() {
    await().atMost(LIMIT).until(() -> given().get("/q/health/ready").statusCode() == 200);

    given()
        .contentType("application/json")
        .body("{\"uri\":\"urn:secured\",\"body_text\":\"They met.\"}")
        .post("/articles")
        .then()
        .statusCode(202);

    assertThat(PublishedRecords.of(ArticleId.of("default", "urn:secured"), server.openServers()))
        .hasSize(1);
  }

  @Test
  void withAWrongPasswordNothingIsPublishedOrRead() {
    Map<String, Object> wrong = new HashMap<>(server.client("guessed"));
    assertNothingWorks(wrong, "urn:secured:guessed");
  }

  @Test
  void withoutTrustNothingIsPublishedOrRead() {
    Map<String, Object> distrusting = new HashMap<>(server.client(SecuredKafka.PASSWORD));
    distrusting.remove("ssl.truststore.location");
    distrusting.remove("ssl.truststore.type");
    assertNothingWorks(distrusting, "urn:secured:distrusted");
  }

  private void assertNothingWorks(Map<String, Object> settings, String uri) {
    try (LogWatch log = LogWatch.of("readout.ingest.kafka");
        ArticleProducer producer =
            ArticleProducer.ofSingles(
                settings, Duration.ofSeconds(4), new OwnOffsets(), Clock.systemUTC());
        ArticleTail tail =
            new ArticleTail(
                settings,
                new KnownArticles(),
                new EmbargoedArticles(),
                new OwnOffsets(),
                () -> {})) {
      tail.start();

      CompletionStage<Long> published = producer.within(Context.root()).publish(article(uri));

      assertThat(published.toCompletableFuture()).failsWithin(LIMIT);
      await()
          .atMost(LIMIT)
          .until(() -> log.warnings().stream().anyMatch(line -> line.contains("does not answer")));
      assertThat(tail.isCaughtUp()).isFalse();
      assertThat(log.messages()).noneMatch(line -> line.contains("guessed\""));
    }
    assertThat(PublishedRecords.of(ArticleId.of("default", uri), server.openServers())).isEmpty();
  }

  private static Article article(String uri) {
    return new Article(
        ArticleId.of("default", uri),
        uri,
        "default",
        1,
        1,
        null,
        "",
        "They met.",
        null,
        null,
        null,
        ArticleStatus.USABLE,
        null);
  }
}
