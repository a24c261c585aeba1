package readout.extract.core.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as it came and as the tagger is to read it. {@code normalised} has the same length as
 * {@code text}, unit for unit, so that offsets are good for both; {@code breaks} are offsets,
 * ascending, that no sentence may cross.
 */
public record CleanText(
    String text,
    String normalised,
    List<TextBlock> blocks,
    List<Integer> breaks,
    @Nullable Dateline dateline) {

  /** A stretch of a block that is told in sentences; no sentence crosses its ends. */
  public record Segment(int start, int end, int block) {}

  public CleanText {
    if (text.length() != normalised.length()) {
      throw new IllegalArgumentException(
          "normalised text is not as long as the text: "
              + normalised.length()
              + ", "
              + text.length());
    }
    blocks = List.copyOf(blocks);
    breaks = List.copyOf(breaks);
  }

  /**
   * What is to be split into sentences, in text order: all blocks but boilerplate, without the
   * dateline.
   */
  public List<Segment> segments() {
    List<Segment> segments = new ArrayList<>();
    int nextBreak = 0;
    for (int block = 0; block < blocks.size(); block++) {
      TextBlock current = blocks.get(block);
      int start = startOf(current);
      while (nextBreak < breaks.size() && breaks.get(nextBreak) <= start) {
        nextBreak++;
      }
      if (current.kind() == TextBlock.Kind.BOILERPLATE) {
        continue;
      }
      while (nextBreak < breaks.size() && breaks.get(nextBreak) < current.end()) {
        segments.add(new Segment(start, breaks.get(nextBreak), block));
        start = breaks.get(nextBreak++);
      }
      segments.add(new Segment(start, current.end(), block));
    }
    return segments;
  }

  private int startOf(TextBlock block) {
    return dateline != null && dateline.start() >= block.start() && dateline.end() <= block.end()
        ? dateline.end()
        : block.start();
  }
}
