package readout.extract.core.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.extract.core.text.Lines.Line;
import readout.extract.core.text.TextBlock.Kind;

/**
 * Splits an article's text into paragraphs, says which of them tell the story, and finds the
 * dateline. Offsets never change; time and memory are linear in the length of the text.
 */
public final class TextCleaner {
  /** A dateline stands at the head of the story, below at most this many lines of it. */
  private static final int HEAD = 8;

  private static final int LONGEST_HEADING = 90;
  private static final int FEWEST_LINKS = 3;
  private static final int LONGEST_LINK = 120;

  private final String text;
  private final String normalised;
  private final List<TextBlock> blocks = new ArrayList<>();
  private @Nullable Dateline dateline;

  private TextCleaner(String text) {
    this.text = text;
    this.normalised = Normaliser.normalise(text);
  }

  /** Never fails; a text without words has no blocks. */
  public static CleanText clean(String body) {
    return new TextCleaner(body).clean();
  }

  private CleanText clean() {
    List<Line> paragraphs = Lines.paragraphs(normalised);
    int footer = footer(paragraphs);
    for (int i = 0; i < paragraphs.size(); i++) {
      add(paragraphs.get(i), i, i >= footer);
    }
    dropTrailingLinks();
    String joined = normalised.replace('\n', ' ');
    return new CleanText(text, joined, blocks, SentenceBreaks.in(joined), dateline);
  }

  /**
   * The index of the first paragraph of the foot: only in the lower half, where nothing of the
   * story follows.
   */
  private int footer(List<Line> paragraphs) {
    for (int i = 1; i < paragraphs.size(); i++) {
      Line line = paragraphs.get(i);
      if (line.start() * 2 >= text.length() && Boilerplate.isFooter(of(line))) {
        return i;
      }
    }
    return paragraphs.size();
  }

  private void add(Line line, int index, boolean inFooter) {
    if (!inFooter && dateline == null && (index < HEAD || isLast(line))) {
      dateline = DatelineReader.read(normalised, line.start(), line.end());
      if (dateline != null && dateline.end() == line.end()) {
        blocks.add(new TextBlock(line.start(), line.end(), Kind.BOILERPLATE));
        return;
      }
    }
    Kind kind = inFooter ? Kind.BOILERPLATE : kind(line, index);
    blocks.add(new TextBlock(line.start(), line.end(), kind));
  }

  private boolean isLast(Line line) {
    return normalised.substring(line.end()).isBlank();
  }

  private Kind kind(Line line, int index) {
    String words = of(line);
    if (Boilerplate.isBoilerplate(words, index)) {
      return Kind.BOILERPLATE;
    }
    if (isTimeline(words)) {
      return Kind.TIMELINE;
    }
    if (Lines.startsItem(normalised, line)) {
      return Kind.LIST_ITEM;
    }
    boolean heading = words.length() <= LONGEST_HEADING && !Boilerplate.endsSentence(words);
    return heading ? Kind.HEADING : Kind.PARAGRAPH;
  }

  /** A date, and then a dash or a colon. */
  private static boolean isTimeline(String words) {
    var date = DatelineReader.DATE.matcher(words);
    if (!date.lookingAt()) {
      return false;
    }
    String rest = words.substring(date.end()).stripLeading();
    return rest.length() > 2 && ":-\u2013\u2014".indexOf(rest.charAt(0)) >= 0;
  }

  /**
   * Headlines of other stories at the foot: several lines in a row, after the last sentence, none
   * of them a sentence.
   */
  private void dropTrailingLinks() {
    int first = blocks.size();
    int links = 0;
    while (first > 0 && (isLink(blocks.get(first - 1)) || isDropped(blocks.get(first - 1)))) {
      links += isDropped(blocks.get(--first)) ? 0 : 1;
    }
    if (links < FEWEST_LINKS || first == 0) {
      return;
    }
    for (int i = first; i < blocks.size(); i++) {
      TextBlock block = blocks.get(i);
      blocks.set(i, new TextBlock(block.start(), block.end(), Kind.BOILERPLATE));
    }
  }

  private static boolean isDropped(TextBlock block) {
    return block.kind() == Kind.BOILERPLATE;
  }

  private boolean isLink(TextBlock block) {
    String words = normalised.substring(block.start(), block.end());
    return (block.kind() == Kind.HEADING || block.kind() == Kind.PARAGRAPH)
        && words.length() <= LONGEST_LINK
        && !Boilerplate.endsSentence(words);
  }

  private String of(Line line) {
    return normalised.substring(line.start(), line.end()).replace('\n', ' ');
  }
}
