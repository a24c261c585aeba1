package readout.extract.nlp;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The components of NLP4J, loaded and ready; none of them keeps state between sentences. */
record Nlp4jModels(
    GlobalLexica<NLPNode> lexica,
    NLPComponent<NLPNode> partOfSpeech,
    NLPComponent<NLPNode> lemmas,
    NLPComponent<NLPNode> entities,
    NLPComponent<NLPNode> dependencies) {

  /** Length of a word vector of NLP4J's English embeddings. */
  static final int DIMENSIONS = 50;

  static Nlp4jModels load(Path path) throws IOException {
    ModelDirectory directory = new ModelDirectory(path);
    if (!directory.isComplete()) {
      throw new IOException("language models are missing or were not finished: " + path);
    }
    ExecutorService loaders = Executors.newFixedThreadPool(4);
    try {
      return load(directory, loaders);
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException failure) {
        throw failure.getCause();
      }
      throw e;
    } finally {
      loaders.shutdown();
    }
  }

  private static Nlp4jModels load(ModelDirectory directory, Executor loaders) {
    var dependencies = component(directory, ModelDirectory.DEPENDENCIES, loaders);
    var entities =
        component(directory, ModelDirectory.ENTITIES, loaders).thenApply(SparingEntityTagger::of);
    var partOfSpeech = component(directory, ModelDirectory.PART_OF_SPEECH, loaders);
    var lexica = async(() -> lexica(directory), loaders);
    return new Nlp4jModels(
        lexica.join(),
        partOfSpeech.join(),
        new MorphologicalAnalyzer<>(Language.ENGLISH),
        entities.join(),
        dependencies.join());
  }

  private static CompletableFuture<OnlineComponent<NLPNode, ?>> component(
      ModelDirectory directory, String name, Executor loaders) {
    return async(
        () -> {
          OnlineComponent<NLPNode, ?> component = directory.read(name);
          component.setFlag(NLPFlag.DECODE); // without it a component answers nothing
          return component;
        },
        loaders);
  }

  private static GlobalLexica<NLPNode> lexica(ModelDirectory directory) throws IOException {
    byte[] nothing = "<configuration/>".getBytes(StandardCharsets.UTF_8);
    GlobalLexica<NLPNode> lexica = new GlobalLexica<>(new ByteArrayInputStream(nothing));
    lexica.setAmbiguityClasses(
        lexicon(
            directory.read(ModelDirectory.AMBIGUITY_CLASSES),
            Field.word_form_simplified_lowercase));
    lexica.setWordClusters(
        lexicon(directory.read(ModelDirectory.CLUSTERS), Field.word_form_simplified_lowercase));
    lexica.setNamedEntityGazetteers(
        lexicon(directory.read(ModelDirectory.GAZETTEER), Field.word_form_simplified));
    HashedIndex rows = directory.read(ModelDirectory.EMBEDDING_ROWS);
    lexica.setWordEmbeddings(
        lexicon(
            MappedEmbeddings.map(directory.embeddings(), rows, DIMENSIONS),
            Field.word_form_undigitalized));
    return lexica;
  }

  private static <T> GlobalLexicon<T> lexicon(T lexicon, Field field) {
    return new GlobalLexicon<>(lexicon, field, field.name());
  }

  private interface Load<T> {
    T load() throws IOException;
  }

  private static <T> CompletableFuture<T> async(Load<T> load, Executor loaders) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return load.load();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        loaders);
  }
}
