package readout.ingest.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import readout.ingest.fuzz.FuzzedRequest.Ending;

/** Makes the requests of a run: of one seed and number always the same. */
final class RequestFuzzer {

  private static final String POST = "POST";
  private static final String ARTICLES = "/articles";
  private static final String JSON = "application/json";
  private static final String XML = "application/xml";
  private static final String NDJSON = "application/x-ndjson";

  /** What no server can take for a request of HTTP/1.1. */
  private static final List<String> NO_HTTP =
      List.of(
          "\u0000\u0001\u0002{}\r\n\r\n",
          "POST\r\n\r\n",
          "POST /articles\r\n\r\n",
          "POST /articles HTTP/9.9\r\nHost: a\r\n\r\n",
          "POST  /articles  JUNK\r\nHost: a\r\n\r\n",
          "PO\u0000ST /articles HTTP/1.1\r\nHost: a\r\n\r\n",
          "POST /articles HTTP/1.1\r\nHost: a\r\nBad Name: b\r\nContent-Length: 0\r\n\r\n",
          "POST /articles HTTP/1.1\r\nHost: a\r\nNo-Colon\r\n\r\n",
          "POST /articles HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
          "POST /articles HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
          "POST /articles HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n",
          "POST /articles HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
          "GET /articles HTTP/1.1\r\nHost: a\r\nX: " + "y".repeat(20_000) + "\r\n\r\n",
          "GET /" + "a".repeat(8_000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
          head(JSON) + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
          head(NDJSON) + "Transfer-Encoding: chunked\r\n\r\n3\r\n{}\n\r\nzz\r\n{}\r\n0\r\n\r\n",
          head(XML) + "Transfer-Encoding: chunked\r\n\r\n-1\r\n{}\r\n0\r\n\r\n",
          head(JSON) + "Transfer-Encoding: chunked\r\n\r\nffffffffff\r\n{}\r\n0\r\n\r\n",
          head(JSON) + "Transfer-Encoding: chunked\r\n\r\n1\r\n{}\r\n0\r\n\r\n");

  private final long seed;

  RequestFuzzer(long seed) {
    this.seed = seed;
  }

  private static String head(String type) {
    return "POST /articles HTTP/1.1\r\nHost: a\r\nContent-Type: " + type + "\r\n";
  }

  FuzzedRequest request(long number) {
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(seed ^ (number * 0x9E3779B97F4A7C15L));
    FuzzedBody body = new FuzzedBody(random);
    int kind = random.nextInt(200);
    if (kind < 80) {
      return post(number, random, "ninjs", JSON, body.ninjs());
    }
    if (kind < 110) {
      return post(number, random, "newsml", XML, body.newsMl());
    }
    if (kind < 140) {
      return post(number, random, "ndjson", NDJSON, body.lines());
    }
    return rare(number, random, body, kind);
  }

  private FuzzedRequest rare(long number, RandomGenerator random, FuzzedBody body, int kind) {
    if (kind < 143) {
      return post(number, random, "large", JSON, body.large());
    }
    if (kind < 146) {
      return post(number, random, "deep", random.nextBoolean() ? JSON : XML, body.deep());
    }
    if (kind < 152) {
      return post(number, random, "bomb", XML, body.bomb());
    }
    if (kind < 164) {
      FuzzedHead head = new FuzzedHead(random);
      byte[] bytes = head.request("DELETE", "/articles/" + head.id(), List.of(), new byte[0]);
      return new FuzzedRequest(
          number, "withdrawal", bytes, Ending.ANSWERED, FuzzedRequest.NOT_LINES, false);
    }
    if (kind < 180) {
      return odd(number, random, body);
    }
    return kind < 190 ? noHttp(number, random) : halfSent(number, random, body);
  }

  private static FuzzedRequest post(
      long number, RandomGenerator random, String kind, String type, byte[] body) {
    FuzzedHead head = new FuzzedHead(random);
    String sent = head.type(type);
    int lines = sent.equals(NDJSON) ? lines(body) : FuzzedRequest.NOT_LINES;
    byte[] bytes = head.request(POST, ARTICLES, List.of("Content-Type: " + sent), body);
    return new FuzzedRequest(number, kind, bytes, Ending.ANSWERED, lines, false);
  }

  /** As many as there are line feeds, and one that ends without. */
  private static int lines(byte[] body) {
    int lines = 0;
    for (byte each : body) {
      lines += each == '\n' ? 1 : 0;
    }
    return body.length > 0 && body[body.length - 1] != '\n' ? lines + 1 : lines;
  }

  private static FuzzedRequest odd(long number, RandomGenerator random, FuzzedBody body) {
    FuzzedHead head = new FuzzedHead(random);
    String method = head.method();
    byte[] sent = random.nextBoolean() ? body.ninjs() : new byte[0];
    List<String> type =
        random.nextBoolean() ? List.of("Content-Type: " + head.type(JSON)) : List.of();
    byte[] bytes = head.request(method, head.target(), type, sent);
    return new FuzzedRequest(
        number, "odd", bytes, Ending.ANSWERED, FuzzedRequest.NOT_LINES, method.equals("HEAD"));
  }

  private static FuzzedRequest noHttp(long number, RandomGenerator random) {
    String text = NO_HTTP.get(random.nextInt(NO_HTTP.size()));
    return new FuzzedRequest(
        number,
        "no-http",
        text.getBytes(ISO_8859_1),
        Ending.NO_HTTP,
        FuzzedRequest.NOT_LINES,
        false);
  }

  private static FuzzedRequest halfSent(long number, RandomGenerator random, FuzzedBody body) {
    byte[] sent = random.nextBoolean() ? body.ninjs() : body.lines();
    String type = random.nextBoolean() ? JSON : NDJSON;
    byte[] bytes = post(number, random, "half", type, sent).bytes();
    byte[] half = Arrays.copyOf(bytes, random.nextInt(1, bytes.length));
    return new FuzzedRequest(
        number, "half-sent", half, Ending.HALF_SENT, FuzzedRequest.NOT_LINES, false);
  }
}
