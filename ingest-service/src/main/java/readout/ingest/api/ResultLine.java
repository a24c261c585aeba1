package readout.ingest.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * A line that answers one article of many: where it stood, counted from 1, its name, and then the
 * receipt or the problem. So a client can match and, when the answer broke off, go on behind the
 * last line that it has.
 *
 * @param part the part of a multipart body, or null of another body
 * @param name what the form calls that part, or null
 * @param line the line of NDJSON, or null of another format
 * @param item the item of a newsMessage, or null of another format
 * @param uri the feed's own name of the article, or null where it could not be read
 */
@JsonPropertyOrder({"part", "name", "line", "item", "uri"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResultLine(
    @Nullable Long part,
    @Nullable String name,
    @Nullable Long line,
    @Nullable Long item,
    @Nullable String uri,
    @JsonUnwrapped Object body) {

  private static final byte LINE_FEED = '\n';

  static ResultLine of(Place place, Told told) {
    Object body =
        told.answer() instanceof Answer.Refused refused ? refused.problem() : told.answer();
    return new ResultLine(place.part(), place.name(), place.line(), place.item(), told.uri(), body);
  }

  Buffer bytes(ObjectMapper json) {
    try {
      return Buffer.buffer(json.writeValueAsBytes(this)).appendByte(LINE_FEED);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer always has a JSON form", e);
    }
  }

  /** Where in a body of many articles one of them stood; see {@link ResultLine}. */
  record Place(
      @Nullable Long part, @Nullable String name, @Nullable Long line, @Nullable Long item) {

    static Place line(long number) {
      return new Place(null, null, number, null);
    }

    static Place item(long number) {
      return new Place(null, null, null, number);
    }

    static Place part(long number, @Nullable String name) {
      return new Place(number, name, null, null);
    }

    /** A line of this part. */
    Place withLine(long number) {
      return new Place(part, name, number, null);
    }

    /** An item of this part. */
    Place withItem(long number) {
      return new Place(part, name, null, number);
    }
  }
}
