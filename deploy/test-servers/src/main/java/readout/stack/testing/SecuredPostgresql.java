package readout.stack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A database whose owner is let in over TLS only and by password (SCRAM). Always the embedded kind.
 */
public final class SecuredPostgresql implements AutoCloseable {

  private final EmbeddedPostgresql server = EmbeddedPostgresql.start();

  private SecuredPostgresql() {
    ServerCertificate certificate = ServerCertificate.make(server.folder());
    Path data = server.folder().resolve("data");
    append(
        data.resolve("postgresql.conf"),
        List.of(
            "ssl = on",
            "ssl_cert_file = '%s'".formatted(certificate.pem()),
            "ssl_key_file = '%s'".formatted(certificate.key())));
    replace(
        data.resolve("pg_hba.conf"),
        List.of(
            "hostssl readout readout 127.0.0.1/32 scram-sha-256",
            "host postgres postgres 127.0.0.1/32 trust"));
    server.restart();
  }

  /** Starts it, with no tables in the database. */
  public static SecuredPostgresql start() {
    return new SecuredPostgresql();
  }

  /** An address with which a client takes no other server for this one. */
  public String jdbcUrl() {
    return server.jdbcUrl()
        + "?sslmode=verify-full&sslrootcert="
        + server.folder().resolve("server.pem");
  }

  /** Owner of the database. */
  public String user() {
    return server.user();
  }

  /** The owner's password. */
  public String password() {
    return server.password();
  }

  @Override
  public void close() {
    server.close();
  }

  private static void append(Path file, List<String> lines) {
    write(file, lines, StandardOpenOption.APPEND);
  }

  private static void replace(Path file, List<String> lines) {
    write(file, lines, StandardOpenOption.TRUNCATE_EXISTING);
  }

  private static void write(Path file, List<String> lines, StandardOpenOption how) {
    try {
      Files.write(file, lines, StandardOpenOption.WRITE, how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
