package readout.ingest.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.common.headers.HeaderUtil;
import org.jboss.resteasy.reactive.common.util.CaseInsensitiveMap;
import org.jspecify.annotations.Nullable;
import readout.ingest.source.Delivery;
import readout.ingest.source.NewsMlReader;
import readout.ingest.source.NinjsReader;

/** One part of a multipart body: an article or a message, lines of articles, or none of these. */
interface MultipartPart extends ArticleSplitter {

  /** Where it stands. */
  ResultLine.Place place();

  /** What a part with these headers is. */
  static MultipartPart of(long number, CaseInsensitiveMap<String> headers, int longest) {
    String contentType = headers.getFirst(HttpHeaders.CONTENT_TYPE);
    var place = ResultLine.Place.part(number, name(headers));
    Optional<String> refusal =
        MediaTypes.isMultipart(contentType)
            ? Optional.of("a part is no multipart body itself")
            : MediaTypes.refusal(contentType);
    if (refusal.isPresent()) {
      return new Refused(place, refusal.get());
    }
    if (MediaTypes.isNdjson(contentType)) {
      return new Lines(place, new NinjsLines(longest, place));
    }
    Charset charset = MediaTypes.charset(contentType).orElse(null);
    return MediaTypes.isXml(contentType)
        ? new Whole(place, longest, bytes -> NewsMlReader.read(bytes, charset))
        : new Whole(place, longest, bytes -> new Delivery.One(NinjsReader.read(bytes, charset)));
  }

  private static @Nullable String name(CaseInsensitiveMap<String> headers) {
    String disposition = headers.getFirst(HttpHeaders.CONTENT_DISPOSITION);
    return disposition == null
        ? null
        : HeaderUtil.extractQuotedValueFromHeader(disposition, "name");
  }

  /** Lines, each of them an article. */
  record Lines(ResultLine.Place place, NinjsLines lines) implements MultipartPart {

    @Override
    public List<Found> add(byte[] bytes) {
      return lines.add(bytes);
    }

    @Override
    public List<Found> end() {
      return lines.end();
    }
  }

  /** Of a type that no article has. */
  record Refused(ResultLine.Place place, String why) implements MultipartPart {

    @Override
    public List<Found> add(byte[] bytes) {
      return List.of();
    }

    @Override
    public List<Found> end() {
      return List.of(Found.refused(place, ErrorCode.UNSUPPORTED_MEDIA_TYPE, why));
    }
  }

  /** One document; of one that is too long the rest is skipped. */
  record Whole(
      ResultLine.Place place,
      int longest,
      Function<byte[], Delivery> reader,
      ByteArrayOutputStream held)
      implements MultipartPart {

    Whole(ResultLine.Place place, int longest, Function<byte[], Delivery> reader) {
      this(place, longest, reader, new ByteArrayOutputStream());
    }

    @Override
    public List<Found> add(byte[] bytes) {
      held.write(bytes, 0, Math.min(bytes.length, longest + 1 - held.size()));
      return List.of();
    }

    @Override
    public List<Found> end() {
      if (held.size() > longest) {
        String detail = "larger than " + longest + " bytes";
        return List.of(Found.refused(place, ErrorCode.TOO_LARGE, detail));
      }
      byte[] document = held.toByteArray();
      return List.of(new Found(place, document.length, () -> reader.apply(document), null));
    }
  }
}
