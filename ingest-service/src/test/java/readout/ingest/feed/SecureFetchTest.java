package readout.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Feeds over https: the connection goes to the address that was checked, the certificate has to
 * bear the name that was asked for.
 */
class SecureFetchTest {

  private static final String NAME = "wire.example.org";
  private static final String TRUST_STORE = "javax.net.ssl.trustStore";
  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir Path folder;

  private final Vertx vertx = Vertx.vertx();
  private final Fetcher fetcher = new Fetcher(vertx, Duration.ofSeconds(10), 10_000);
  private HttpsServer server;

  @BeforeEach
  void start() throws Exception {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(serving(certificate())));
    server.createContext(
        "/news.atom",
        exchange -> {
          byte[] said =
              exchange.getRequestHeaders().getFirst("Host").getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, said.length);
          try (OutputStream body = exchange.getResponseBody()) {
            body.write(said);
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    System.clearProperty(TRUST_STORE);
    System.clearProperty(TRUST_STORE + "Password");
    server.stop(0);
    fetcher.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void aFeedIsReadFromAServerThatIsTrustedAndBearsTheName() throws Exception {
    trust();

    Polled polled = poll(NAME);

    assertThat(polled).isInstanceOf(Polled.Changed.class);
    assertThat(new String(((Polled.Changed) polled).content(), StandardCharsets.UTF_8))
        .isEqualTo(NAME + ":" + server.getAddress().getPort());
  }

  @Test
  void nothingIsReadFromAServerOfAnotherName() throws Exception {
    trust();

    assertThat(failure(poll("news.example.net"))).contains("news.example.net");
  }

  @Test
  void nothingIsReadFromAServerThatNobodyTrusts() throws Exception {
    assertThat(failure(poll(NAME))).containsIgnoringCase("certification path");
  }

  private static String failure(Polled polled) {
    assertThat(polled).isInstanceOf(Polled.Failed.class);
    return ((Polled.Failed) polled).detail();
  }

  private Polled poll(String host) throws InterruptedException {
    InetAddress[] loopback = {InetAddress.getLoopbackAddress()};
    AddressGuard guard = new AddressGuard(AddressGuard.blocks("127.0.0.1"), name -> loopback);
    URI feed = URI.create("https://%s:%d/news.atom".formatted(host, server.getAddress().getPort()));
    return new FeedClient(guard, fetcher, Clock.systemUTC(), Optional.empty())
        .poll(feed, Validators.NONE);
  }

  private void trust() {
    System.setProperty(TRUST_STORE, certificate().toString());
    System.setProperty(TRUST_STORE + "Password", String.valueOf(PASSWORD));
  }

  private Path certificate() {
    return folder.resolve("server.p12");
  }

  private static SSLContext serving(Path store) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-keyalg", "EC", "-dname", "CN=" + NAME));
    command.addAll(List.of("-ext", "SAN=DNS:" + NAME, "-validity", "2", "-alias", "server"));
    command.addAll(List.of("-storetype", "PKCS12", "-keystore", store.toString()));
    command.addAll(List.of("-storepass", String.valueOf(PASSWORD)));
    assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(KeyStore.getInstance(store.toFile(), PASSWORD), PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }
}
