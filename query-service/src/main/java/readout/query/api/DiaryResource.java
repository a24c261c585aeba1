package readout.query.api;

import io.quarkus.vertx.http.Compressed;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import readout.query.download.Downloads;
import readout.query.event.EventType;
import readout.query.export.Diary;
import readout.query.store.EventCursor;
import readout.query.store.EventFilter;
import readout.query.store.EventRevisions;
import readout.query.store.RevisedEvent;
import readout.query.store.RevisedPage;

/** Meetings for programs that show calendars. */
@Path("/diary.ics")
@Blocking
@Polled
@Produces(DiaryResource.CALENDAR)
@Tag(name = "Diary", description = "Meetings as a calendar to subscribe to")
class DiaryResource {

  static final String CALENDAR = "text/calendar;charset=UTF-8";

  private final EventRevisions store;
  private final Downloads downloads;

  DiaryResource(EventRevisions store, Downloads downloads) {
    this.store = store;
    this.downloads = downloads;
  }

  @GET
  @Compressed
  @Operation(
      operationId = "getDiary",
      summary = "All meetings that have a date, as iCalendar, newest first",
      description =
          "A meeting keeps its UID for as long as it keeps its id; SEQUENCE rises as it changes. One"
              + " that is planned or proposed is TENTATIVE, one that is held CONFIRMED; one that is"
              + " cancelled, postponed or denied stays, CANCELLED.")
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
  public Response diary(@Context UriInfo request) {
    Parameters parameters = Parameters.of(request.getQueryParameters(), Parameter.OF_DIARY);
    EventFilter filter =
        EventListRequest.of(Set.of(EventType.MEETING), parameters, PagedParts.PAGE)
            .filter()
            .dated();
    String meetings = request.getBaseUriBuilder().path("meetings").build() + "/";
    return downloads
        .of(
            CALENDAR,
            new PagedParts<RevisedEvent>(
                text -> new Diary(text, meetings), (limit, after) -> page(filter, limit, after)))
        .build();
  }

  private PagedParts.Page<RevisedEvent> page(
      EventFilter filter, int limit, @Nullable EventCursor after) {
    RevisedPage page = store.revised(filter, limit, after);
    return new PagedParts.Page<>(page.items(), page.next());
  }
}
