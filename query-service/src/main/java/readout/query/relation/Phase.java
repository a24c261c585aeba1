package readout.query.relation;

import java.util.Optional;
import java.util.Set;

/** How a meeting counts: as one that was held, as one that is planned, or else not at all. */
public enum Phase {
  HELD,
  PLANNED;

  /** Statuses of meetings that can count. */
  public static final Set<String> STATUSES = Set.of("held", "ongoing", "scheduled");

  /**
   * That of a meeting of this status. What was cancelled, denied, postponed or only proposed has
   * none, nor has a plan whose day has passed.
   */
  public static Optional<Phase> of(String status, boolean overdue) {
    return switch (status) {
      case "held", "ongoing" -> Optional.of(HELD);
      case "scheduled" -> overdue ? Optional.empty() : Optional.of(PLANNED);
      default -> Optional.empty();
    };
  }
}
