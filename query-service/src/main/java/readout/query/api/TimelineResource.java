package readout.query.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import readout.query.config.QueryConfig;
import readout.query.event.EventType;
import readout.query.store.EventCursor;
import readout.query.store.EventPage;
import readout.query.store.EventStore;
import readout.query.timeline.Chronicler;
import readout.query.timeline.Digest;
import readout.query.timeline.Html;
import readout.query.timeline.Markdown;
import readout.query.timeline.Timeline;

/** Events in words, for editors; each form of one text. */
@Path("/")
@Blocking
@Polled
@Tag(name = "Events", description = "Who met whom, and what they agreed")
class TimelineResource {

  private static final String MARKDOWN = "text/markdown";
  private static final List<Variant> FORMS =
      Variant.mediaTypes(
              MediaType.APPLICATION_JSON_TYPE,
              MediaType.valueOf(MARKDOWN),
              MediaType.TEXT_HTML_TYPE)
          .build();

  private static final String DESCRIPTION =
      "JSON, Markdown or HTML, by Accept. Each line cites the articles that say so by their numbers"
          + " among the sources. The newest events that match, as many as limit says, oldest first;"
          + " earlier ones from next on.";

  private final EventStore store;
  private final JsonAnswer answers;
  private final QueryConfig config;

  TimelineResource(EventStore store, JsonAnswer answers, QueryConfig config) {
    this.store = store;
    this.answers = answers;
    this.config = config;
  }

  @GET
  @Path("/timeline")
  @Produces({MediaType.APPLICATION_JSON, MARKDOWN, MediaType.TEXT_HTML})
  @Operation(
      operationId = "getTimeline",
      summary = "Events as dated lines with citations",
      description = DESCRIPTION)
  public Response timeline(@Context UriInfo uri, @Context Request request) {
    MediaType form = form(request);
    Timeline timeline = read(uri);
    return form.equals(MediaType.APPLICATION_JSON_TYPE)
        ? answers.of(timeline)
        : text(
            form.equals(MediaType.TEXT_HTML_TYPE) ? Html.of(timeline) : Markdown.of(timeline),
            form);
  }

  @GET
  @Path("/digest")
  @Produces({MediaType.APPLICATION_JSON, MARKDOWN, MediaType.TEXT_HTML})
  @Operation(
      operationId = "getDigest",
      summary = "The same lines by what became of the events",
      description = DESCRIPTION)
  public Response digest(@Context UriInfo uri, @Context Request request) {
    MediaType form = form(request);
    Digest digest = Digest.of(read(uri));
    return form.equals(MediaType.APPLICATION_JSON_TYPE)
        ? answers.of(digest)
        : text(form.equals(MediaType.TEXT_HTML_TYPE) ? Html.of(digest) : Markdown.of(digest), form);
  }

  /** Nothing of it may be run, whatever it says. */
  private static Response text(String text, MediaType form) {
    return Response.ok(text, form.withCharset("utf-8"))
        .header("Content-Security-Policy", "default-src 'none'")
        .build();
  }

  /** The one of the forms that is accepted most. */
  private static MediaType form(Request request) {
    Variant form = request.selectVariant(FORMS);
    if (form == null) {
      throw new NotAcceptableException();
    }
    return form.getMediaType();
  }

  private Timeline read(UriInfo request) {
    Parameters parameters = Parameters.of(request.getQueryParameters(), Parameter.OF_TIMELINE);
    EventListRequest wanted =
        EventListRequest.of(EnumSet.allOf(EventType.class), parameters, config.defaultLimit());
    EventPage page = store.events(wanted.filter(), wanted.limit(), wanted.after());
    EventCursor next = page.next();
    return Chronicler.timeline(
        page.items(), store::references, next == null ? null : Cursors.text(next, wanted.order()));
  }
}
