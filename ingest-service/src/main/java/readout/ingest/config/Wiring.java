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
import readout.ingest.core.EmbargoedArticles;
import readout.ingest.core.Intake;
import readout.ingest.core.KnownArticles;
import readout.ingest.kafka.ArticleProducer;
import readout.ingest.kafka.ArticleTail;
import readout.ingest.kafka.EmbargoTopic;
import readout.ingest.kafka.OwnOffsets;
import readout.ingest.scratch.ScratchFile;

/** Makes the objects of the other packages, which know no framework, and starts and stops them. */
@ApplicationScoped
class Wiring {

  @Produces
  @Singleton
  KnownArticles knownArticles(IngestSettings settings) {
    return new KnownArticles(new ScratchFile(settings.scratchFolder()));
  }

  @Produces
  @Singleton
  EmbargoedArticles embargoedArticles() {
    return new EmbargoedArticles();
  }

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  Intake intake(
      KnownArticles known,
      EmbargoedArticles embargoed,
      EmbargoTopic embargoes,
      ExecutorService executor) {
    return new Intake(known, embargoed, embargoes, executor);
  }

  @Produces
  @Singleton
  EmbargoTopic embargoTopic(
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      ArticleProducer producer,
      Clock clock) {
    return new EmbargoTopic(broker, producer, clock);
  }

  @Produces
  @Singleton
  OwnOffsets ownOffsets() {
    return new OwnOffsets();
  }

  @Produces
  @Singleton
  ArticleProducer articleProducer(
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      IngestSettings settings,
      OwnOffsets own,
      Clock clock) {
    return ArticleProducer.ofSingles(broker, settings.answerWithin(), own, clock);
  }

  @Produces
  @Singleton
  @Identifier(ArticleProducer.STREAMS)
  ArticleProducer streamProducer(
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      IngestSettings settings,
      OwnOffsets own,
      Clock clock) {
    return ArticleProducer.ofStreams(broker, settings.answerWithin(), own, clock);
  }

  @Produces
  @Singleton
  ArticleTail articleTail(
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      KnownArticles known,
      EmbargoedArticles embargoed,
      OwnOffsets own,
      ArticleProducer singles,
      @Identifier(ArticleProducer.STREAMS) ArticleProducer streams) {
    Runnable connect =
        () -> {
          singles.connect();
          streams.connect();
        };
    return new ArticleTail(broker, known, embargoed, own, connect);
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

  void stop(
      @Observes ShutdownEvent stop,
      EmbargoTopic embargoes,
      ArticleTail tail,
      ArticleProducer singles,
      @Identifier(ArticleProducer.STREAMS) ArticleProducer streams) {
    embargoes.close();
    tail.close();
    singles.close();
    streams.close();
  }
}
