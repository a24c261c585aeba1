package readout.query.store;

import static readout.query.Extractions.article;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.person;
import static readout.query.Extractions.withdrawn;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import readout.contracts.Extraction;
import readout.query.projection.Materialised;
import readout.stack.testing.PostgresqlServer;

/** A database as the first version left it: an event for each report, nothing merged. */
public final class FirstVersionDatabase implements QuarkusTestResourceLifecycleManager {

  static final Instant MATERIALISED = Instant.parse("2026-02-01T00:00:00Z");

  /** More than are merged at once. */
  static final int ARTICLES = 450;

  private PostgresqlServer server;

  /** Three articles report each meeting; every ninetieth article is withdrawn. */
  static Stream<Extraction> extractions() {
    return IntStream.range(0, ARTICLES).mapToObj(FirstVersionDatabase::extraction);
  }

  private static Extraction extraction(int number) {
    String uri = "first:" + number;
    if (number % 90 == 0) {
      return withdrawn(uri, 2);
    }
    int meeting = number / 3;
    LocalDate day = LocalDate.of(2024, 1, 1).plusDays(meeting);
    return of(
        article(uri, 1, "Post " + number % 3, day.plusDays(1 + number % 3) + "T08:00:00Z"),
        meeting("m", day.toString(), person("Cho Hyun", "KR"), person("Marco Rubio", "US")));
  }

  @Override
  public Map<String, String> start() {
    server = PostgresqlServer.start();
    Flyway.configure()
        .dataSource(server.jdbcUrl(), server.user(), server.password())
        .target("1")
        .load()
        .migrate();
    try (Connection connection =
        DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password())) {
      fill(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Map.of(
        "quarkus.datasource.jdbc.url", server.jdbcUrl(),
        "quarkus.datasource.username", server.user(),
        "quarkus.datasource.password", server.password());
  }

  private static void fill(Connection connection) throws SQLException {
    for (Extraction extraction : extractions().toList()) {
      ArticleEvents article = Materialised.of(extraction);
      execute(
          connection,
          "insert into article values (?, ?, ?, ?, ?, ?)",
          uuid(article.id().value()),
          article.revision(),
          article.uri(),
          article.extraction(),
          uuid(article.digest()),
          OffsetDateTime.ofInstant(MATERIALISED, ZoneOffset.UTC));
      if (!extraction.meetings().isEmpty()) {
        fillEvent(connection, article);
      }
    }
  }

  private static void fillEvent(Connection connection, ArticleEvents article) throws SQLException {
    UUID event = UUID.nameUUIDFromBytes(article.id().value().getBytes());
    execute(
        connection,
        """
        insert into event (id, type, status, words, names, countries, confidence, item, history)
        values (?, 'meeting', 'held', '{cho}', '{" cho "}', '{KR}', 0.9, '{}', '[]')
        """,
        event);
    execute(
        connection,
        "insert into mention values (?, 'm', ?, '{}')",
        uuid(article.id().value()),
        event);
  }

  private static void execute(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int index = 0; index < values.length; index++) {
        statement.setObject(index + 1, values[index]);
      }
      statement.executeUpdate();
    }
  }

  private static UUID uuid(String hex) {
    return UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
  }

  @Override
  public void stop() {
    if (server != null) {
      server.close();
    }
  }
}
