package readout.extract.nlp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Word vectors in a file mapped into memory: 214 MB that are not on the heap and that several
 * processes share. They can be asked but not listed; each answer is a new array.
 */
final class MappedEmbeddings extends AbstractMap<String, float[]> {
  private static final int ROWS_PER_WRITE = 4096;

  private final HashedIndex rows;
  private final FloatBuffer vectors;
  private final int dimensions;

  private MappedEmbeddings(HashedIndex rows, FloatBuffer vectors, int dimensions) {
    this.rows = rows;
    this.vectors = vectors;
    this.dimensions = dimensions;
  }

  static MappedEmbeddings map(Path file, HashedIndex rows, int dimensions) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer bytes = channel.map(MapMode.READ_ONLY, 0, channel.size());
      return new MappedEmbeddings(
          rows, bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer(), dimensions);
    }
  }

  /**
   * Writes the vectors as little-endian floats, row after row, and answers the row of each word.
   */
  static HashedIndex write(Map<String, float[]> embeddings, int dimensions, Path file)
      throws IOException {
    HashedIndex rows = new HashedIndex(embeddings.size());
    ByteBuffer buffer =
        ByteBuffer.allocate(ROWS_PER_WRITE * dimensions * Float.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      int row = 0;
      for (Map.Entry<String, float[]> entry : embeddings.entrySet()) {
        rows.put(HashedIndex.hash(entry.getKey()), row++);
        for (float component : entry.getValue()) {
          buffer.putFloat(component);
        }
        if (!buffer.hasRemaining()) {
          flush(buffer, channel);
        }
      }
      flush(buffer, channel);
      channel.force(true);
    }
    return rows;
  }

  private static void flush(ByteBuffer buffer, FileChannel channel) throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }

  @Override
  public float @Nullable [] get(Object word) {
    int row = rows.get((String) word);
    if (row == HashedIndex.ABSENT) {
      return null;
    }
    float[] vector = new float[dimensions];
    vectors.get(row * dimensions, vector);
    return vector;
  }

  @Override
  public Set<Entry<String, float[]>> entrySet() {
    throw new UnsupportedOperationException("the words of the embeddings are not kept");
  }
}
