package readout.stack.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives a Quarkus test an empty database of its own: {@code quarkus.datasource.jdbc.url}, user and
 * password.
 */
public final class PostgresqlResource implements QuarkusTestResourceLifecycleManager {

  private @Nullable PostgresqlServer server;

  @Override
  public Map<String, String> start() {
    PostgresqlServer started = PostgresqlServer.start();
    server = started;
    return Map.of(
        "quarkus.datasource.jdbc.url", started.jdbcUrl(),
        "quarkus.datasource.username", started.user(),
        "quarkus.datasource.password", started.password());
  }

  /** Gives the server to the test's fields of type {@link PostgresqlServer}. */
  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(server, new TestInjector.MatchesType(PostgresqlServer.class));
  }

  @Override
  public void stop() {
    if (server != null) {
      server.close();
      server = null;
    }
  }
}
