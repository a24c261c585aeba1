package readout.ingest.access;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** An OpenID Connect provider with one key: what a service asks of one, and tokens it signs. */
public final class OidcProvider implements QuarkusTestResourceLifecycleManager {

  static final String AUDIENCE = "readout";
  static final String SCOPE = "ingest.post ingest.withdraw";

  private static final String SIGNING_KEY = "readout.test.signing-key";
  private static final String ISSUER = "quarkus.oidc.auth-server-url";
  private static final String KEY_ID = "one";

  private HttpServer server;

  /** A token that is good but for what is set otherwise. */
  static JwtClaimsBuilder claims() {
    return Jwt.claims()
        .issuer(ConfigProvider.getConfig().getValue(ISSUER, String.class))
        .audience(AUDIENCE)
        .subject("wire-desk")
        .claim("feed", "wire")
        .claim("scope", "openid " + SCOPE)
        .issuedAt(Instant.now())
        .expiresIn(Duration.ofMinutes(5));
  }

  /** Signed with the provider's key. */
  static String signed(JwtClaimsBuilder claims) {
    String encoded = ConfigProvider.getConfig().getValue(SIGNING_KEY, String.class);
    try {
      return signed(
          claims,
          KeyFactory.getInstance("RSA")
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Signed with another key, that it says is the provider's. */
  static String forged(JwtClaimsBuilder claims) {
    return signed(claims, keys().getPrivate());
  }

  private static String signed(JwtClaimsBuilder claims, PrivateKey key) {
    return claims.jws().keyId(KEY_ID).sign(key);
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Map<String, String> start() {
    KeyPair keys = keys();
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String issuer = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext(
        "/.well-known/openid-configuration",
        exchange ->
            answer(
                exchange,
                """
                {"issuer":"%1$s","jwks_uri":"%1$s/jwks","authorization_endpoint":"%1$s/authorize",\
                "token_endpoint":"%1$s/token"}\
                """
                    .formatted(issuer)));
    server.createContext("/jwks", exchange -> answer(exchange, jwks(keys)));
    server.start();
    return Map.of(
        "quarkus.oidc.tenant-enabled",
        "true",
        ISSUER,
        issuer,
        "quarkus.oidc.token.audience",
        AUDIENCE,
        SIGNING_KEY,
        Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
  }

  private static String jwks(KeyPair keys) {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    return """
    {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}\
    """
        .formatted(KEY_ID, number(key.getModulus()), number(key.getPublicExponent()));
  }

  private static String number(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }
}
