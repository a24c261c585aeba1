package readout.ingest.api;

import static io.restassured.RestAssured.given;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The service's counters as Prometheus reads them; a counter with tags is the sum over them. */
public record Counters(Map<String, Double> values) {

  private static final Pattern LINE =
      Pattern.compile("readout_ingest_(\\w+)_total(?:\\{[^}]*})? ([0-9.E]+).*");

  /** As they stand now. */
  public static Counters read() {
    return new Counters(
        given()
            .get("/q/metrics")
            .asString()
            .lines()
            .map(LINE::matcher)
            .filter(Matcher::matches)
            .collect(
                Collectors.toMap(
                    line -> line.group(1), line -> Double.valueOf(line.group(2)), Double::sum)));
  }

  double get(String name) {
    return values.get(name);
  }

  double received() {
    return get("received");
  }

  double answered() {
    return get("accepted") + get("unchanged") + get("held") + get("refused") + get("unavailable");
  }
}
