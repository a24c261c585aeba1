package readout.extract.nlp;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.extract.core.text.Annotator;
import readout.extract.core.text.CleanText;
import readout.extract.core.text.CleanText.Segment;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Token;

/**
 * NLP4J 1.1.3 behind the port. Thread-safe: the models are only read. Relations are those of NLP4J
 * (prepositions and the copula are heads, conjuncts are chained); the README lists them.
 */
public final class Nlp4jAnnotator implements Annotator {
  private final Nlp4jModels models;
  private final SentenceSplitter splitter = new SentenceSplitter(new EnglishTokenizer());

  private Nlp4jAnnotator(Nlp4jModels models) {
    this.models = models;
  }

  /**
   * Reads what {@link ModelTranscoder} wrote; fails when the directory is missing or was not
   * finished.
   */
  public static Nlp4jAnnotator load(Path models) throws IOException {
    return new Nlp4jAnnotator(Nlp4jModels.load(models));
  }

  @Override
  public List<Sentence> tag(CleanText text) {
    List<Sentence> sentences = new ArrayList<>();
    for (Segment segment : text.segments()) {
      for (List<Span> words : splitter.split(text.normalised(), segment.start(), segment.end())) {
        sentences.add(tag(text.normalised(), words, sentences.size(), segment.block()));
      }
    }
    return sentences;
  }

  private Sentence tag(String text, List<Span> words, int index, int block) {
    NLPNode[] nodes = nodes(words.size());
    for (int i = 0; i < words.size(); i++) {
      nodes[i + 1] = new Word(i + 1, words.get(i).of(text));
    }
    models.lexica().process(nodes);
    models.partOfSpeech().process(nodes);
    models.lemmas().process(nodes);
    models.entities().process(nodes);
    List<Token> tokens = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      Span word = words.get(i);
      tokens.add(token(i, word, word.of(text), nodes[i + 1]));
    }
    return new Sentence(
        index, words.get(0).start(), words.get(words.size() - 1).end(), block, tokens, false);
  }

  private static Token token(int index, Span word, String form, NLPNode node) {
    return new Token(
        index,
        word.start(),
        word.end(),
        form,
        orElse(node.getLemma(), form),
        orElse(node.getPartOfSpeechTag(), ""),
        orElse(node.getNamedEntityTag(), Token.NO_ENTITY),
        -1,
        "");
  }

  private static String orElse(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }

  @Override
  public Sentence parse(Sentence sentence) {
    if (sentence.parsed()) {
      return sentence;
    }
    NLPNode[] nodes = nodes(sentence.size());
    for (Token token : sentence.tokens()) {
      NLPNode node = new Word(token.index() + 1, token.form());
      node.setLemma(token.lemma());
      node.setPartOfSpeechTag(token.pos());
      node.setNamedEntityTag(token.ner());
      nodes[token.index() + 1] = node;
    }
    models.lexica().processAmbiguityClasses(nodes);
    models.lexica().processWordClusters(nodes);
    models.dependencies().process(nodes);
    return attached(sentence, nodes);
  }

  private static Sentence attached(Sentence sentence, NLPNode[] nodes) {
    List<Token> tokens = new ArrayList<>(sentence.size());
    for (Token token : sentence.tokens()) {
      NLPNode node = nodes[token.index() + 1];
      NLPNode head = node.getDependencyHead();
      tokens.add(
          token.attached(
              head == null ? -1 : head.getID() - 1, orElse(node.getDependencyLabel(), "dep")));
    }
    return new Sentence(
        sentence.index(), sentence.start(), sentence.end(), sentence.block(), tokens, true);
  }

  /** An array with NLP4J's artificial root in front. */
  private static NLPNode[] nodes(int words) {
    NLPNode[] nodes = new NLPNode[words + 1];
    nodes[0] = new NLPNode();
    nodes[0].toRoot();
    return nodes;
  }
}
