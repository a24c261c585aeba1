package readout.ingest.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The start of requests that are HTTP, however odd, and how their bodies are framed. */
final class FuzzedHead {

  private static final List<String> METHODS =
      List.of(
          "GET",
          "HEAD",
          "PUT",
          "PATCH",
          "OPTIONS",
          "TRACE",
          "DELETE",
          "POST",
          "PROPFIND",
          "post",
          "X",
          "!#$%&'*+-.^_`|~",
          "M".repeat(200));

  private static final List<String> TARGETS =
      List.of(
          "/articles",
          "/articles/",
          "//articles",
          "/articles?",
          "/articles?a=%00&b=%zz",
          "/Articles",
          "/articles;a=b",
          "/articles/../articles",
          "/articles/%2e%2e/q/metrics",
          "/articles#x",
          "/",
          "/articles/%",
          "/articles/%ff%fe",
          "/articles/%C3%A9",
          "/articles/a/b",
          "*",
          "/q/openapi",
          "/q/health/ready",
          "/q/nothing",
          "/q/..",
          "/websub/x",
          "/%",
          "/%00",
          "/articles%0d%0aX:%20y",
          "http://elsewhere.example/articles",
          "/" + "a".repeat(3_000),
          "/articles?" + "a=b&".repeat(700));

  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/x-ndjson",
          "application/xml",
          "text/xml",
          "text/plain",
          "json",
          "application/json; charset=utf-16",
          "application/json; charset=\"",
          "application/json;charset=x",
          "application/json; charset=iso-8859-1",
          "application/json;;;",
          "*/*",
          "/",
          ";",
          "a/b/c",
          "application/vnd.iptc.g2.newsitem+xml",
          "application/vnd.iptc.g2.newsmessage+xml;a=b",
          "application/x-ndjson; charset=utf-32",
          "application/x-ndjson;charset=shift_jis",
          "multipart/form-data; boundary=x",
          "multipart/form-data",
          "application/x-www-form-urlencoded");

  private static final List<String> MORE =
      List.of(
          "Accept: nothing/at-all",
          "Accept: ;;;q=x",
          "Accept: */*;q=0",
          "Accept: text/html",
          "Accept:",
          "Accept-Encoding: gzip, br;q=2",
          "Accept-Language: \u00ff\u00fe",
          "Accept-Charset: x",
          "Authorization: Bearer",
          "Authorization: Basic !!!",
          "Authorization: Bearer a.b.c",
          "Authorization:",
          "Authorization: Digest username=\"a\"",
          "Content-Encoding: gzip",
          "Content-Encoding: nothing",
          "Expect: 100-continue",
          "Expect: nothing",
          "Range: bytes=0-",
          "If-None-Match: \"",
          "Cookie: ;=;",
          "If-Modified-Since: never",
          "traceparent: 00-zz",
          "traceparent: 00-" + "0".repeat(500),
          "tracestate: " + ",=".repeat(300),
          "baggage: \u00e9=%zz",
          "X-Forwarded-For: ::::",
          "Forwarded: for=",
          "X-HTTP-Method-Override: DELETE",
          "Connection: close",
          "Connection: x, keep-alive",
          "TE: trailers",
          "Idempotency-Key: \"",
          "Upgrade: websocket",
          "Origin: null",
          "X: " + "y".repeat(6_000),
          "Access-Control-Request-Method: X",
          "Content-Type: b/c",
          "Last-Event-ID: \u0080",
          "Via:\t\t");

  private final RandomGenerator random;

  FuzzedHead(RandomGenerator random) {
    this.random = random;
  }

  String method() {
    return random.nextInt(4) == 0 ? "M" + random.nextInt(Integer.MAX_VALUE) : any(METHODS);
  }

  String target() {
    return random.nextInt(4) == 0 ? "/x" + random.nextInt(Integer.MAX_VALUE) : any(TARGETS);
  }

  /** This type, or seldom another one. */
  String type(String right) {
    return random.nextInt(10) == 0 ? any(TYPES) : right;
  }

  /** An id in the path, seldom one that could be of an article. */
  String id() {
    return switch (random.nextInt(5)) {
      case 0 -> "%016x%016x".formatted(random.nextLong(), random.nextLong());
      case 1 -> "%016X".formatted(random.nextLong()).repeat(2);
      case 2 -> "a".repeat(random.nextInt(2_000));
      case 3 -> "%" + Integer.toHexString(random.nextInt(16, 256));
      default -> "%2e%2F%5c".substring(0, 3 * random.nextInt(1, 4)) + random.nextInt();
    };
  }

  /** A whole request; with a body of no bytes, seldom without its length. */
  byte[] request(String method, String target, List<String> type, byte[] body) {
    List<String> head = new ArrayList<>();
    head.add(method + " " + target + " HTTP/1." + (random.nextInt(40) == 0 ? "0" : "1"));
    head.add("Host: " + (random.nextInt(40) == 0 ? "[" : "127.0.0.1"));
    head.addAll(type);
    for (int left = random.nextInt(5) == 0 ? random.nextInt(1, 4) : 0; left > 0; left--) {
      head.add(any(MORE));
    }
    boolean isChunked = random.nextInt(5) == 0 && head.get(0).endsWith("1");
    if (isChunked) {
      head.add("Transfer-Encoding: chunked");
    } else if (body.length > 0 || random.nextInt(3) > 0) {
      head.add("Content-Length: " + body.length);
    }
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes((String.join("\r\n", head) + "\r\n\r\n").getBytes(ISO_8859_1));
    request.writeBytes(isChunked ? chunks(body) : body);
    return request.toByteArray();
  }

  private byte[] chunks(byte[] body) {
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    int at = 0;
    while (at < body.length) {
      int length = Math.min(body.length - at, 1 + random.nextInt(1 + body.length));
      String extension = random.nextInt(8) == 0 ? ";a=\"b\"" : "";
      chunks.writeBytes("%x%s\r\n".formatted(length, extension).getBytes(ISO_8859_1));
      chunks.write(body, at, length);
      chunks.writeBytes("\r\n".getBytes(ISO_8859_1));
      at += length;
    }
    String trailer = random.nextInt(8) == 0 ? "Content-Type: text/plain\r\n" : "";
    chunks.writeBytes(("0\r\n" + trailer + "\r\n").getBytes(ISO_8859_1));
    return chunks.toByteArray();
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
