package readout.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static readout.query.Extractions.id;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.person;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.contracts.ContractJson;
import readout.contracts.DeadLetter;
import readout.contracts.DeadLetterReason;
import readout.query.Database;
import readout.query.Topic;
import readout.query.store.EventStore;
import readout.stack.testing.KafkaResource;
import readout.stack.testing.PostgresqlResource;

/**
 * A database that is there and does not do what it should: a trigger on one article makes it so.
 */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresqlResource.class)
class DatabaseTroubleIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  @Inject Database database;
  @Inject DataSource connections;
  @Inject EventStore store;
  private Topic topic;

  @BeforeEach
  void open() throws SQLException {
    database.clear();
    topic = new Topic(servers);
    run("create sequence attempts");
  }

  @AfterEach
  void close() throws SQLException {
    topic.close();
    run("drop trigger if exists trouble on article");
    run("drop function if exists trouble");
    run("drop sequence attempts");
  }

  /** In this order: the disk is full, read-only after a fail-over, too slow, out of memory. */
  @ParameterizedTest
  @ValueSource(strings = {"53100", "25006", "57014", "53200"})
  void aRecordWaitsUntilTheDatabaseCanTakeIt(String sqlState) throws SQLException {
    String troubled = "troubled" + sqlState;
    String behind = "behind" + sqlState;
    trouble(
        troubled,
        "trigger",
        "before insert",
        "raise exception 'no' using errcode = '" + sqlState + "'");

    topic.send(of(troubled, 1, meeting("m1", "2026-01-23", person("Cho Hyun", "KR"))));
    topic.send(of(behind, 1, meeting("m1", "2026-01-24", person("Cho Hyun", "KR"))));
    await().atMost(LIMIT).until(() -> attempts() > 2);
    assertThat(store.article(id(troubled))).isEmpty();
    run("drop trigger trouble on article");

    await().atMost(LIMIT).until(() -> isThere(troubled) && isThere(behind));
    assertThat(topic.deadLetters(id(troubled).value()::equals)).isEmpty();
  }

  @Test
  void whatIsRefusedAtTheCommitHoldsNothingUp() throws Exception {
    trouble(
        "refused",
        "constraint trigger",
        "after insert",
        "raise exception 'no' using errcode = 'check_violation'");

    topic.send(of("refused", 1, meeting("m1", "2026-01-23", person("Cho Hyun", "KR"))));
    topic.send(of("fine", 1, meeting("m1", "2026-01-24", person("Cho Hyun", "KR"))));

    await().atMost(LIMIT).until(() -> isThere("fine"));
    await().atMost(LIMIT).until(() -> !letters("refused").isEmpty());
    assertThat(store.article(id("refused"))).isEmpty();
    assertThat(ContractJson.read(letters("refused").get(0), DeadLetter.class).reason())
        .isEqualTo(DeadLetterReason.FAILED);
  }

  @Test
  void aSlowDatabaseHoldsRecordsUpAndLosesNone() throws SQLException {
    trouble("slow", "trigger", "before insert", "perform pg_sleep(2)");

    topic.send(of("slow", 1, meeting("m1", "2026-01-23", person("Cho Hyun", "KR"))));
    topic.send(of("behindSlow", 1, meeting("m1", "2026-01-24", person("Cho Hyun", "KR"))));

    await().atMost(LIMIT).until(() -> isThere("slow") && isThere("behindSlow"));
    assertThat(topic.deadLetters(id("behindSlow").value()::equals)).isEmpty();
  }

  /** The sequence counts attempts, since no rollback sets it back. */
  private void trouble(String uri, String kind, String when, String what) throws SQLException {
    run(
        """
        create function trouble() returns trigger language plpgsql as $$ begin
          if new.id = '%s'::uuid then perform nextval('attempts'); %s; end if;
          return new;
        end $$\
        """
            .formatted(id(uri).value(), what));
    String deferred = kind.startsWith("constraint") ? "deferrable initially deferred" : "";
    run(
        "create %s trouble %s on article %s for each row execute function trouble()"
            .formatted(kind, when, deferred));
  }

  private List<byte[]> letters(String uri) {
    return topic.deadLetters(id(uri).value()::equals).stream()
        .map(letter -> letter.value())
        .toList();
  }

  private boolean isThere(String uri) {
    return store.article(id(uri)).isPresent();
  }

  private long attempts() throws SQLException {
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select last_value from attempts")) {
      result.next();
      return result.getLong(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
