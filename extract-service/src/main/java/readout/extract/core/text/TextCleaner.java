package readout.extract.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
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

  private static final int SHORTEST_PROSE = 140;
  private static final int LONGEST_HEADING = 90;
  private static final int FEWEST_LINKS = 3;
  private static final int LONGEST_LINK = 120;

  private final String text;
  private final String normalised;
  private final List<TextBlock> blocks = new ArrayList<>();

  /** Where the last word ends. */
  private final int end;

  private @Nullable Dateline dateline;

  private TextCleaner(String text) {
    this.text = text;
    this.normalised = Normaliser.normalise(text);
    this.end = Lines.trim(normalised, 0, normalised.length()).end();
  }

  /** Never fails; a text without words has no blocks. */
  public static CleanText clean(String body) {
    return new TextCleaner(body).clean();
  }

  private CleanText clean() {
    List<Line> paragraphs = Lines.paragraphs(normalised);
    boolean list = false;
    boolean sources = false;
    boolean over = false;
    for (int i = 0; i < paragraphs.size(); i++) {
      Line line = paragraphs.get(i);
      String words = of(line);
      boolean low = i > 0 && line.start() * 2 >= text.length();
      over |= low && Boilerplate.isEnd(words);
      list = (low && Boilerplate.opensList(words)) || (list && !isStory(line, words));
      sources = (low && Boilerplate.opensSources(words)) || (sources && !opensTimeline(words));
      add(line, i, over || list || sources);
    }
    dropTrailingLinks();
    String joined = Hyphens.close(normalised).replace('\n', ' ');
    return new CleanText(text, joined, blocks, SentenceBreaks.in(text, joined), dateline);
  }

  /** What ends a list of links or sources: the story goes on, or a timeline of it follows. */
  private boolean isStory(Line line, String words) {
    boolean prose = words.length() >= SHORTEST_PROSE && Boilerplate.endsSentence(words);
    return opensTimeline(words) || (prose && !Lines.startsItem(normalised, line));
  }

  private static boolean opensTimeline(String words) {
    return isTimeline(words) || words.toLowerCase(Locale.ROOT).startsWith("timeline");
  }

  private void add(Line line, int index, boolean outside) {
    if (!outside && dateline == null && (index < HEAD || isLast(line))) {
      dateline = DatelineReader.read(normalised, line.start(), line.end());
      if (dateline != null && dateline.end() == line.end()) {
        blocks.add(new TextBlock(line.start(), line.end(), Kind.BOILERPLATE));
        return;
      }
    }
    Kind kind = outside ? Kind.BOILERPLATE : kind(line, index);
    blocks.add(new TextBlock(line.start(), line.end(), kind));
  }

  private boolean isLast(Line line) {
    return line.end() == end;
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

  /** A date or a year, and then a dash or a colon. */
  private static boolean isTimeline(String words) {
    Matcher date = DatelineReader.TIME.matcher(words);
    if (!date.lookingAt()) {
      return false;
    }
    String rest = words.substring(date.end()).stripLeading();
    return rest.length() > 10 && ":-\u2013\u2014".indexOf(rest.charAt(0)) >= 0;
  }

  /**
   * Headlines of other stories at the foot: several lines in a row, after the last sentence, none
   * of them a sentence.
   */
  private void dropTrailingLinks() {
    int first = blocks.size();
    int links = 0;
    int dropped = 0;
    while (first > 0 && (isLink(blocks.get(first - 1)) || isDropped(blocks.get(first - 1)))) {
      if (isDropped(blocks.get(--first))) {
        dropped++;
      } else {
        links++;
      }
    }
    boolean afterStory = first > 0 && (dropped > 1 || endsSentence(blocks.get(first - 1)));
    for (int i = first; i < blocks.size() && afterStory && links >= FEWEST_LINKS; i++) {
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
        && !Boilerplate.endsSentence(words)
        && !Boilerplate.isUnfinished(words);
  }

  private boolean endsSentence(TextBlock block) {
    return Boilerplate.endsSentence(normalised.substring(block.start(), block.end()));
  }

  private String of(Line line) {
    return normalised.substring(line.start(), line.end()).replace('\n', ' ');
  }
}
