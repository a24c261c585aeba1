package readout.extract.nlp;

import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import edu.emory.mathcs.nlp.learning.util.RowMajorVector;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the transcoded models lie. Its marker is written last: a directory without one was never
 * finished.
 */
record ModelDirectory(Path path) {
  /** Raised whenever what is written changes, so that older directories are written again. */
  private static final String FORMAT = "6";

  static final String PART_OF_SPEECH = "pos";
  static final String ENTITIES = "ner";
  static final String DEPENDENCIES = "dep";
  static final String AMBIGUITY_CLASSES = "ambiguity-classes";
  static final String CLUSTERS = "clusters";
  static final String GAZETTEER = "gazetteer";
  static final String EMBEDDING_ROWS = "embedding-rows";

  private static final int BUFFER = 1 << 16;

  Path embeddings() {
    return path.resolve("embeddings.f32");
  }

  private Path file(String name) {
    return path.resolve(name + ".ser");
  }

  private Path marker() {
    return path.resolve("COMPLETE");
  }

  boolean isComplete() {
    return Files.isRegularFile(marker());
  }

  /** Whether this was made whole, by this format, from sources of these sizes in bytes. */
  boolean isMadeFrom(Map<String, Long> sources) throws IOException {
    return isComplete() && Files.readString(marker()).equals(markerFor(sources));
  }

  void begin() throws IOException {
    Files.createDirectories(path);
    Files.deleteIfExists(marker());
  }

  void finish(Map<String, Long> sources) throws IOException {
    Path draft = Files.writeString(path.resolve("COMPLETE.part"), markerFor(sources));
    Files.move(draft, marker(), StandardCopyOption.ATOMIC_MOVE);
  }

  private static String markerFor(Map<String, Long> sources) {
    return "format=" + FORMAT + "\n" + new TreeMap<>(sources) + "\n";
  }

  /** Writes an object with its feature maps and weights made compact. */
  void write(String name, Object model) throws IOException {
    try (FileOutputStream file = new FileOutputStream(file(name).toFile())) {
      CompactingStream out = new CompactingStream(new BufferedOutputStream(file, BUFFER));
      out.writeObject(model);
      out.flush();
      file.getFD().sync();
    }
  }

  @SuppressWarnings("unchecked") // the caller names the type that was written under the name
  <T> T read(String name) throws IOException {
    try (ObjectInputStream in =
        new ObjectInputStream(new BufferedInputStream(Files.newInputStream(file(name)), BUFFER))) {
      return (T) in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException("model " + name + " is of another version", e);
    }
  }

  private static final class CompactingStream extends ObjectOutputStream {
    CompactingStream(OutputStream out) throws IOException {
      super(out);
      enableReplaceObject(true);
    }

    @Override
    protected Object replaceObject(Object object) {
      if (object.getClass() == FeatureTemplate.class) {
        return CompactFeatureTemplate.of((FeatureTemplate<?, ?>) object);
      }
      if (object instanceof ColumnMajorVector weights) {
        return SparseWeights.of(weights);
      }
      return object instanceof RowMajorVector weights ? DenseWeights.of(weights) : object;
    }
  }
}
