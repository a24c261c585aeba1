package readout.query.relation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.ActorKind;
import readout.contracts.ContractJson;
import readout.contracts.Participant;
import readout.query.event.EventId;

/**
 * A meeting that counts.
 *
 * @param earliest null together with {@code latest} when undated
 */
public record Encounter(
    EventId id,
    Phase phase,
    @Nullable LocalDate earliest,
    @Nullable LocalDate latest,
    List<Attendee> attendees) {

  private static final int MOST_COUNTRIES = 10;

  private static final ObjectMapper MAPPER = ContractJson.configure(new ObjectMapper());

  /** Keeps its own copy. */
  public Encounter {
    attendees = List.copyOf(attendees);
    if ((earliest == null) != (latest == null)) {
      throw new IllegalArgumentException("meeting with one day of two: " + id);
    }
  }

  /** That of an event as lists answer it; empty when it is none, or does not count. */
  public static Optional<Encounter> of(String item) {
    return of(read(item));
  }

  static Optional<Encounter> of(JsonNode event) {
    return event.path("type").asText().equals("meeting")
        ? Phase.of(event.path("status").asText(), event.path("overdue").asBoolean())
            .map(phase -> of(event, phase))
        : Optional.empty();
  }

  private static Encounter of(JsonNode event, Phase phase) {
    List<Attendee> attendees = new ArrayList<>();
    for (JsonNode participant : event.path("participants")) {
      attendees.add(Attendee.of(participant(participant)));
    }
    return new Encounter(
        new EventId(event.path("id").asText()),
        phase,
        day(event, "earliest"),
        day(event, "latest"),
        attendees);
  }

  /** An event as lists answer it. */
  static JsonNode read(String item) {
    try {
      return MAPPER.readTree(item);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("an item of a list is no JSON", e);
    }
  }

  private static Participant participant(JsonNode node) {
    try {
      return MAPPER.treeToValue(node, Participant.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("an item's participant is none of the contract", e);
    }
  }

  private static @Nullable LocalDate day(JsonNode event, String end) {
    JsonNode day = event.path("date").path(end);
    return day.isTextual() ? LocalDate.parse(day.asText()) : null;
  }

  /** Whether so many countries are there that not everyone meets everyone. */
  public boolean isConference() {
    return attendees.stream()
            .map(Attendee::side)
            .flatMap(Stream::ofNullable)
            .filter(side -> side.kind() == ActorKind.COUNTRY)
            .map(Actor::id)
            .distinct()
            .count()
        > MOST_COUNTRIES;
  }

  /** When it was or will be; empty when it is undated. */
  public Optional<Occasion> occasion() {
    return earliest == null || latest == null
        ? Optional.empty()
        : Optional.of(new Occasion(id, earliest, latest));
  }
}
