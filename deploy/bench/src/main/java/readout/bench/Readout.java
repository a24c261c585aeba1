package readout.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import readout.contracts.Article;
import readout.contracts.ContractJson;
import readout.contracts.Extractor;
import readout.extract.core.ArticleReader;
import readout.extract.core.LanguageRule;
import readout.extract.core.text.Annotator;
import readout.extract.core.text.CleanText;
import readout.extract.core.text.Sentence;
import readout.extract.nlp.Nlp4jAnnotator;
import readout.extract.nlp.OpenNlpLanguageDetector;
import readout.extract.nlp.OpenNlpStemmer;

/** Readout's extraction as extract-service does it, from an article to the bytes of its answer. */
final class Readout implements Subject {

  private final Stages stages = new Stages();
  private final LanguageRule language;
  private final ArticleReader reader;

  private Readout(LanguageRule language, Annotator annotator) {
    this.language = language;
    this.reader =
        new ArticleReader(
            stages.watching(annotator), new OpenNlpStemmer(), new Extractor("bench", "1"));
  }

  static Readout load(Path models) throws IOException {
    return new Readout(
        new LanguageRule(OpenNlpLanguageDetector.load()), Nlp4jAnnotator.load(models));
  }

  @Override
  public String name() {
    return "Readout, extraction";
  }

  @Override
  public void read(Article article) {
    if (language.isEnglish(article) && ContractJson.write(reader.read(article)).length == 0) {
      throw new IllegalStateException("no answer for " + article.uri());
    }
  }

  Stages stages() {
    return stages;
  }

  /** Where the time went, over all threads. */
  static final class Stages {

    final LongAdder taggingNanos = new LongAdder();
    final LongAdder parsingNanos = new LongAdder();
    final LongAdder sentences = new LongAdder();
    final LongAdder parsed = new LongAdder();
    final LongAdder words = new LongAdder();
    final LongAdder wordsParsed = new LongAdder();

    Annotator watching(Annotator annotator) {
      return new Annotator() {
        @Override
        public List<Sentence> tag(CleanText text) {
          List<Sentence> tagged = timed(taggingNanos, () -> annotator.tag(text));
          sentences.add(tagged.size());
          tagged.forEach(sentence -> words.add(sentence.size()));
          return tagged;
        }

        @Override
        public Sentence parse(Sentence sentence) {
          parsed.increment();
          wordsParsed.add(sentence.size());
          return timed(parsingNanos, () -> annotator.parse(sentence));
        }
      };
    }

    void reset() {
      List.of(taggingNanos, parsingNanos, sentences, parsed, words, wordsParsed)
          .forEach(LongAdder::reset);
    }

    private static <T> T timed(LongAdder nanos, Supplier<T> work) {
      long begin = System.nanoTime();
      T result = work.get();
      nanos.add(System.nanoTime() - begin);
      return result;
    }
  }
}
