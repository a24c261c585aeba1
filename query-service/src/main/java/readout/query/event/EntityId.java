package readout.query.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import readout.contracts.Digests;

/**
 * Identifies a person or an organisation for readers: 32 lower-case hexadecimal digits that derive
 * from a name and from the side it stands for, and from nothing else. So it is the same in every
 * replay and replica, and one and the same entity can be reached by as many ids as it has names.
 */
public record EntityId(@JsonValue String value) implements Comparable<EntityId> {

  /** Refuses anything but 32 lower-case hexadecimal digits. */
  public EntityId {
    if (!EventId.isId(value)) {
      throw new IllegalArgumentException(
          "entity id is not 32 lower-case hexadecimal digits: " + value);
    }
  }

  /** Of the person whose name has these words, in whatever order, and who stands for this side. */
  public static EntityId ofPerson(Collection<String> words, String side) {
    String name = String.join(" ", words.stream().sorted().toList());
    return new EntityId(Digests.sha256Hex128("person", name, side));
  }

  /** Of the organisation whose name has these words. */
  public static EntityId ofOrganisation(SortedSet<String> words) {
    return new EntityId(Digests.sha256Hex128("organisation", String.join(" ", words)));
  }

  /** The id this text is, or empty: what is no id names nothing. */
  public static Optional<EntityId> parse(String text) {
    return EventId.isId(text) ? Optional.of(new EntityId(text)) : Optional.empty();
  }

  @Override
  public int compareTo(EntityId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
