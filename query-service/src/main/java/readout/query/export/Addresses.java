package readout.query.export;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Where things of the record are found.
 *
 * @param base the service's own address, which ends with a slash
 */
public record Addresses(String base) {

  /** Refuses what no path can be put behind. */
  public Addresses {
    if (!base.endsWith("/")) {
      throw new IllegalArgumentException("address does not end with a slash: " + base);
    }
  }

  String event(JsonNode item) {
    return event(Items.text(item, "type"), Items.text(item, "id"));
  }

  String event(String type, String id) {
    return base + type + "s/" + id;
  }

  String person(String id) {
    return base + "people/" + id;
  }

  String organisation(String id) {
    return base + "organisations/" + id;
  }

  String article(String id) {
    return base + "articles/" + id;
  }

  /** What says which statuses there are, and what else is in an event. */
  String vocabulary() {
    return base + "q/openapi";
  }
}
