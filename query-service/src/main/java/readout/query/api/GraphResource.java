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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import readout.query.config.QueryConfig;
import readout.query.event.EventType;
import readout.query.relation.Encounter;
import readout.query.relation.Graph;
import readout.query.relation.Period;
import readout.query.relation.Phase;
import readout.query.relation.TieFilter;
import readout.query.relation.Ties;
import readout.query.store.EventFilter;
import readout.query.store.EventPage;
import readout.query.store.EventStore;
import readout.query.store.RelationStore;

/** Who met whom, as a graph. */
@Path("/graph")
@Blocking
@Polled
@Tag(name = "Who met whom", description = "Counted by those who take part")
class GraphResource {

  /** So many meetings are looked at one by one; more would take longer than a poll may. */
  private static final int MOST_MEETINGS = 5_000;

  private static final String GRAPHML = "application/graphml+xml";
  private static final List<Variant> FORMS =
      Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(GRAPHML)).build();

  private enum Nodes {
    COUNTRY,
    PERSON
  }

  private final RelationStore relations;
  private final EventStore events;
  private final JsonAnswer json;
  private final QueryConfig config;

  GraphResource(RelationStore relations, EventStore events, JsonAnswer json, QueryConfig config) {
    this.relations = relations;
    this.events = events;
    this.json = json;
    this.config = config;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, GRAPHML})
  @Operation(
      operationId = "getGraph",
      summary = "Who met whom: nodes, and edges with how often, when last and when next",
      description =
          "JSON or GraphML, by Accept. An edge is between two of different sides who were at one"
              + " meeting, unless it was of more than ten countries; format=bilateral leaves out all"
              + " of more than two sides. limit says how many edges, the strongest first. Countries by period and format are counted"
              + " over all meetings; with other filters, and people, over the newest 5,000 meetings"
              + " that match: complete is false when there are more.")
  public Response graph(@Context UriInfo uri, @Context Request request) {
    Variant form = request.selectVariant(FORMS);
    if (form == null) {
      throw new NotAcceptableException();
    }
    Graph graph = graph(Parameters.of(uri.getQueryParameters(), Parameter.OF_GRAPH));
    return form.getMediaType().equals(MediaType.APPLICATION_JSON_TYPE)
        ? json.of(GraphView.of(graph))
        : Response.ok(GraphMl.of(graph), form.getMediaType()).build();
  }

  private Graph graph(Parameters parameters) {
    Nodes nodes = parameters.one(Parameter.NODES, GraphResource::nodes).orElse(Nodes.COUNTRY);
    EventListRequest wanted =
        EventListRequest.of(Set.of(EventType.MEETING), parameters, config.defaultLimit());
    EventFilter filter = wanted.filter();
    if (nodes == Nodes.COUNTRY && isByPeriodAndFormatOnly(filter)) {
      Period period = new Period(filter.from(), filter.to());
      TieFilter ties = new TieFilter(period, filter.traits().formats(), null);
      return Graph.of(relations.ties(ties, wanted.limit()), wanted.limit(), true);
    }
    EventPage page = events.events(filter.ofStatuses(Phase.STATUSES), MOST_MEETINGS, null);
    List<Encounter> meetings =
        page.items().stream().map(Encounter::of).flatMap(Optional::stream).toList();
    return Graph.of(
        nodes == Nodes.COUNTRY ? Ties.ofCountries(meetings) : Ties.ofPeople(meetings, relations),
        wanted.limit(),
        page.next() == null);
  }

  private static Optional<Nodes> nodes(String text) {
    return switch (text) {
      case "country" -> Optional.of(Nodes.COUNTRY);
      case "person" -> Optional.of(Nodes.PERSON);
      default -> Optional.empty();
    };
  }

  private static boolean isByPeriodAndFormatOnly(EventFilter filter) {
    EventFilter plain =
        new EventFilter(
            filter.types(),
            List.of(),
            Set.of(),
            Set.of(),
            filter.from(),
            filter.to(),
            Set.of(),
            null,
            null,
            null,
            filter.traits().ofFormatsOnly());
    return filter.equals(plain);
  }
}
