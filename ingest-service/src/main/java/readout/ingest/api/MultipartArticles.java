package readout.ingest.api;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.common.util.CaseInsensitiveMap;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;
import org.jspecify.annotations.Nullable;

/**
 * Articles in the parts of a multipart body (RFC 2046, RFC 7578), counted from 1. No more is held
 * than one part, as far as an article may be long. What a part holds harms no other; where the
 * boundaries or the headers of parts themselves are broken nothing behind can be read.
 */
final class MultipartArticles implements ArticleSplitter {

  /** So much is given to the parser at once, so that headers without an end are noticed. */
  private static final int SLICE = 4 << 10;

  private static final int LONGEST_HEADERS = 64 << 10;

  private final int longest;
  private final MultipartParser.ParseState parser;
  private List<Found> found = new ArrayList<>();
  private @Nullable MultipartPart part;
  private long number;
  private int betweenParts;
  private boolean broken;

  /** With the boundary that the request names, and the length of the longest article in bytes. */
  MultipartArticles(String boundary, int longest) {
    this.longest = longest;
    this.parser =
        MultipartParser.beginParse(
            new Parts(), boundary.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name());
  }

  @Override
  public List<Found> add(byte[] bytes) {
    for (int from = 0; from < bytes.length && !broken; from += SLICE) {
      parse(ByteBuffer.wrap(bytes, from, Math.min(SLICE, bytes.length - from)).slice());
    }
    return taken();
  }

  private void parse(ByteBuffer slice) {
    betweenParts += slice.remaining();
    try {
      parser.parse(slice);
    } catch (IOException | MultipartParser.MalformedMessageException | IllegalArgumentException e) {
      breakOff("the headers of the part are malformed, or its transfer encoding is");
      return;
    }
    if (part != null || parser.isComplete()) {
      betweenParts = 0;
    } else if (betweenParts > LONGEST_HEADERS) {
      breakOff("no part begins within " + LONGEST_HEADERS + " bytes");
    }
  }

  @Override
  public List<Found> end() {
    if (!broken && !parser.isComplete()) {
      breakOff("the body ends before its last boundary");
    }
    return taken();
  }

  /** A part that is open is the one at fault, else the next. */
  private void breakOff(String why) {
    broken = true;
    ResultLine.Place place = part == null ? ResultLine.Place.part(number + 1, null) : part.place();
    part = null;
    found.add(Found.refused(place, ErrorCode.MALFORMED, why));
  }

  private List<Found> taken() {
    List<Found> taken = found;
    found = new ArrayList<>();
    return taken;
  }

  private final class Parts implements MultipartParser.PartHandler {

    @Override
    public void beginPart(CaseInsensitiveMap<String> headers) {
      part = MultipartPart.of(++number, headers, longest);
      betweenParts = 0;
    }

    @Override
    public void data(ByteBuffer data) {
      if (part != null) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        found.addAll(part.add(bytes));
      }
    }

    @Override
    public void endPart() {
      if (part != null) {
        found.addAll(part.end());
        part = null;
      }
    }
  }
}
