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
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.query.download.Downloads;
import readout.query.store.EventCursor;
import readout.query.store.EventPage;
import readout.query.store.EventStore;

/** Lists of events for those who ask for another form than JSON. */
@ApplicationScoped
class ListForms {

  private static final List<Variant> VARIANTS =
      Variant.mediaTypes(
              Stream.concat(
                      Stream.of(MediaType.APPLICATION_JSON_TYPE),
                      Arrays.stream(ListForm.values()).map(ListForm::mediaType))
                  .toArray(MediaType[]::new))
          .build();

  private final EventStore store;
  private final Downloads downloads;

  ListForms(EventStore store, Downloads downloads) {
    this.store = store;
    this.downloads = downloads;
  }

  /** The form that the client prefers; none when that is JSON. */
  static Optional<ListForm> preferred(Request request) {
    Variant variant = request.selectVariant(VARIANTS);
    if (variant == null) {
      throw new NotAcceptableException();
    }
    return Arrays.stream(ListForm.values())
        .filter(form -> form.mediaType().isCompatible(variant.getMediaType()))
        .findFirst();
  }

  /** With a limit so many events, and the link to the next; without one all. */
  Response answer(ListForm form, EventListRequest wanted, Parameters parameters, UriInfo uri) {
    URI service = uri.getBaseUri();
    return this.<String>answer(
        form.contentType(), text -> form.to(text, service), page -> page, wanted, parameters, uri);
  }

  /**
   * The same, of what is told of the items.
   *
   * @param told of the items of a page
   */
  <T> Response answer(
      String contentType,
      PagedParts.FormOf<T> form,
      Function<List<String>, List<T>> told,
      EventListRequest wanted,
      Parameters parameters,
      UriInfo uri) {
    parameters.refuse(Parameter.FIELDS, "nothing where another form than JSON is asked for");
    if (!parameters.has(Parameter.LIMIT)) {
      PagedParts.Source<T> all =
          (limit, after) -> page(wanted, limit, after == null ? wanted.after() : after, told);
      return downloads.of(contentType, new PagedParts<T>(form, all)).build();
    }
    PagedParts.Page<T> page = page(wanted, wanted.limit(), wanted.after(), told);
    EventCursor next = page.next();
    PagedParts.Source<T> only = (limit, after) -> new PagedParts.Page<>(page.items(), null);
    Response.ResponseBuilder answer = downloads.of(contentType, new PagedParts<T>(form, only));
    if (next != null) {
      answer.header(HttpHeaders.LINK, ListAnswer.link(uri, Cursors.text(next, wanted.order())));
    }
    return answer.build();
  }

  private <T> PagedParts.Page<T> page(
      EventListRequest wanted,
      int limit,
      @Nullable EventCursor after,
      Function<List<String>, List<T>> told) {
    EventPage page = store.events(wanted.filter(), wanted.order(), limit, after);
    return new PagedParts.Page<>(told.apply(page.items()), page.next());
  }
}
