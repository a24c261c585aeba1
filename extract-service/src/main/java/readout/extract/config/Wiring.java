package readout.extract.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import readout.contracts.Extractor;
import readout.extract.core.ArticleReader;
import readout.extract.kafka.ArticleConsumer;
import readout.extract.kafka.ArticleDesk;
import readout.extract.kafka.ArticleMeters;
import readout.extract.kafka.ConsumerState;
import readout.extract.kafka.ReadingParts;
import readout.extract.kafka.ReadingPool;
import readout.extract.kafka.RecordTrace;

/** Makes the objects of the other packages, which know no framework. */
@ApplicationScoped
class Wiring {

  @Produces
  @Singleton
  Extractor extractor(@ConfigProperty(name = "quarkus.application.version") String version) {
    return new Extractor("readout-extract", BuildDigest.versioned(version, ArticleReader.class));
  }

  @Produces
  @Singleton
  LanguageModels languageModels(
      ExtractSettings settings, Extractor extractor, MeterRegistry registry) {
    Path working = Path.of("").toAbsolutePath();
    String classPath = System.getProperty("java.class.path", "");
    return new LanguageModels(
        ModelFolder.find(settings.models(), working, classPath),
        extractor,
        annotator -> new TimedAnnotator(annotator, registry));
  }

  @Produces
  @Singleton
  ConsumerState consumerState() {
    return new ConsumerState();
  }

  @Produces
  @Singleton
  ReadingPool readingPool(ExtractSettings settings) {
    int threads = settings.threads().orElse(Runtime.getRuntime().availableProcessors());
    return new ReadingPool(threads, settings.readWithin());
  }

  @Produces
  @Singleton
  WarmUp warmUp(LanguageModels models, ReadingPool pool, ExtractSettings settings) {
    return new WarmUp(models, pool, settings.warmUp());
  }

  @Produces
  @Singleton
  ArticleMeters articleMeters(MeterRegistry registry, ConsumerState state, ReadingPool pool) {
    ArticleMeters meters = new ArticleMeters(registry);
    meters.watch(state, pool);
    return meters;
  }

  @Produces
  @Singleton
  ArticleDesk articleDesk(
      LanguageModels models, Extractor extractor, ExtractSettings settings, ArticleMeters meters) {
    return new ArticleDesk(models, extractor, settings.longestBody(), meters);
  }

  @Produces
  @Singleton
  ReadingParts readingParts(
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      ExtractSettings settings,
      ArticleDesk desk,
      ReadingPool pool,
      Tracer tracer,
      ArticleMeters meters) {
    return new ReadingParts(
        broker, settings.group(), settings.output(), desk, pool, new RecordTrace(tracer), meters);
  }

  @Produces
  @Singleton
  ArticleConsumer articleConsumer(ReadingParts parts, ConsumerState state) {
    return new ArticleConsumer(parts, state, Clock.systemUTC());
  }
}
