package readout.query.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;
import readout.contracts.ContractJson;
import readout.query.config.QueryConfig;
import readout.query.event.EventId;
import readout.query.store.Change;
import readout.query.store.EventStore;
import readout.query.store.KeptChanges;

/** What changed, for those who keep a copy. */
@Path("/changes")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes", description = "Each change of an event once, in order")
class ChangesResource {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private final EventStore store;
  private final JsonAnswer json;
  private final QueryConfig config;
  private final ChangeFeed feed;

  ChangesResource(EventStore store, JsonAnswer json, QueryConfig config, ChangeFeed feed) {
    this.store = store;
    this.feed = feed;
    this.json = json;
    this.config = config;
  }

  @GET
  @Polled
  @Operation(
      operationId = "listChanges",
      summary = "What changed after a cursor, oldest first",
      description =
          "Asking again with after set to the next of each answer misses no change: none is ever"
              + " put in before one that was answered. An item's change is created, changed, merged"
              + " (into), split (from) or deleted; its event is as it stands now, null when it is"
              + " gone. Changes are not kept for ever: 410 says that some after the cursor are gone,"
              + " and with which cursor to go on after reading the lists anew.")
  public Response changes(@Context UriInfo request) {
    Parameters parameters = Parameters.of(request.getQueryParameters(), Parameter.OF_CHANGES);
    Optional<Long> given = parameters.one(Parameter.AFTER, ChangesResource::number);
    int limit = EventListRequest.limit(parameters, config.defaultLimit());
    long after = given.isPresent() ? given.get() : store.keptChanges().forgotten();
    List<Change> found = store.changes(after, limit);
    checkNoneMissed(after);
    long next = found.isEmpty() ? after : found.get(found.size() - 1).number();
    return json.of(new Answer(found.stream().map(Item::of).toList(), Long.toString(next)));
  }

  @GET
  @Path("/stream")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.TEXT_PLAIN)
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
  @Operation(
      operationId = "followChanges",
      summary = "What changes after a cursor, as it happens: server-sent events",
      description =
          "As in the list of changes: id is the number to go on after, event the kind of change,"
              + " data the item. It goes on where Last-Event-ID says, which browsers send by"
              + " themselves when they come again. Comments show that the connection is alive, and"
              + " why it ends.")
  public Multi<OutboundSseEvent> follow(
      @Context UriInfo request,
      @Context Sse events,
      @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String last) {
    Parameters parameters = Parameters.of(request.getQueryParameters(), Parameter.OF_STREAM);
    Optional<Long> after = parameters.one(Parameter.AFTER, ChangesResource::number);
    Optional<Long> given =
        last == null ? after : Optional.of(number(last).orElseThrow(() -> badNumber(last)));
    if (feed.isFull()) {
      throw ProblemException.tooManyStreams(config.changes().streams());
    }
    long from = given.isPresent() ? given.get() : store.keptChanges().forgotten();
    checkNoneMissed(from);
    return feed.after(from).map(signal -> event(events, signal));
  }

  /** To be called after reading the changes: while they were read, some may have been forgotten. */
  private void checkNoneMissed(long after) {
    KeptChanges kept = store.keptChanges();
    if (kept.missedAfter(after)) {
      throw ProblemException.changesForgotten(after, kept.latest());
    }
  }

  private static ProblemException badNumber(String last) {
    return ProblemException.invalidParameter(
        HttpHeaders.LAST_EVENT_ID_HEADER, last, "the id of an event of this stream");
  }

  private static OutboundSseEvent event(Sse events, ChangeFeed.Signal signal) {
    return signal instanceof ChangeFeed.Signal.Changed changed
        ? event(events, changed.change())
        : events.newEventBuilder().comment(((ChangeFeed.Signal.Remark) signal).text()).build();
  }

  private static OutboundSseEvent event(Sse events, Change change) {
    return events
        .newEventBuilder()
        .id(Long.toString(change.number()))
        .name(change.kind().text())
        .data(new String(ContractJson.write(Item.of(change)), StandardCharsets.UTF_8))
        .build();
  }

  private static Optional<Long> number(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  /**
   * The changes, and the cursor to ask the next ones with.
   *
   * @param next never null: there will always be more
   */
  record Answer(List<Item> items, String next) {}

  /**
   * One change.
   *
   * @param into the event that took this one in, or null
   * @param from the event that this one was part of, or null
   * @param event as it stands now, or null when it is gone
   */
  record Item(
      String change,
      String type,
      String id,
      @Nullable String into,
      @Nullable String from,
      Instant at,
      @JsonRawValue @Nullable String event) {

    static Item of(Change change) {
      return new Item(
          change.kind().text(),
          change.type().text(),
          change.event().value(),
          text(change.into()),
          text(change.from()),
          change.at(),
          change.item());
    }

    private static @Nullable String text(@Nullable EventId id) {
      return id == null ? null : id.value();
    }
  }
}
