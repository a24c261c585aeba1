package readout.ingest.feed;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends a request to exactly the IP addresses that were checked, while the name stays in the Host
 * header and in TLS. Follows no redirect; bounded in time and in bytes. Its caller waits.
 */
final class Fetcher implements AutoCloseable {

  /** A request to be sent; its body is empty for GET. */
  record Request(HttpMethod method, Map<String, String> headers, String body) {

    static Request get(Map<String, String> headers) {
      return new Request(HttpMethod.GET, headers, "");
    }
  }

  private final HttpClient client;
  private final Duration limit;
  private final int mostBytes;

  /** With the time and the size that an answer may have. */
  Fetcher(Vertx vertx, Duration limit, int mostBytes) {
    this.limit = limit;
    this.mostBytes = mostBytes;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout(Math.toIntExact(limit.toMillis()))
                .setTracingPolicy(TracingPolicy.IGNORE));
  }

  int mostBytes() {
    return mostBytes;
  }

  /** Tries the addresses one after the other until one can be connected to. */
  Fetched send(Target target, Request request) throws IOException, InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    IOException unreachable = new IOException("no address");
    for (InetAddress address : target.addresses()) {
      try {
        return send(options(target, address, request), request.body(), end);
      } catch (UnreachableException e) {
        unreachable = e;
      }
    }
    throw unreachable;
  }

  private static RequestOptions options(Target target, InetAddress address, Request request) {
    RequestOptions options =
        new RequestOptions()
            .setServer(SocketAddress.inetSocketAddress(target.port(), address.getHostAddress()))
            .setHost(target.uri().getHost())
            .setPort(target.port())
            .setSsl(target.isSecure())
            .setMethod(request.method())
            .setFollowRedirects(false)
            .setURI(target.path());
    request.headers().forEach(options::addHeader);
    return options;
  }

  private Fetched send(RequestOptions options, String body, long end)
      throws IOException, InterruptedException {
    CompletableFuture<Fetched> answer = new CompletableFuture<>();
    answer.orTimeout(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    client
        .request(options)
        .onFailure(failure -> answer.completeExceptionally(new UnreachableException(failure)))
        .onSuccess(request -> exchange(request, body, answer));
    try {
      return answer.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw e.getCause() instanceof TimeoutException
          ? new IOException("not answered within " + limit, e)
          : new IOException(String.valueOf(e.getCause()), e);
    } catch (InterruptedException e) {
      answer.completeExceptionally(e);
      throw e;
    }
  }

  /** An answer that is not wanted any more, for whatever reason, is cut off. */
  private void exchange(HttpClientRequest request, String body, CompletableFuture<Fetched> answer) {
    answer.whenComplete(
        (fetched, failure) -> {
          if (failure != null) {
            request.reset();
          }
        });
    request
        .response()
        .onFailure(answer::completeExceptionally)
        .onSuccess(response -> collect(response, answer));
    request.end(body).onFailure(answer::completeExceptionally);
  }

  private void collect(HttpClientResponse response, CompletableFuture<Fetched> answer) {
    Buffer body = Buffer.buffer();
    response.exceptionHandler(answer::completeExceptionally);
    response.handler(
        bytes -> {
          if (body.length() + bytes.length() > mostBytes) {
            answer.completeExceptionally(new IOException("larger than " + mostBytes + " bytes"));
          } else {
            body.appendBuffer(bytes);
          }
        });
    response.endHandler(
        ignored ->
            answer.complete(
                new Fetched(response.statusCode(), response.headers(), body.getBytes())));
  }

  @Override
  public void close() {
    client.close();
  }

  /** No connection was made, so another address may serve. */
  private static final class UnreachableException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Of a failed handshake only the first cause tells what is wrong with the certificate. */
    UnreachableException(Throwable failure) {
      super("not reachable: " + failure.getMessage() + because(failure), failure);
    }

    private static String because(Throwable failure) {
      Throwable first = failure;
      while (first.getCause() != null) {
        first = first.getCause();
      }
      return first == failure ? "" : ": " + first.getMessage();
    }
  }
}
