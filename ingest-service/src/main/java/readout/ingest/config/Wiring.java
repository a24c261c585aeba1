package readout.ingest.config;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import readout.contracts.ContractJson;
import readout.ingest.core.Intake;
import readout.ingest.core.KnownArticles;
import readout.ingest.kafka.ArticleProducer;
import readout.ingest.kafka.ArticleTail;

/** Makes the objects of the other packages, which know no framework, and starts and stops them. */
@ApplicationScoped
class Wiring {

  @Produces
  @Singleton
  KnownArticles knownArticles() {
    return new KnownArticles();
  }

  @Produces
  @Singleton
  Intake intake(KnownArticles known, ExecutorService executor) {
    return new Intake(known, executor);
  }

  @Produces
  @Singleton
  ArticleProducer articleProducer(
      @Identifier("default-kafka-broker") Map<String, Object> broker, IngestSettings settings) {
    return new ArticleProducer(broker, settings.answerWithin(), Clock.systemUTC());
  }

  @Produces
  @Singleton
  ArticleTail articleTail(
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      KnownArticles known,
      ArticleProducer producer) {
    return new ArticleTail(broker, known, producer::connect);
  }

  @Produces
  @Singleton
  ObjectMapperCustomizer contractJson() {
    return new ObjectMapperCustomizer() {
      @Override
      public void customize(ObjectMapper mapper) {
        ContractJson.configure(mapper);
      }
    };
  }

  void start(@Observes StartupEvent start, ArticleTail tail) {
    tail.start();
  }

  void stop(@Observes ShutdownEvent stop, ArticleTail tail, ArticleProducer producer) {
    tail.close();
    producer.close();
  }
}
