package readout.query.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.query.config.QueryConfig;
import readout.query.event.EventType;
import readout.query.export.Addresses;
import readout.query.export.AtomFeed;
import readout.query.export.LinkedEvent;
import readout.query.export.LinkedEvents;
import readout.query.export.LinkedPage;
import readout.query.store.ChangedEvent;
import readout.query.store.EventDetail;
import readout.query.store.EventFeed;
import readout.query.store.EventHistories;
import readout.query.store.EventOrder;
import readout.query.store.EventStore;
import readout.query.store.FeedCursor;
import readout.query.store.FeedPage;

/** The forms that tell of events together with what they are related to: JSON-LD and Atom. */
@ApplicationScoped
class RelatedForms {

  static final String JSON_LD = "application/ld+json";
  static final String ATOM = "application/atom+xml";

  private static final List<Variant> OF_LISTS =
      variants(
          Stream.of(
              Stream.of(MediaType.APPLICATION_JSON_TYPE),
              Arrays.stream(ListForm.values()).map(ListForm::mediaType),
              Stream.of(JSON_LD, ATOM).map(MediaType::valueOf)));
  private static final List<Variant> OF_ONE =
      variants(Stream.of(Stream.of(MediaType.APPLICATION_JSON, JSON_LD).map(MediaType::valueOf)));

  private final EventStore store;
  private final EventHistories histories;
  private final EventFeed feed;
  private final ListForms lists;
  private final QueryConfig config;

  RelatedForms(
      EventStore store,
      EventHistories histories,
      EventFeed feed,
      ListForms lists,
      QueryConfig config) {
    this.store = store;
    this.histories = histories;
    this.feed = feed;
    this.lists = lists;
    this.config = config;
  }

  private static List<Variant> variants(Stream<Stream<MediaType>> types) {
    return Variant.mediaTypes(types.flatMap(each -> each).toArray(MediaType[]::new)).build();
  }

  /** The list in the one of these forms that the client prefers; empty when it prefers another. */
  Optional<Response> list(
      Set<EventType> types, Parameters parameters, UriInfo uri, Request negotiation) {
    String form = preferred(negotiation, OF_LISTS);
    return switch (form) {
      case JSON_LD -> Optional.of(linked(types, parameters, uri));
      case ATOM -> Optional.of(fed(types, parameters, uri));
      default -> Optional.empty();
    };
  }

  /** The event as JSON-LD; empty when the client prefers JSON. */
  Optional<Response> one(EventDetail event, UriInfo uri, Request negotiation) {
    return preferred(negotiation, OF_ONE).equals(JSON_LD)
        ? Optional.of(Response.ok(one(event, addresses(uri)), JSON_LD).build())
        : Optional.empty();
  }

  private String one(EventDetail event, Addresses addresses) {
    LinkedPage page = LinkedPage.of(List.of(event.item()));
    return LinkedEvents.one(
        event.item(), event.detail(), store.references(page.articles()), addresses);
  }

  private static String preferred(Request negotiation, List<Variant> forms) {
    Variant form = negotiation.selectVariant(forms);
    if (form == null) {
      throw new NotAcceptableException();
    }
    MediaType type = form.getMediaType();
    return type.getType() + "/" + type.getSubtype();
  }

  private static Addresses addresses(UriInfo uri) {
    return new Addresses(uri.getBaseUri().toString());
  }

  private Response linked(Set<EventType> types, Parameters parameters, UriInfo uri) {
    EventListRequest wanted = EventListRequest.of(types, parameters, config.defaultLimit());
    Addresses addresses = addresses(uri);
    boolean newestFirst = wanted.order() == EventOrder.NEWEST_FIRST;
    return lists.<LinkedEvent>answer(
        JSON_LD,
        text -> new LinkedEvents(text, addresses, newestFirst),
        this::told,
        wanted,
        parameters,
        uri);
  }

  /** Three statements a page, however many events are on it. */
  private List<LinkedEvent> told(List<String> items) {
    LinkedPage page = LinkedPage.of(items);
    return page.with(histories.dates(page.meetingsToldAgain()), store.references(page.articles()));
  }

  private Response fed(Set<EventType> types, Parameters parameters, UriInfo uri) {
    parameters.refuse(Parameter.FIELDS, "nothing where a feed is asked for");
    parameters.refuse(
        Parameter.SORT, "nothing where a feed is asked for: the latest change comes first");
    FeedPage page =
        feed.changedFirst(
            EventListRequest.filter(types, parameters),
            EventListRequest.limit(parameters, config.defaultLimit()),
            parameters.one(Parameter.CURSOR, Cursors::feedCursor).orElse(null));
    FeedCursor next = page.next();
    String cursor = next == null ? null : Cursors.text(next);
    List<String> items = page.items().stream().map(ChangedEvent::item).toList();
    AtomFeed head =
        new AtomFeed(
            uri.getPath().replace("/", ""),
            filters(uri),
            uri.getRequestUri().toString(),
            at(uri, null),
            cursor == null ? null : at(uri, cursor));
    String text =
        head.of(page.items(), store.references(LinkedPage.of(items).articles()), addresses(uri));
    Response.ResponseBuilder answer = Response.ok(text, ATOM + ";charset=UTF-8");
    if (cursor != null) {
      answer.header(HttpHeaders.LINK, ListAnswer.link(uri, cursor));
    }
    return answer.build();
  }

  /** What makes it this feed and no other, whatever page of it this is. */
  private static String filters(UriInfo uri) {
    URI all =
        uri.getRequestUriBuilder()
            .replaceQueryParam(Parameter.CURSOR.text())
            .replaceQueryParam(Parameter.LIMIT.text())
            .build();
    return EntityTags.query(all.getRawQuery());
  }

  private static String at(UriInfo uri, @Nullable String cursor) {
    Object[] cursors = cursor == null ? new Object[0] : new Object[] {cursor};
    return uri.getRequestUriBuilder()
        .replaceQueryParam(Parameter.CURSOR.text(), cursors)
        .build()
        .toString();
  }
}
