package readout.query.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import readout.stack.testing.PostgresqlServer;

/** A database that was filled before anything was counted. */
class TallyUpgradeIT {

  private static final String FILL =
      """
      insert into article (id, revision, uri, extraction, digest, materialised, reference)
      select cast(md5(cast(n as text)) as uuid), 1, 'u', '{}', gen_random_uuid(), now(),
        cast(case when n % 5 = 0 then '{}' else '{"id":"a","source":"Post ' || n % 3 || '"}' end as json)
      from generate_series(1, 300) as n;
      insert into event (id, type, status, format, earliest, latest, words, names, countries, confidence, origins,
        conflict, overdue, digest, item, detail)
      select cast(md5(cast(n as text)) as uuid), case when n % 7 = 0 then 'agreement' else 'meeting' end,
        case n % 4 when 0 then 'scheduled' when 1 then 'denied' else 'held' end,
        case when n % 7 > 0 then 'bilateral' end, day, day + n % 3, '{}', '{}',
        case when n % 11 = 0 then '{}' else array['AT', chr(65 + n % 26) || 'Z'] end, 0.9, 1, false, n % 8 = 0,
        gen_random_uuid(), '{}', '{}'
      from (select n, case when n % 13 > 0 then date '2025-01-01' + n end as day from generate_series(1, 600) as n) as made;
      insert into mention (id, article_id, mention_id, is_meeting, event_id, keys, record)
      select id, id, 'm', true, id, '{}', '{}' from article where reference ->> 'id' is not null
      """;

  @Test
  void whatWasThereIsCounted() throws SQLException {
    try (PostgresqlServer server = PostgresqlServer.start()) {
      migrate(server, "8");
      try (Connection connection = connection(server);
          Statement statement = connection.createStatement()) {
        statement.execute(FILL);
        migrate(server, "latest");

        for (Recount each : Recount.values()) {
          assertThat(rows(statement, each.kept()))
              .as("%s", each)
              .isNotEmpty()
              .isEqualTo(rows(statement, each.anew()));
        }
      }
    }
  }

  private static void migrate(PostgresqlServer server, String version) {
    Flyway.configure()
        .dataSource(server.jdbcUrl(), server.user(), server.password())
        .target(version)
        .load()
        .migrate();
  }

  private static Connection connection(PostgresqlServer server) throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
  }

  private static List<String> rows(Statement statement, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        rows.add(found.getString(1));
      }
    }
    return rows;
  }
}
