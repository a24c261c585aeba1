package readout.stack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A broker that has, beside its open listener, one with TLS where clients give a user and a
 * password: SASL_SSL with a certificate of its own. Always the embedded kind.
 */
public final class SecuredKafka implements AutoCloseable {

  private static final String USER = "readout";
  private static final String PLAIN =
      "org.apache.kafka.common.security.plain.PlainLoginModule required";

  /** What the one user of the secured listener has to give. */
  public static final String PASSWORD = "meetings-and-agreements";

  private final ServerFolder files = ServerFolder.create("kafka-secured");
  private final ServerCertificate certificate = ServerCertificate.make(files.path());
  private final int port = FreePort.find();
  private final EmbeddedKafka broker;

  private SecuredKafka() {
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
    settings.put("ssl.truststore.location", certificate.pem().toString());
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
        certificate.store().toString(),
        "ssl.keystore.password",
        ServerCertificate.PASSWORD);
  }

  private Path write(String name, Map<String, String> properties) {
    try {
      return Files.write(
          files.path().resolve(name),
          properties.entrySet().stream().map(SecuredKafka::line).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(Map.Entry<String, String> property) {
    return property.getKey() + "=" + property.getValue();
  }
}
