package readout.query.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two sides of an event and what it is between them.
 *
 * @param recipient null when the record has only one side
 * @param directed whether it is known who acted towards whom: only of a visit
 */
record Dyad(Actor actor, @Nullable Actor recipient, boolean directed, EventCode code) {

  /** Each two sides once, for which there is a code. */
  static List<Dyad> of(JsonNode event) {
    List<Actor> actors = Actor.of(event);
    List<Dyad> dyads = new ArrayList<>();
    if (actors.size() == 1) {
      of(event, actors.get(0), null).ifPresent(dyads::add);
    }
    for (int one = 0; one < actors.size(); one++) {
      for (int other = one + 1; other < actors.size(); other++) {
        of(event, actors.get(one), actors.get(other)).ifPresent(dyads::add);
      }
    }
    return dyads;
  }

  private static Optional<Dyad> of(JsonNode event, Actor one, @Nullable Actor other) {
    String type = Items.text(event, "type");
    String how = type.equals("meeting") ? how(event, one, other) : Items.text(event, "instrument");
    boolean hosted = how.equals("hosted");
    boolean turned = hosted && one.equals(host(event, one, other));
    return EventCode.of(type, Items.text(event, "status"), how)
        .map(
            code -> {
              boolean visit = hosted && code.mode().equals("visit");
              return visit && turned && other != null
                  ? new Dyad(other, one, true, code)
                  : new Dyad(one, other, visit, code);
            });
  }

  private static String how(JsonNode meeting, Actor one, @Nullable Actor other) {
    String mode = Items.text(meeting, "mode");
    if (mode.equals("call") || mode.equals("video")) {
      return "remote";
    }
    if (Items.text(meeting, "format").equals("multilateral")) {
      return "multilateral";
    }
    boolean states = other != null && one.country() != null && other.country() != null;
    if (!states || Items.textOrNull(meeting.path("place"), "country") == null) {
      return "other";
    }
    return host(meeting, one, other) == null ? "third" : "hosted";
  }

  private static @Nullable Actor host(JsonNode meeting, Actor one, @Nullable Actor other) {
    String country = Items.text(meeting.path("place"), "country");
    if (country.equals(one.country())) {
      return one;
    }
    return other != null && country.equals(other.country()) ? other : null;
  }
}
