package readout.ingest.api;

import java.util.List;
import readout.ingest.source.NinjsReader;

/** Articles of ninjs in lines (NDJSON), counted from 1; a blank line is one as well. */
final class NinjsLines implements ArticleSplitter {

  private final LineSplitter lines;
  private final ResultLine.Place place;
  private long number;

  /** With the longest line, in bytes. */
  NinjsLines(int longest) {
    this(longest, ResultLine.Place.line(0));
  }

  /** Lines inside of something else. */
  NinjsLines(int longest, ResultLine.Place place) {
    this.lines = new LineSplitter(longest);
    this.place = place;
  }

  @Override
  public List<Found> add(byte[] bytes) {
    return lines.add(bytes).stream().map(this::found).toList();
  }

  @Override
  public List<Found> end() {
    return lines.end().stream().map(this::found).toList();
  }

  private Found found(LineSplitter.Line line) {
    ResultLine.Place at = place.withLine(++number);
    byte[] ninjs = line.bytes();
    return line.tooLong()
        ? Found.refused(at, ErrorCode.TOO_LARGE, "the line is longer than an article may be")
        : Found.article(at, ninjs.length, () -> NinjsReader.read(ninjs));
  }
}
