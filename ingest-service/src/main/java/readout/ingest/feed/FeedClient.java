package readout.ingest.feed;

import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks for feeds and speaks to hubs; each hop of a redirect passes the guard as the first does. */
final class FeedClient {

  private static final int MOST_HOPS = 5;
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private static final int GONE = 410;
  private static final Set<Integer> MOVED = Set.of(301, 308);
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> REDIRECTS_OF_POST = Set.of(307, 308);
  private static final String ACCEPT =
      "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9,"
          + " application/json;q=0.8, text/xml;q=0.8, */*;q=0.1";

  private final AddressGuard guard;
  private final Fetcher fetcher;
  private final Clock clock;
  private final Optional<Login> login;

  FeedClient(AddressGuard guard, Fetcher fetcher, Clock clock, Optional<Login> login) {
    this.guard = guard;
    this.fetcher = fetcher;
    this.clock = clock;
    this.login = login;
  }

  /** Asks for a feed, unless it is still what it was when these validators were given. */
  Polled poll(URI address, Validators validators) throws InterruptedException {
    Map<String, String> headers = new HashMap<>(validators.headers());
    headers.put("Accept", ACCEPT);
    headers.put("Accept-Encoding", "gzip");
    headers.put("User-Agent", "readout-ingest");
    try {
      return follow(address, headers);
    } catch (RefusedAddressException e) {
      return new Polled.Refused(String.valueOf(e.getMessage()));
    } catch (UnknownHostException e) {
      return new Polled.Failed("no address is known for the host: " + e.getMessage(), null);
    } catch (IOException e) {
      return new Polled.Failed(String.valueOf(e.getMessage()), null);
    }
  }

  private Polled follow(URI first, Map<String, String> headers)
      throws IOException, InterruptedException {
    URI address = first;
    URI moved = first;
    boolean forGood = true;
    for (int hop = 0; hop <= MOST_HOPS; hop++) {
      Fetched answer = fetcher.send(guard.target(address), request(headers, address));
      if (!REDIRECTS.contains(answer.status())) {
        return polled(answer, address, moved.equals(first) ? null : moved);
      }
      address = next(answer, address);
      forGood &= MOVED.contains(answer.status());
      moved = forGood ? address : moved;
    }
    return new Polled.Failed("more than " + MOST_HOPS + " redirects", null);
  }

  private Fetcher.Request request(Map<String, String> headers, URI address) {
    Map<String, String> all = new HashMap<>(headers);
    login.ifPresent(known -> all.putAll(known.headers(address)));
    return Fetcher.Request.get(all);
  }

  private Polled polled(Fetched answer, URI from, @Nullable URI moved) throws IOException {
    return switch (answer.status()) {
      case OK -> new Polled.Changed(answer, answer.content(fetcher.mostBytes()), from, moved);
      case NOT_MODIFIED -> new Polled.NotModified();
      case GONE -> new Polled.Gone();
      default ->
          new Polled.Failed(
              "status " + answer.status(), answer.retryAfter(clock.instant()).orElse(null));
    };
  }

  /** Sends a form to a hub; answers the status. */
  int post(URI hub, Map<String, String> form) throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    var headers = Map.of("Content-Type", "application/x-www-form-urlencoded");
    var request = new Fetcher.Request(HttpMethod.POST, headers, body);
    URI address = hub;
    for (int hop = 0; hop <= MOST_HOPS; hop++) {
      Fetched answer = fetcher.send(guard.target(address), request);
      if (!REDIRECTS_OF_POST.contains(answer.status())) {
        return answer.status();
      }
      address = next(answer, address);
    }
    throw new IOException("more than " + MOST_HOPS + " redirects");
  }

  private static URI next(Fetched answer, URI from) throws IOException {
    String location =
        answer.header("Location").orElseThrow(() -> new IOException("a redirect to nowhere"));
    try {
      return from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new IOException("a redirect to what is no address", e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
