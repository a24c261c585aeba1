package readout.stack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A broker that has, beside its open listener, one with TLS where clients give a user and a
 * password: SASL_SSL with a certificate of its own. Always the embedded kind.
 */
public final class SecuredKafka implements AutoCloseable {

  private static final String USER = "readout";
  private static final String STORE_PASSWORD = "changeit";
  private static final String PLAIN =
      "org.apache.kafka.common.security.plain.PlainLoginModule required";

  /** What the one user of the secured listener has to give. */
  public static final String PASSWORD = "meetings-and-agreements";

  private final ServerFolder files = ServerFolder.create("kafka-secured");
  private final int port = FreePort.find();
  private final EmbeddedKafka broker;

  private SecuredKafka() {
    makeCertificate();
    broker = EmbeddedKafka.start(write("broker.properties", settings()));
  }

  /** Starts it, with the topics of Readout and no records in them. */
  public static SecuredKafka start() {
    return new SecuredKafka();
  }

  /** The address of the open listener. */
  public String openServers() {
    return broker.bootstrapServers();
  }

  /** The address of the secured listener. */
  public String securedServers() {
    return "127.0.0.1:" + port;
  }

  /** What a client needs for the secured listener, the address included. */
  public Map<String, String> client(String password) {
    Map<String, String> settings = new HashMap<>();
    settings.put("bootstrap.servers", securedServers());
    settings.put("security.protocol", "SASL_SSL");
    settings.put("sasl.mechanism", "PLAIN");
    settings.put(
        "sasl.jaas.config", "%s username=\"%s\" password=\"%s\";".formatted(PLAIN, USER, password));
    settings.put("ssl.truststore.type", "PEM");
    settings.put("ssl.truststore.location", file("broker.pem").toString());
    return settings;
  }

  @Override
  public void close() {
    broker.close();
    files.close();
  }

  private Map<String, String> settings() {
    String listener = "SASL_SSL://" + securedServers();
    return Map.of(
        "listeners",
        listener,
        "advertised.listeners",
        listener,
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SASL_SSL:SASL_SSL",
        "sasl.enabled.mechanisms",
        "PLAIN",
        "listener.name.sasl_ssl.plain.sasl.jaas.config",
        "%s user_%s=\"%s\";".formatted(PLAIN, USER, PASSWORD),
        "ssl.keystore.type",
        "PKCS12",
        "ssl.keystore.location",
        file("broker.p12").toString(),
        "ssl.keystore.password",
        STORE_PASSWORD);
  }

  private void makeCertificate() {
    String store = file("broker.p12").toString();
    keytool(
        List.of(
            "-genkeypair -keyalg EC -dname CN=broker -ext SAN=IP:127.0.0.1 -validity 2"
                .split(" ", -1)),
        store);
    keytool(List.of("-exportcert", "-rfc", "-file", file("broker.pem").toString()), store);
  }

  private static void keytool(List<String> arguments, String store) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(arguments);
    command.addAll(List.of("-alias", "broker", "-storetype", "PKCS12", "-keystore", store));
    command.addAll(List.of("-storepass", STORE_PASSWORD));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = process.inputReader().lines().collect(Collectors.joining(" "));
      if (process.waitFor() != 0) {
        throw new IllegalStateException("keytool: " + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Path write(String name, Map<String, String> properties) {
    try {
      return Files.write(
          file(name), properties.entrySet().stream().map(SecuredKafka::line).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(Map.Entry<String, String> property) {
    return property.getKey() + "=" + property.getValue();
  }

  private Path file(String name) {
    return files.path().resolve(name);
  }
}
