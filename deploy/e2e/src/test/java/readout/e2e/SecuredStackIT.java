package readout.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import readout.stack.testing.SecuredKafka;
import readout.stack.testing.SecuredPostgresql;

/**
 * The three services with a broker that asks for TLS and a password and a database that asks for
 * both too, set as an operator sets them: by the environment.
 */
class SecuredStackIT {

  private static final Duration LIMIT = Duration.ofMinutes(3);

  @Test
  void anArticleIsReadThroughABrokerAndADatabaseThatAreSecured() throws Exception {
    try (SecuredKafka kafka = SecuredKafka.start();
        SecuredPostgresql postgresql = SecuredPostgresql.start();
        ServiceProcess ingest = ServiceProcess.start("ingest-service", "256m", client(kafka));
        ServiceProcess extract = ServiceProcess.start("extract-service", "2g", reading(kafka));
        ServiceProcess query =
            ServiceProcess.start("query-service", "384m", recording(kafka, postgresql))) {
      for (ServiceProcess service : new ServiceProcess[] {ingest, extract, query}) {
        await().atMost(LIMIT).until(service::isReady);
      }
      Readers readers = new Readers(query.port(), ingest.port());

      JsonNode events =
          readers.events(readers.post(Article.ofMeetingOn("urn:e2e:secured", 1, "French", 3, 14)));

      assertThat(events.path("meetings").path(0).path("status").asText()).isEqualTo("held");
      assertThat(readers.items("/meetings?country=FR")).hasSize(1);
    }
  }

  private static Map<String, String> client(SecuredKafka kafka) {
    Map<String, String> environment = new HashMap<>();
    kafka
        .client(SecuredKafka.PASSWORD)
        .forEach(
            (name, value) ->
                environment.put("KAFKA_" + name.replace('.', '_').toUpperCase(Locale.ROOT), value));
    return environment;
  }

  private static Map<String, String> reading(SecuredKafka kafka) {
    Map<String, String> environment = client(kafka);
    environment.put("READOUT_EXTRACT_MODELS", LocalStack.models().toString());
    return environment;
  }

  private static Map<String, String> recording(SecuredKafka kafka, SecuredPostgresql postgresql) {
    Map<String, String> environment = client(kafka);
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgresql.jdbcUrl());
    environment.put("QUARKUS_DATASOURCE_USERNAME", postgresql.user());
    environment.put("QUARKUS_DATASOURCE_PASSWORD", postgresql.password());
    return environment;
  }
}
