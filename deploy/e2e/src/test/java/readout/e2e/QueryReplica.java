package readout.e2e;

import java.io.IOException;
import java.util.Map;
import readout.stack.testing.KafkaServer;
import readout.stack.testing.PostgresqlServer;

/** One of several query-services on a database. */
final class QueryReplica implements AutoCloseable {

  static final String RECEIVED = "readout_query_records_received_total";

  private final ServiceProcess service;
  private final Readers readers;

  private QueryReplica(ServiceProcess service) {
    this.service = service;
    this.readers = new Readers(service.port(), 0);
  }

  /** It need not be ready on return. */
  static QueryReplica start(KafkaServer kafka, PostgresqlServer postgresql) throws IOException {
    return new QueryReplica(process(kafka, postgresql));
  }

  /** Its process alone. */
  static ServiceProcess process(KafkaServer kafka, PostgresqlServer postgresql) throws IOException {
    return ServiceProcess.start(
        "query-service",
        "384m",
        Map.of(
            "KAFKA_BOOTSTRAP_SERVERS",
            kafka.bootstrapServers(),
            "QUARKUS_DATASOURCE_JDBC_URL",
            postgresql.jdbcUrl(),
            "QUARKUS_DATASOURCE_USERNAME",
            postgresql.user(),
            "QUARKUS_DATASOURCE_PASSWORD",
            postgresql.password()));
  }

  Readers readers() {
    return readers;
  }

  boolean isReady() throws InterruptedException {
    return service.isReady();
  }

  /** How many records it has taken. */
  double consumed() throws InterruptedException {
    return service.counted(RECEIVED);
  }

  void kill() {
    service.kill();
  }

  @Override
  public void close() {
    service.close();
  }
}
