package readout.extract.core.text;

/** A paragraph, or a line that stands alone; offsets are UTF-16 units into the original text. */
public record TextBlock(int start, int end, Kind kind) {

  /** What a block is for the reader; only {@code BOILERPLATE} yields no sentences. */
  public enum Kind {
    PARAGRAPH,
    HEADING,
    LIST_ITEM,
    /** A line that starts with a date and tells what happened then. */
    TIMELINE,
    /**
     * What surrounds a story and is not told by it: bylines, links, credits, forms, author notes.
     */
    BOILERPLATE
  }

  public TextBlock {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("block is not valid: " + start + "-" + end);
    }
  }
}
