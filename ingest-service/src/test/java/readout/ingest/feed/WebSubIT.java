package readout.ingest.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static readout.ingest.feed.FeedsUnderTest.LIMIT;
import static readout.ingest.feed.FeedsUnderTest.awaitCount;
import static readout.ingest.feed.FeedsUnderTest.awaitPublished;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import readout.contracts.Article;
import readout.ingest.feed.WebServer.Answer;
import readout.ingest.feed.WebServer.Asked;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.KafkaServer;

/** The test is the hub: it is asked, verifies and pushes as the recommendation has it. */
@QuarkusTest
@WithTestResource(KafkaResource.class)
@WithTestResource(WebServerResource.class)
class WebSubIT {

  private static final String TOPIC = "https://wire.example.org/pushed";

  KafkaServer broker;
  WebServer web;

  @BeforeEach
  void ready() {
    FeedsUnderTest.awaitReady();
  }

  private static String atom(String hub, String uri, String updated, String text) {
    return """
    <feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Wire</title>
      <link rel="hub" href="%s"/><link rel="self" href="%s"/>
      <entry><id>%s</id><updated>%s</updated><content>%s</content></entry></feed>
    """
        .formatted(hub, TOPIC, uri, updated, text);
  }

  private static Map<String, String> form(Asked asked) {
    return Stream.of(asked.body().split("&"))
        .map(field -> field.split("=", 2))
        .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** Where the service is called in this test, behind its public address. */
  private static String path(Map<String, String> request) {
    String callback = request.get("hub.callback");
    assertThat(callback).startsWith(WebServerResource.PUBLIC + "/websub/");
    return callback.substring(WebServerResource.PUBLIC.length());
  }

  private static Response verify(String path, String mode, String topic) {
    return given()
        .queryParam("hub.mode", mode)
        .queryParam("hub.topic", topic)
        .queryParam("hub.challenge", "c-17")
        .queryParam("hub.lease_seconds", 5)
        .get(path);
  }

  private static Response push(String path, String key, String content) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return given()
        .contentType("application/atom+xml")
        .header("X-Hub-Signature", "sha256=" + HexFormat.of().formatHex(mac.doFinal(bytes)))
        .body(bytes)
        .post(path);
  }

  private List<Article> published(String feed, String uri) {
    return FeedsUnderTest.published(feed, uri, broker.bootstrapServers());
  }

  @Test
  void aFeedWithAHubIsSubscribedToPushedAndRenewed() throws Exception {
    String hub = web.address("/hub").toString();
    web.page("/hub", Answer.of(202));
    String polled = atom(hub, "urn:pushed:1", "2026-01-23T10:00:00Z", "They met.");
    web.page("/pushed", Answer.of(200).with(polled));
    await().atMost(LIMIT).until(() -> !web.asked("/hub").isEmpty());
    Map<String, String> asked = form(web.asked("/hub").get(0));
    String path = path(asked);

    assertThat(asked).containsEntry("hub.mode", "subscribe").containsEntry("hub.topic", TOPIC);
    assertThat(asked.get("hub.secret")).hasSize(64);
    assertThat(path.substring("/websub/".length())).hasSizeGreaterThan(40);

    assertThat(verify(path, "subscribe", "https://other.example/").statusCode()).isEqualTo(404);
    assertThat(verify(path, "unsubscribe", TOPIC).statusCode()).isEqualTo(404);
    assertThat(verify("/websub/guessed", "subscribe", TOPIC).statusCode()).isEqualTo(404);
    assertThat(verify(path, "subscribe", TOPIC).then().statusCode(200).extract().asString())
        .isEqualTo("c-17");

    String key = asked.get("hub.secret");
    String pushed = atom(hub, "urn:pushed:2", "2026-01-23T11:00:00Z", "They met again.");
    assertThat(push(path, key, pushed).statusCode()).isEqualTo(202);
    assertThat(published("pushed", "urn:pushed:2")).hasSize(1); // stored before it was answered

    String forged = atom(hub, "urn:pushed:3", "2026-01-23T11:00:00Z", "They never met.");
    assertThat(push(path, "guessed", forged).statusCode()).isEqualTo(202);
    assertThat(given().body(forged).post(path).statusCode()).isEqualTo(202);
    assertThat(push("/websub/guessed", key, forged).statusCode()).isEqualTo(404);
    awaitCount("pushes", "pushed", "forged", 2);
    assertThat(published("pushed", "urn:pushed:3")).isEmpty();

    int askedBefore = web.asked("/pushed").size();
    await().atMost(LIMIT).until(() -> web.asked("/hub").size() >= 2);
    Map<String, String> renewed = form(web.asked("/hub").get(1));
    assertThat(renewed).isEqualTo(asked);
    assertThat(web.asked("/pushed").size() - askedBefore)
        .as("polls while the hub pushes, in the four seconds until renewal")
        .isLessThanOrEqualTo(2);
    assertThat(verify(path, "subscribe", TOPIC).statusCode()).isEqualTo(200);
  }

  @Test
  void anOlderEntryDoesNotReplaceTheOneThatWasPushed() throws Exception {
    String hub = web.address("/other-hub").toString();
    web.page("/other-hub", Answer.of(202));
    web.page(
        "/stale", Answer.of(200).with(atom(hub, "urn:stale", "2026-01-23T10:00:00Z", "Planned.")));
    awaitPublished("stale", "urn:stale", 1, broker.bootstrapServers());
    await().atMost(LIMIT).until(() -> !web.asked("/other-hub").isEmpty());
    Map<String, String> asked = form(web.asked("/other-hub").get(0));
    String newer = atom(hub, "urn:stale", "2026-01-23T11:00:00Z", "Held.");
    String older = atom(hub, "urn:stale", "2026-01-23T10:30:00Z", "Planned still.");

    assertThat(push(path(asked), asked.get("hub.secret"), newer).statusCode()).isEqualTo(202);
    assertThat(push(path(asked), asked.get("hub.secret"), older).statusCode()).isEqualTo(202);

    List<Article> published = published("stale", "urn:stale");
    assertThat(published.get(published.size() - 1).body()).isEqualTo("Held.");
    awaitCount("entries", "stale", "refused", 1);
  }
}
