package readout.extract.cli;

import java.io.IOException;
import java.nio.file.Path;
import readout.contracts.Article;
import readout.contracts.ArticleReference;
import readout.contracts.Extraction;
import readout.contracts.Extractor;
import readout.contracts.Outcome;
import readout.extract.core.ArticleReader;
import readout.extract.core.LanguageRule;
import readout.extract.core.frame.Triggers;
import readout.extract.core.text.WordClasses;
import readout.extract.nlp.Nlp4jAnnotator;
import readout.extract.nlp.OpenNlpLanguageDetector;
import readout.extract.nlp.OpenNlpStemmer;

/** Reads articles as the service does and keeps what happened on the way. */
final class Explainer {

  private static final Extractor EXTRACTOR = new Extractor("readout-extract", "explain");

  private final LanguageRule language;
  private final ArticleReader reader;
  private final Triggers triggers = new Triggers(WordClasses.load());

  private Explainer(LanguageRule language, ArticleReader reader) {
    this.language = language;
    this.reader = reader;
  }

  static Explainer load(Path models) throws IOException {
    return new Explainer(
        new LanguageRule(OpenNlpLanguageDetector.load()),
        new ArticleReader(Nlp4jAnnotator.load(models), new OpenNlpStemmer(), EXTRACTOR));
  }

  /** An article in another language has no sentences. */
  Explanation explain(String file, Article article) {
    TraceRecorder trace = new TraceRecorder(article.body(), triggers);
    Extraction extraction =
        language.isEnglish(article)
            ? reader.read(article, trace)
            : Extraction.unread(
                ArticleReference.to(article), EXTRACTOR, Outcome.UNSUPPORTED_LANGUAGE);
    return new Explanation(file, trace.lines(), extraction);
  }
}
