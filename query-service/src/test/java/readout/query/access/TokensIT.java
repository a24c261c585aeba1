package readout.query.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static readout.query.access.AccessIT.bearing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/** Reading with a token of a provider, and from the pages of another site. */
@QuarkusTest
@TestProfile(RequiredAccess.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class TokensIT {

  @Test
  void whoHasATokenOfTheProviderReads() {
    String token = OidcProvider.signed(OidcProvider.claims());

    String tag = bearing(token).get("/meetings").then().statusCode(200).extract().header("ETag");

    bearing(token).header("If-None-Match", tag).get("/meetings").then().statusCode(304);
    bearing(token).get("/").then().statusCode(200);
    bearing(token).get("/q/metrics").then().statusCode(200);
    bearing(RequiredAccess.DESK).get("/meetings").then().statusCode(200);
    bearing(OidcProvider.signed(OidcProvider.claims().audience(Set.of("other", "readout"))))
        .get("/meetings")
        .then()
        .statusCode(200);
  }

  static Stream<Arguments> bad() {
    String good = OidcProvider.signed(OidcProvider.claims());
    String[] parts = good.split("\\.", -1);
    return Stream.of(
        Arguments.of(
            "expired",
            OidcProvider.signed(
                OidcProvider.claims()
                    .issuedAt(Instant.now().minusSeconds(600))
                    .expiresAt(Instant.now().minusSeconds(300)))),
        Arguments.of(
            "for another service", OidcProvider.signed(OidcProvider.claims().audience("other"))),
        Arguments.of(
            "of another provider",
            OidcProvider.signed(OidcProvider.claims().issuer("http://127.0.0.1:1"))),
        Arguments.of("signed by another", OidcProvider.forged(OidcProvider.claims())),
        Arguments.of(
            "changed",
            parts[0] + "." + encoded("{\"sub\":\"someone\",\"aud\":\"readout\"}") + "." + parts[2]),
        Arguments.of("not signed", encoded("{\"alg\":\"none\"}") + "." + parts[1] + "."),
        Arguments.of("no token", "abc"),
        Arguments.of("cut", good.substring(0, good.length() - 20)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void aTokenThatIsNotGoodIsRefused(String why, String token) {
    AccessIT.assertRefused(bearing(token).get("/meetings"), "the token is malformed, has expired");
  }

  @Test
  void aTokenWithoutTheScopeIsForbidden() {
    bearing(OidcProvider.signed(OidcProvider.claims().claim("scope", "openid record.reader")))
        .get("/meetings")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .header(
            "WWW-Authenticate",
            equalTo(
                "Bearer realm=\"readout\", error=\"insufficient_scope\", scope=\"record.read\""))
        .body("type", equalTo("urn:readout:problem:forbidden"));
    bearing(
            OidcProvider.signed(
                OidcProvider.claims()
                    .claim("scope", "a")
                    .claim("scp", List.of("b", "record.read"))))
        .get("/meetings")
        .then()
        .statusCode(200);
  }

  @Test
  void anAllowedSiteMaySendTheKeyAndReadTheHeaders() {
    ValidatableResponse preflight = preflight(RequiredAccess.SITE);
    preflight
        .statusCode(200)
        .header("Access-Control-Allow-Origin", equalTo(RequiredAccess.SITE))
        .header("Access-Control-Allow-Headers", containsString("Authorization"))
        .header("Access-Control-Allow-Methods", containsString("GET"))
        .header("Access-Control-Allow-Credentials", equalTo("false"))
        .header("Access-Control-Max-Age", equalTo("3600"));

    for (ValidatableResponse answer :
        List.of(
            bearing(RequiredAccess.DESK)
                .header("Origin", RequiredAccess.SITE)
                .get("/meetings")
                .then()
                .statusCode(200)
                .header("Vary", containsString("Origin")),
            given()
                .header("Origin", RequiredAccess.SITE)
                .get("/meetings")
                .then()
                .statusCode(401))) {
      answer
          .header("Access-Control-Allow-Origin", equalTo(RequiredAccess.SITE))
          .header("Access-Control-Expose-Headers", containsString("ETag"))
          .header("Access-Control-Expose-Headers", containsString("Link"))
          .header("Access-Control-Expose-Headers", containsString("Retry-After"));
    }
  }

  @Test
  void anotherSiteMayNot() {
    preflight("https://elsewhere.example").header("Access-Control-Allow-Origin", nullValue());
    bearing(RequiredAccess.DESK)
        .header("Origin", "https://elsewhere.example")
        .get("/meetings")
        .then()
        .statusCode(403)
        .header("Access-Control-Allow-Origin", nullValue());
  }

  private static ValidatableResponse preflight(String site) {
    return given()
        .header("Origin", site)
        .header("Access-Control-Request-Method", "GET")
        .header("Access-Control-Request-Headers", "authorization,if-none-match")
        .options("/meetings")
        .then();
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
