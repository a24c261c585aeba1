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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import readout.contracts.ContractJson;
import readout.query.config.QueryConfig;
import readout.query.entity.Listing;
import readout.query.entity.Organisation;
import readout.query.entity.Place;
import readout.query.event.EntityId;
import readout.query.event.NamePattern;
import readout.query.relation.Period;
import readout.query.relation.Relations;
import readout.query.relation.Subject;
import readout.query.store.EntityAnswer;
import readout.query.store.EntityStore;
import readout.query.store.RelationStore;

/** People and organisations. */
@Path("/")
@Blocking
@Polled
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People and organisations", description = "Who takes part, under which names")
class EntitiesResource {

  /** So many of somebody's events are counted; more would take longer than a poll may. */
  private static final int MOST_EVENTS = 5_000;

  private static final String RELATIONS =
      " Whom they met, counted over the newest 5,000 events of the period; the last and the next"
          + " meetings, and the agreements. Counted as held are meetings that were held or go on, as"
          + " planned those whose day is not over.";

  private final EntityStore store;
  private final RelationStore relations;
  private final JsonAnswer json;
  private final QueryConfig config;

  EntitiesResource(
      EntityStore store, RelationStore relations, JsonAnswer json, QueryConfig config) {
    this.store = store;
    this.relations = relations;
    this.json = json;
    this.config = config;
  }

  @GET
  @Path("/people")
  @Operation(
      operationId = "listPeople",
      summary = "People by name, with their offices",
      description =
          "In the order of their names as reports write them. Whoever is known by a surname alone is"
              + " not among them.")
  public Response people(@Context UriInfo request) {
    Parameters parameters = Parameters.of(request.getQueryParameters(), Parameter.OF_PEOPLE);
    NamePattern name = parameters.one(Parameter.NAME, EventListRequest::name).orElse(null);
    Place after = parameters.one(Parameter.CURSOR, Cursors::personCursor).orElse(null);
    int limit = EventListRequest.limit(parameters, config.defaultLimit());
    Listing.Page page = store.people(name, limit, after);
    List<String> items =
        page.people().stream()
            .map(person -> ContractJson.write(PersonView.of(person)))
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .toList();
    Place next = page.next();
    return ListAnswer.of(items, next == null ? null : Cursors.text(next)).answer(json, request);
  }

  @GET
  @Path("/people/{id}")
  @Operation(
      operationId = "getPerson",
      summary = "One person: names, offices over time with who says so, and whom they met",
      description =
          "Any of the person's names leads here; 308 when the id is that of another than the first."
              + " An office's earliest and latest are the days that reports support: it may have been"
              + " held before and after."
              + RELATIONS)
  public Response person(@PathParam("id") String id, @Context UriInfo request) {
    return one(
        "person",
        "/people/",
        id,
        request,
        store::person,
        PersonView::of,
        detail -> new Subject.OfPerson(detail.person()));
  }

  @GET
  @Path("/organisations/{id}")
  @Operation(
      operationId = "getOrganisation",
      summary =
          "One organisation: its names, its member states where they are known, and whom it met",
      description = "Its counterparts are countries and organisations." + RELATIONS)
  public Response organisation(@PathParam("id") String id, @Context UriInfo request) {
    return one(
        "organisation",
        "/organisations/",
        id,
        request,
        store::organisation,
        OrganisationView::of,
        Subject.OfOrganisation::new);
  }

  private <T> Response one(
      String what,
      String path,
      String id,
      UriInfo request,
      Function<EntityId, EntityAnswer<T>> ask,
      Function<T, Object> view,
      Function<T, Subject> subject) {
    Parameters parameters = Parameters.of(request.getQueryParameters(), Parameter.OF_RELATIONS);
    Period period = Periods.of(parameters);
    int limit = EventListRequest.limit(parameters, config.defaultLimit());
    EntityId wanted = EntityId.parse(id).orElseThrow(() -> notThere(what, id));
    EntityAnswer<T> answer = ask.apply(wanted);
    if (answer instanceof EntityAnswer.Moved<T> moved) {
      URI there = request.getRequestUriBuilder().replacePath(path + moved.to()).build();
      return Response.status(Response.Status.PERMANENT_REDIRECT).location(there).build();
    }
    if (answer instanceof EntityAnswer.Found<T> found) {
      T entity = found.entity();
      return json.of(
          new RelationsView.With<>(
              view.apply(entity), relations(subject.apply(entity), period, limit)));
    }
    throw notThere(what, id);
  }

  private RelationsView relations(Subject subject, Period period, int limit) {
    List<String> items = relations.naming(subject.appearances(), period, MOST_EVENTS + 1);
    boolean complete = items.size() <= MOST_EVENTS;
    Relations found =
        Relations.of(
            subject, complete ? items : items.subList(0, MOST_EVENTS), relations, limit, complete);
    return RelationsView.of(found, subject.actor(), period);
  }

  private static ProblemException notThere(String what, String id) {
    return ProblemException.notFound("there is no " + what + " " + id);
  }

  /**
   * An organisation.
   *
   * @param aliases what else it is called
   * @param members its member states, ISO 3166-1 alpha-2; none where they are not known
   */
  record OrganisationView(
      EntityId id, String name, List<String> aliases, SortedSet<String> members) {

    static OrganisationView of(Organisation organisation) {
      return new OrganisationView(
          organisation.id(), organisation.name(), organisation.aliases(), organisation.members());
    }
  }
}
