package readout.extract.nlp;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tukaani.xz.XZInputStream;

/**
 * Turns the NLP4J models, XZ-compressed Java objects that take half a minute and 2 GB of heap to
 * load, into files that take a second and a tenth of the heap, with the same answers. Run by the
 * build; does nothing when the target is up to date, and starts again when an earlier run was
 * interrupted.
 */
public final class ModelTranscoder {
  private static final String ROOT = "edu/emory/mathcs/nlp/";
  private static final Map<String, String> SOURCES =
      Map.of(
          ModelDirectory.PART_OF_SPEECH, "models/en-pos.xz",
          ModelDirectory.ENTITIES, "models/en-ner.xz",
          ModelDirectory.DEPENDENCIES, "models/en-dep.xz",
          ModelDirectory.AMBIGUITY_CLASSES, "lexica/en-ambiguity-classes-simplified-lowercase.xz",
          ModelDirectory.CLUSTERS, "lexica/en-brown-clusters-simplified-lowercase.xz",
          ModelDirectory.GAZETTEER, "lexica/en-named-entity-gazetteers-simplified.xz",
          ModelDirectory.EMBEDDING_ROWS, "lexica/en-word-embeddings-undigitalized.xz");

  private final ClassLoader source;
  private final ModelDirectory target;

  ModelTranscoder(ClassLoader source, Path target) {
    this.source = source;
    this.target = new ModelDirectory(target);
  }

  /** Takes the target directory; the models are looked for on the class path. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("one argument is needed, the target directory");
    }
    ClassLoader source = ModelTranscoder.class.getClassLoader();
    new ModelTranscoder(source, Path.of(arguments[0])).transcode();
  }

  /** Answers whether there was anything to do. */
  boolean transcode() throws IOException, InterruptedException {
    Map<String, Long> sizes = sizes();
    if (target.isMadeFrom(sizes)) {
      return false;
    }
    target.begin();
    ExecutorService beside = Executors.newSingleThreadExecutor();
    try {
      Future<?> embeddings = beside.submit(this::embeddings);
      lexica();
      for (String model : List.of(ModelDirectory.PART_OF_SPEECH, ModelDirectory.ENTITIES)) {
        target.write(model, read(model));
      }
      // The two largest are not in memory at once: NLP4J reads on when memory is short, and
      // wrongly.
      embeddings.get();
      target.write(ModelDirectory.DEPENDENCIES, read(ModelDirectory.DEPENDENCIES));
    } catch (ExecutionException e) {
      throw new IOException("embeddings were not transcoded", e.getCause());
    } finally {
      beside.shutdownNow();
    }
    target.finish(sizes);
    return true;
  }

  private Map<String, Long> sizes() throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    for (String name : SOURCES.keySet()) {
      sizes.put(name, url(name).openConnection().getContentLengthLong());
    }
    return sizes;
  }

  private void lexica() throws IOException {
    Map<String, List<String>> classes = read(ModelDirectory.AMBIGUITY_CLASSES);
    target.write(ModelDirectory.AMBIGUITY_CLASSES, CompactLexicon.of(classes, HashedStrings::list));
    Map<String, Set<String>> clusters = read(ModelDirectory.CLUSTERS);
    target.write(ModelDirectory.CLUSTERS, CompactLexicon.of(clusters, HashedStrings::set));
    PrefixTree<String, Set<String>> names = read(ModelDirectory.GAZETTEER);
    target.write(ModelDirectory.GAZETTEER, CompactGazetteer.of(names));
  }

  private Void embeddings() throws IOException {
    Map<String, float[]> embeddings = read(ModelDirectory.EMBEDDING_ROWS);
    target.write(
        ModelDirectory.EMBEDDING_ROWS,
        MappedEmbeddings.write(embeddings, Nlp4jModels.DIMENSIONS, target.embeddings()));
    return null;
  }

  @SuppressWarnings("unchecked") // the caller names the type NLP4J wrote under the name
  private <T> T read(String name) throws IOException {
    try (ObjectInputStream in =
        new ObjectInputStream(
            new BufferedInputStream(new XZInputStream(url(name).openStream()), 1 << 16))) {
      return (T) in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException("model " + name + " is of another version of NLP4J", e);
    }
  }

  private URL url(String name) throws FileNotFoundException {
    URL url = source.getResource(ROOT + SOURCES.get(name));
    if (url == null) {
      throw new FileNotFoundException(
          "model is not on the class path: " + ROOT + SOURCES.get(name));
    }
    return url;
  }
}
