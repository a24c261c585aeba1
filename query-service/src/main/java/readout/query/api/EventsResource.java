package readout.query.api;

import io.quarkus.vertx.http.Compressed;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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

  private static final String FORMS =
      "JSON, or by Accept: CSV or JSON-LD (schema.org), which are whole unless limit is given; an"
          + " Atom feed, in which the event that changed last comes first and sort and fields are"
          + " not taken. Its cursors are not those of the other forms.";

  private static final String ONE_EVENT =
      "JSON, or JSON-LD (schema.org) by Accept. With asOf, by the reports that had been published by then, grouped as they are now. 308 when"
          + " the event is part of another one now; 404 when there is none, also once the articles"
          + " that reported it were withdrawn or corrected.";

  private final EventStore store;
  private final JsonAnswer json;
  private final ListForms forms;
  private final RelatedForms related;
  private final QueryConfig config;

  EventsResource(
      EventStore store,
      JsonAnswer json,
      ListForms forms,
      RelatedForms related,
      QueryConfig config) {
    this.store = store;
    this.json = json;
    this.forms = forms;
    this.related = related;
    this.config = config;
  }

  @GET
  @Compressed
  @Path("/meetings")
  @Produces({
    MediaType.APPLICATION_JSON,
    ListForm.TEXT_CSV,
    ListForm.TEXT_TSV,
    RelatedForms.JSON_LD,
    RelatedForms.ATOM
  })
  @Operation(
      operationId = "listMeetings",
      summary = "Meetings, newest first, undated ones last",
      description = FORMS)
  public Response meetings(@Context UriInfo request, @Context Request negotiation) {
    return list(Set.of(EventType.MEETING), Parameter.OF_MEETINGS, request, negotiation);
  }

  @GET
  @Compressed
  @Path("/agreements")
  @Produces({
    MediaType.APPLICATION_JSON,
    ListForm.TEXT_CSV,
    ListForm.TEXT_TSV,
    RelatedForms.JSON_LD,
    RelatedForms.ATOM
  })
  @Operation(
      operationId = "listAgreements",
      summary = "Agreements, newest first, undated ones last",
      description = FORMS)
  public Response agreements(@Context UriInfo request, @Context Request negotiation) {
    return list(Set.of(EventType.AGREEMENT), Parameter.OF_AGREEMENTS, request, negotiation);
  }

  @GET
  @Compressed
  @Path("/events")
  @Produces({
    MediaType.APPLICATION_JSON,
    ListForm.TEXT_CSV,
    ListForm.TEXT_TSV,
    RelatedForms.JSON_LD,
    RelatedForms.ATOM
  })
  @Operation(
      operationId = "listEvents",
      summary = "Meetings and agreements, newest first, undated ones last",
      description = FORMS)
  public Response events(@Context UriInfo request, @Context Request negotiation) {
    return list(EnumSet.allOf(EventType.class), Parameter.OF_EVENTS, request, negotiation);
  }

  private Response list(
      Set<EventType> types, List<Parameter> known, UriInfo request, Request negotiation) {
    Parameters parameters = Parameters.of(request.getQueryParameters(), known);
    Optional<Response> answer = related.list(types, parameters, request, negotiation);
    if (answer.isPresent()) {
      return answer.get();
    }
    EventListRequest wanted = EventListRequest.of(types, parameters, config.defaultLimit());
    Optional<ListForm> form = ListForms.preferred(negotiation);
    if (form.isPresent()) {
      return forms.answer(form.get(), wanted, parameters, request);
    }
    EventPage page = store.events(wanted.filter(), wanted.order(), wanted.limit(), wanted.after());
    EventCursor next = page.next();
    return ListAnswer.of(
            wanted.fields().of(page.items()),
            next == null ? null : Cursors.text(next, wanted.order()))
        .answer(json, request);
  }

  @GET
  @Path("/meetings/{id}")
  @Produces({MediaType.APPLICATION_JSON, RelatedForms.JSON_LD})
  @Operation(
      operationId = "getMeeting",
      summary = "One meeting with its history, and each field with who says so",
      description = ONE_EVENT)
  public Response meeting(
      @PathParam("id") String id, @Context UriInfo request, @Context Request negotiation) {
    return one(EventType.MEETING, id, request, negotiation);
  }

  @GET
  @Path("/agreements/{id}")
  @Produces({MediaType.APPLICATION_JSON, RelatedForms.JSON_LD})
  @Operation(
      operationId = "getAgreement",
      summary = "One agreement with its history, and each field with who says so",
      description =
          "With the ids of the earlier agreement that it follows up and of those that follow it up."
              + " "
              + ONE_EVENT)
  public Response agreement(
      @PathParam("id") String id, @Context UriInfo request, @Context Request negotiation) {
    return one(EventType.AGREEMENT, id, request, negotiation);
  }

  private Response one(EventType type, String id, UriInfo request, Request negotiation) {
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
    return related
        .one(event, request, negotiation)
        .orElseGet(() -> json.json(whole(event)).build());
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
