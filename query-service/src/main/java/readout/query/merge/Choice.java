package readout.query.merge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reports of an event say in one field.
 *
 * @param value what the record says; null when no report says anything
 * @param support the reports that say so, or the same less exactly
 * @param others what else is said, most supported first
 */
record Choice<T>(@Nullable T value, List<Report> support, List<Other<T>> others) {

  Choice {
    support = List.copyOf(support);
    others = List.copyOf(others);
  }

  /** Whether reports disagree. */
  boolean disputed() {
    return !others.isEmpty();
  }

  /**
   * A value that cannot be true beside the chosen one.
   *
   * @param reports that say so
   */
  record Other<T>(T value, List<Report> reports) {

    Other {
      reports = List.copyOf(reports);
    }
  }
}
