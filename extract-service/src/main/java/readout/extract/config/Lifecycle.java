package readout.extract.config;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import org.jboss.logging.Logger;
import readout.extract.kafka.ArticleConsumer;
import readout.extract.kafka.ReadingPool;

/**
 * Loads the models in the background, so that health can be asked meanwhile, and then begins to
 * consume; on stopping, finishes what was started.
 */
@ApplicationScoped
class Lifecycle {

  private static final Logger LOG = Logger.getLogger(Lifecycle.class);

  private final LanguageModels models;
  private final ArticleConsumer consumer;
  private final ReadingPool pool;
  private final WarmUp warmUp;

  Lifecycle(LanguageModels models, ArticleConsumer consumer, ReadingPool pool, WarmUp warmUp) {
    this.models = models;
    this.consumer = consumer;
    this.pool = pool;
    this.warmUp = warmUp;
  }

  void start(@Observes StartupEvent start) {
    Thread loader = new Thread(this::loadAndConsume, "model-loader");
    loader.setDaemon(true);
    loader.start();
  }

  /** Without models the service is of no use, and a supervisor sees that best when it ends. */
  private void loadAndConsume() {
    try {
      models.load();
    } catch (IOException e) {
      LOG.errorf(e, "language models cannot be loaded folder=%s", models.folder());
      Quarkus.asyncExit(1);
      return;
    }
    consumer.start();
    try {
      warmUp.run();
    } catch (IOException e) {
      LOG.error("nothing to warm up with", e);
    }
  }

  void stop(@Observes ShutdownEvent stop) {
    consumer.close();
    pool.close();
  }
}
