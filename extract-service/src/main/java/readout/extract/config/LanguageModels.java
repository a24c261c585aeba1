package readout.extract.config;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import readout.contracts.Article;
import readout.contracts.ArticleReference;
import readout.contracts.Extraction;
import readout.contracts.Extractor;
import readout.contracts.Outcome;
import readout.extract.core.ArticleReader;
import readout.extract.core.LanguageRule;
import readout.extract.kafka.ArticleReading;
import readout.extract.nlp.Nlp4jAnnotator;
import readout.extract.nlp.OpenNlpLanguageDetector;
import readout.extract.nlp.OpenNlpStemmer;

/** The reader with its language models, which take seconds and most of the memory to load. */
final class LanguageModels implements ArticleReading {

  private static final Logger LOG = Logger.getLogger(LanguageModels.class);

  private record Loaded(LanguageRule language, ArticleReader reader) {}

  private final Path folder;
  private final Extractor extractor;
  private volatile @Nullable Loaded loaded;

  LanguageModels(Path folder, Extractor extractor) {
    this.folder = folder;
    this.extractor = extractor;
  }

  /** Nothing can be read before this has returned. */
  void load() throws IOException {
    long begin = System.nanoTime();
    LanguageRule language = new LanguageRule(OpenNlpLanguageDetector.load());
    Nlp4jAnnotator annotator = Nlp4jAnnotator.load(folder);
    loaded = new Loaded(language, new ArticleReader(annotator, new OpenNlpStemmer(), extractor));
    Duration time = Duration.ofNanos(System.nanoTime() - begin);
    LOG.infof("language models loaded millis=%d folder=%s", time.toMillis(), folder);
  }

  boolean areLoaded() {
    return loaded != null;
  }

  Path folder() {
    return folder;
  }

  @Override
  public Extraction read(Article article) {
    Loaded models = loaded;
    if (models == null) {
      throw new IllegalStateException("language models are not loaded yet");
    }
    return models.language().isEnglish(article)
        ? models.reader().read(article)
        : Extraction.unread(ArticleReference.to(article), extractor, Outcome.UNSUPPORTED_LANGUAGE);
  }
}
