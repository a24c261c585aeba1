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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import readout.contracts.ActorKind;
import readout.query.config.QueryConfig;
import readout.query.event.Countries;
import readout.query.event.EventType;
import readout.query.relation.Actor;
import readout.query.relation.Counterpart;
import readout.query.relation.CountryTotals;
import readout.query.relation.Encounter;
import readout.query.relation.Period;
import readout.query.relation.Relations;
import readout.query.relation.TieFilter;
import readout.query.store.EventFilter;
import readout.query.store.EventStore;
import readout.query.store.RelationStore;
import readout.query.store.Traits;

/** Countries, and whom they met. */
@Path("/countries")
@Blocking
@Polled
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Who met whom", description = "Counted by those who take part")
class CountriesResource {

  private static final Set<String> HELD = Set.of("held", "ongoing");

  private final RelationStore relations;
  private final EventStore events;
  private final JsonAnswer json;
  private final QueryConfig config;

  CountriesResource(
      RelationStore relations, EventStore events, JsonAnswer json, QueryConfig config) {
    this.relations = relations;
    this.events = events;
    this.json = json;
    this.config = config;
  }

  @GET
  @Path("/{code}")
  @Operation(
      operationId = "getCountry",
      summary = "One country: which countries it met, the last and the next meetings, agreements",
      description =
          "By its ISO 3166-1 alpha-2 code; 404 for a code that no country has. Counted as held are"
              + " meetings that were held or go on, as planned those whose day is not over.")
  public Response country(@PathParam("code") String code, @Context UriInfo request) {
    Parameters parameters = Parameters.of(request.getQueryParameters(), Parameter.OF_RELATIONS);
    String country = code.toUpperCase(Locale.ROOT);
    if (!EventListRequest.isCountry(country)) {
      throw ProblemException.notFound("there is no country " + code);
    }
    Period period = Periods.of(parameters);
    int limit = EventListRequest.limit(parameters, config.defaultLimit());
    Actor subject = new Actor(country, ActorKind.COUNTRY, Countries.name(country));
    return json.of(
        new RelationsView.With<>(
            new CountryView(country, subject.name()),
            RelationsView.of(relations(country, period, limit), subject, period)));
  }

  private Relations relations(String country, Period period, int limit) {
    CountryTotals totals = relations.totals(country, period);
    List<Counterpart> counterparts =
        relations.ties(TieFilter.of(period, country), limit).stream()
            .map(tie -> tie.counterpartOf(country))
            .toList();
    return new Relations(
        totals.held(),
        totals.planned(),
        totals.agreements(),
        counterparts,
        list(EventType.MEETING, country, HELD, period, limit).stream()
            .filter(item -> Encounter.of(item).flatMap(Encounter::occasion).isPresent())
            .toList(),
        relations.planned(country, period, limit),
        list(EventType.AGREEMENT, country, Set.of(), period, limit),
        true);
  }

  private List<String> list(
      EventType type, String country, Set<String> statuses, Period period, int limit) {
    EventFilter filter =
        new EventFilter(
            Set.of(type),
            List.of(),
            Set.of(country),
            statuses,
            period.from(),
            period.to(),
            Set.of(),
            null,
            null,
            null,
            Traits.NONE);
    return events.events(filter, limit, null).items();
  }

  /** A country by its code. */
  record CountryView(String code, String name) {}
}
