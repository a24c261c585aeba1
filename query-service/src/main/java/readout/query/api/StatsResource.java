package readout.query.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import readout.query.config.QueryConfig;
import readout.query.event.EventType;
import readout.query.relation.CountryCount;
import readout.query.relation.Period;
import readout.query.relation.Tie;
import readout.query.relation.TieFilter;
import readout.query.store.RelationStore;
import readout.query.store.StatisticsStore;

/** Figures for dashboards. */
@Path("/stats")
@Blocking
@Polled
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Who met whom", description = "Counted by those who take part")
class StatsResource {

  private final StatisticsStore statistics;
  private final RelationStore relations;
  private final JsonAnswer json;
  private final QueryConfig config;

  StatsResource(
      StatisticsStore statistics, RelationStore relations, JsonAnswer json, QueryConfig config) {
    this.statistics = statistics;
    this.relations = relations;
    this.json = json;
    this.config = config;
  }

  @GET
  @Operation(
      operationId = "getStats",
      summary = "How many events by month, type, status, country and pair; articles by publisher",
      description =
          "An event counts in the month of the last day that it may have been on, and so it is of a"
              + " period; pairs are those of the graph. country, which may be given once, leaves only"
              + " its events and pairs. sources and lag are of the whole record: lag is the time in"
              + " seconds from publication to when an article could be read here, over the latest"
              + " 2,000 that tell of events, but for corrections and those more than a day old.")
  public Response stats(@Context UriInfo request) {
    Parameters parameters = Parameters.of(request.getQueryParameters(), Parameter.OF_STATS);
    String country = country(parameters).orElse(null);
    Period period = Periods.of(parameters);
    Set<EventType> types =
        parameters
            .one(Parameter.TYPE, StatsResource::type)
            .map(Set::of)
            .orElse(EnumSet.allOf(EventType.class));
    int limit = EventListRequest.limit(parameters, config.defaultLimit());
    return json.of(
        StatsView.of(
            statistics.events(period, types, country),
            country == null ? statistics.countries(period, types, limit) : List.<CountryCount>of(),
            pairs(types, TieFilter.of(period, country), limit),
            statistics.sources(limit),
            statistics.lag()));
  }

  private List<Tie> pairs(Set<EventType> types, TieFilter filter, int limit) {
    return types.contains(EventType.MEETING) ? relations.ties(filter, limit) : List.of();
  }

  private static Optional<String> country(Parameters parameters) {
    List<String> given =
        parameters.all(
            Parameter.COUNTRY,
            text -> Optional.of(text.toUpperCase(Locale.ROOT)).filter(EventListRequest::isCountry));
    if (given.size() > 1) {
      throw ProblemException.invalidParameter(
          Parameter.COUNTRY.text(), given.get(1), Parameter.COUNTRY.takes() + ", at most once");
    }
    return given.stream().findFirst();
  }

  private static Optional<EventType> type(String text) {
    return Arrays.stream(EventType.values()).filter(each -> each.text().equals(text)).findFirst();
  }
}
