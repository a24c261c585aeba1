package readout.extract.config;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import readout.contracts.Article;
import readout.contracts.Extraction;
import readout.contracts.Extractor;
import readout.extract.core.text.Annotator;
import readout.extract.kafka.ArticleReading;
import readout.extract.reader.EnglishReader;

/** The reader with its language models, which take seconds and most of the memory to load. */
final class LanguageModels implements ArticleReading {

  private static final Logger LOG = Logger.getLogger(LanguageModels.class);

  private final Path folder;
  private final Extractor extractor;
  private final UnaryOperator<Annotator> around;
  private volatile @Nullable EnglishReader loaded;

  LanguageModels(Path folder, Extractor extractor) {
    this(folder, extractor, UnaryOperator.identity());
  }

  /**
   * @param around see {@link EnglishReader#load(Path, Extractor, UnaryOperator)}
   */
  LanguageModels(Path folder, Extractor extractor, UnaryOperator<Annotator> around) {
    this.folder = folder;
    this.extractor = extractor;
    this.around = around;
  }

  /** Nothing can be read before this has returned. */
  void load() throws IOException {
    long begin = System.nanoTime();
    loaded = EnglishReader.load(folder, extractor, around);
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
    EnglishReader reader = loaded;
    if (reader == null) {
      throw new IllegalStateException("language models are not loaded yet");
    }
    return reader.read(article);
  }
}
