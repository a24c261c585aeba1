package readout.stack.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives a Quarkus test a broker of its own: {@code kafka.bootstrap.servers}. */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {

  private @Nullable KafkaServer server;

  @Override
  public Map<String, String> start() {
    KafkaServer started = KafkaServer.start();
    server = started;
    return Map.of("kafka.bootstrap.servers", started.bootstrapServers());
  }

  /** Gives the server to the test's fields of type {@link KafkaServer}. */
  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(server, new TestInjector.MatchesType(KafkaServer.class));
  }

  @Override
  public void stop() {
    if (server != null) {
      server.close();
      server = null;
    }
  }
}
