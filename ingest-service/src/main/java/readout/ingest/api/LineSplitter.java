package readout.ingest.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits a stream of bytes at line feeds and holds no more than one line. Of a line that is longer
 * than the limit the rest is skipped.
 */
public final class LineSplitter {

  /** A line without its line feed, or none of it when it was too long. */
  public record Line(byte[] bytes, boolean tooLong) {}

  private static final byte[] NOTHING = {};

  private final int longest;
  private byte[] held = NOTHING;
  private int length;
  private boolean skipping;

  /** With the length of the longest line, in bytes. */
  public LineSplitter(int longest) {
    this.longest = longest;
  }

  /** The lines that these bytes bring to an end. */
  public List<Line> add(byte[] bytes) {
    List<Line> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        hold(bytes, from, i);
        lines.add(take());
        from = i + 1;
      }
    }
    hold(bytes, from, bytes.length);
    return lines;
  }

  /** The last line, where the stream ended without a line feed. */
  public List<Line> end() {
    return length > 0 || skipping ? List.of(take()) : List.of();
  }

  private void hold(byte[] bytes, int from, int to) {
    int more = to - from;
    if (skipping || length + more > longest) {
      skipping = true;
      length = 0;
      return;
    }
    if (length + more > held.length) {
      held = Arrays.copyOf(held, Math.max(length + more, Math.min(longest, 2 * held.length)));
    }
    System.arraycopy(bytes, from, held, length, more);
    length += more;
  }

  private Line take() {
    Line line = new Line(skipping ? NOTHING : Arrays.copyOf(held, length), skipping);
    length = 0;
    skipping = false;
    return line;
  }
}
