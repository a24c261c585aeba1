package readout.bench;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import readout.contracts.Article;

/**
 * NLP4J 1.1.3 as its users run it: with its own configuration and models, on every sentence of an
 * article (words, parts of speech, lemmas, entities, dependencies).
 */
final class Nlp4jPipeline implements Subject {

  private static final String CONFIGURATION =
      "/edu/emory/mathcs/nlp/configuration/config-decode-en.xml";

  private final NLPDecoder decoder;

  private Nlp4jPipeline(NLPDecoder decoder) {
    this.decoder = decoder;
  }

  static Nlp4jPipeline load() throws IOException {
    try (InputStream configuration = NLPDecoder.class.getResourceAsStream(CONFIGURATION)) {
      if (configuration == null) {
        throw new IOException("NLP4J's configuration is not on the class path: " + CONFIGURATION);
      }
      return new Nlp4jPipeline(new NLPDecoder(configuration));
    }
  }

  @Override
  public String name() {
    return "NLP4J, whole pipeline";
  }

  @Override
  public void read(Article article) {
    try {
      List<NLPNode[]> sentences = decoder.decodeDocument(article.body());
      if (sentences.isEmpty()) {
        throw new IllegalStateException("no sentence in " + article.uri());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Words and sentences alone, by the same tokenizer. */
  static Subject tokenisation() {
    Tokenizer tokenizer = new EnglishTokenizer();
    return new Subject() {
      @Override
      public String name() {
        return "NLP4J, tokenisation";
      }

      @Override
      public void read(Article article) {
        var unused = tokenizer.segmentize(tokenizer.tokenize(article.body()));
      }
    };
  }
}
