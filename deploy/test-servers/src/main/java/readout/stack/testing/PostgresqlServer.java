package readout.stack.testing;

/** A PostgreSQL with an empty database. */
public interface PostgresqlServer extends TestServer {

  /** Starts the kind of server that {@link ServerKind} chooses, with no tables in it. */
  static PostgresqlServer start() {
    return switch (ServerKind.chosen()) {
      case EMBEDDED -> EmbeddedPostgresql.start();
      case CONTAINERS -> ContainerPostgresql.start();
    };
  }

  /** Address of the database for JDBC. */
  String jdbcUrl();

  /** Owner of the database, who may also create others. */
  String user();

  /** The owner's password. */
  String password();
}
