package readout.ingest.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static readout.ingest.access.RestrictedAccess.bearing;
import static readout.ingest.access.RestrictedAccess.id;
import static readout.ingest.access.RestrictedAccess.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import readout.ingest.kafka.PublishedRecords;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.KafkaServer;
import readout.stack.testing.LogWatch;

/** Sending with a token of a provider, with its signatures. */
@QuarkusTest
@TestProfile(RestrictedAccess.class)
@WithTestResource(KafkaResource.class)
class TokensIT {

  KafkaServer server;

  @BeforeEach
  void ready() {
    RestrictedAccess.awaitReady();
  }

  private static String token(JwtClaimsBuilder claims) {
    return OidcProvider.signed(claims);
  }

  @Test
  void aTokenTellsTheFeedAndWhatItIsFor() {
    try (LogWatch audit = LogWatch.of("readout.audit")) {
      String token = token(OidcProvider.claims());

      post(token, "urn:token:1").then().statusCode(202);
      bearing(token).delete("/articles/" + id("wire", "urn:token:1")).then().statusCode(202);
      post(RestrictedAccess.WIRE, "urn:token:2").then().statusCode(202);

      assertThat(audit.messages())
          .hasSize(3)
          .anyMatch(
              line ->
                  line.startsWith(
                      "accepted feed=wire key=subject:wire-desk from=127.0.0.1 article="
                          + id("wire", "urn:token:1")))
          .anyMatch(line -> line.startsWith("withdrawn feed=wire key=subject:wire-desk"))
          .noneMatch(line -> line.contains(token));
    }
  }

  static Stream<Arguments> bad() {
    String good = token(OidcProvider.claims());
    String[] parts = good.split("\\.", -1);
    return Stream.of(
        Arguments.of(
            "expired",
            token(
                OidcProvider.claims()
                    .issuedAt(Instant.now().minusSeconds(600))
                    .expiresAt(Instant.now().minusSeconds(300)))),
        Arguments.of("for another service", token(OidcProvider.claims().audience("other"))),
        Arguments.of(
            "of another provider", token(OidcProvider.claims().issuer("http://127.0.0.1:1"))),
        Arguments.of("signed by another", OidcProvider.forged(OidcProvider.claims())),
        Arguments.of(
            "changed",
            parts[0] + "." + encoded("{\"feed\":\"desk\",\"aud\":\"readout\"}") + "." + parts[2]),
        Arguments.of("not signed", encoded("{\"alg\":\"none\"}") + "." + parts[1] + "."),
        Arguments.of("no token", "abc"),
        Arguments.of("cut", good.substring(0, good.length() - 20)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void aTokenThatIsNotGoodIsRefused(String why, String token) {
    try (LogWatch audit = LogWatch.of("readout.audit")) {
      int before = records();

      post(token, "urn:token:bad")
          .then()
          .statusCode(401)
          .contentType("application/problem+json")
          .body("detail", containsString("the token is malformed, has expired"));

      assertThat(records()).isEqualTo(before);
      assertThat(audit.messages()).singleElement().asString().contains("reason=bad-token");
    }
  }

  @Test
  void aTokenWithoutTheScopeIsForbidden() {
    String poster = token(OidcProvider.claims().claim("scope", "openid ingest.post withdraw"));
    String reader = token(OidcProvider.claims().claim("scope", "openid ingest.posts"));
    String other =
        token(OidcProvider.claims().claim("scope", "a").claim("scp", List.of("b", "ingest.post")));

    post(poster, "urn:token:3").then().statusCode(202);
    post(other, "urn:token:3").then().statusCode(202);
    bearing(poster)
        .delete("/articles/" + id("wire", "urn:token:3"))
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:readout:problem:forbidden"));
    post(reader, "urn:token:4").then().statusCode(403);

    assertThat(
            PublishedRecords.all(server.bootstrapServers()).stream()
                .filter(published -> published.article().uri().startsWith("urn:token:3"))
                .toList())
        .hasSize(1);
  }

  @Test
  void aTokenThatNamesNoFeedIsForbidden() {
    int before = records();

    for (String feed : List.of("", "Wire", "wire desk", "wire\nx", "-")) {
      post(token(OidcProvider.claims().claim("feed", feed)), "urn:token:5")
          .then()
          .statusCode(403)
          .body("detail", equalTo("the token names no feed"));
    }
    post(token(OidcProvider.claims().claim("feed", List.of("wire", "desk"))), "urn:token:5")
        .then()
        .statusCode(403);

    assertThat(records()).isEqualTo(before);
  }

  private int records() {
    return PublishedRecords.all(server.bootstrapServers()).size();
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
