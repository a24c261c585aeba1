package readout.query.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import readout.query.config.QueryConfig;
import readout.query.event.EventId;
import readout.query.event.EventType;
import readout.query.store.EventAnswer;
import readout.query.store.EventCursor;
import readout.query.store.EventDetail;
import readout.query.store.EventPage;
import readout.query.store.EventStore;

/** Meetings and agreements. */
@Path("/")
@Blocking
@Polled
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events", description = "Who met whom, and what they agreed")
class EventsResource {

  private static final String ONE_EVENT =
      "With asOf, by the reports that had been published by then, grouped as they are now. 308 when"
          + " the event is part of another one now; 404 when there is none, also once the articles"
          + " that reported it were withdrawn or corrected.";

  private final EventStore store;
  private final JsonAnswer json;
  private final QueryConfig config;

  EventsResource(EventStore store, JsonAnswer json, QueryConfig config) {
    this.store = store;
    this.json = json;
    this.config = config;
  }

  @GET
  @Path("/meetings")
  @Operation(operationId = "listMeetings", summary = "Meetings, newest first, undated ones last")
  public Response meetings(@Context UriInfo request) {
    return list(Set.of(EventType.MEETING), Parameter.OF_MEETINGS, request);
  }

  @GET
  @Path("/agreements")
  @Operation(
      operationId = "listAgreements",
      summary = "Agreements, newest first, undated ones last")
  public Response agreements(@Context UriInfo request) {
    return list(Set.of(EventType.AGREEMENT), Parameter.OF_AGREEMENTS, request);
  }

  @GET
  @Path("/events")
  @Operation(
      operationId = "listEvents",
      summary = "Meetings and agreements, newest first, undated ones last")
  public Response events(@Context UriInfo request) {
    return list(EnumSet.allOf(EventType.class), Parameter.OF_EVENTS, request);
  }

  private Response list(Set<EventType> types, List<Parameter> known, UriInfo request) {
    Parameters parameters = Parameters.of(request.getQueryParameters(), known);
    EventListRequest wanted = EventListRequest.of(types, parameters, config.defaultLimit());
    EventPage page = store.events(wanted.filter(), wanted.order(), wanted.limit(), wanted.after());
    EventCursor next = page.next();
    return ListAnswer.of(
            wanted.fields().of(page.items()),
            next == null ? null : Cursors.text(next, wanted.order()))
        .answer(json, request);
  }

  @GET
  @Path("/meetings/{id}")
  @Operation(
      operationId = "getMeeting",
      summary = "One meeting with its history, and each field with who says so",
      description = ONE_EVENT)
  public Response meeting(@PathParam("id") String id, @Context UriInfo request) {
    return one(EventType.MEETING, id, request);
  }

  @GET
  @Path("/agreements/{id}")
  @Operation(
      operationId = "getAgreement",
      summary = "One agreement with its history, and each field with who says so",
      description =
          "With the ids of the earlier agreement that it follows up and of those that follow it up."
              + " "
              + ONE_EVENT)
  public Response agreement(@PathParam("id") String id, @Context UriInfo request) {
    return one(EventType.AGREEMENT, id, request);
  }

  private Response one(EventType type, String id, UriInfo request) {
    Parameters parameters = Parameters.of(request.getQueryParameters(), Parameter.OF_EVENT);
    EventId wanted = EventId.parse(id).orElseThrow(() -> notThere(type, id));
    Instant asOf = parameters.one(Parameter.AS_OF, EventListRequest::instant).orElse(null);
    EventAnswer answer = store.event(type, wanted);
    if (answer instanceof EventAnswer.Moved moved) {
      URI there = request.getRequestUriBuilder().replacePath(path(type, moved.to())).build();
      return Response.status(Response.Status.PERMANENT_REDIRECT).location(there).build();
    }
    EventDetail event =
        asOf == null
            ? answer instanceof EventAnswer.Found found ? found.event() : null
            : store.eventAsOf(type, wanted, asOf).orElse(null);
    if (event == null) {
      throw notThere(type, id);
    }
    return json.json(whole(event)).build();
  }

  private static String path(EventType type, EventId id) {
    return (type == EventType.MEETING ? "/meetings/" : "/agreements/") + id;
  }

  private static ProblemException notThere(EventType type, String id) {
    return ProblemException.notFound("there is no " + type.text() + " " + id);
  }

  /** Both are objects with fields, so the fields of one can follow those of the other. */
  private static String whole(EventDetail event) {
    String item = event.item();
    return item.substring(0, item.lastIndexOf('}')) + "," + event.detail().substring(1);
  }
}
