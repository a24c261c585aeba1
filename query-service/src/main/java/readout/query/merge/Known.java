package readout.query.merge;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import readout.query.event.EventId;

/** A report as it is compared, and all that it is linked with once that was looked for. */
final class Known {

  private final Facts facts;
  private @Nullable Map<EventId, Companion> companions;

  Known(Facts facts) {
    this.facts = facts;
  }

  Facts facts() {
    return facts;
  }

  /** Whether it is known what it is linked with. */
  boolean isLinked() {
    return companions != null;
  }

  /** What it is linked with: all of it, in whatever order. */
  Map<EventId, Companion> companions() {
    return Objects.requireNonNull(companions);
  }

  void link(Map<EventId, Companion> found) {
    companions = new HashMap<>(found);
  }

  /** One more, where the others are known. */
  void join(Companion companion) {
    if (companions != null) {
      companions.put(companion.facts().report().id(), companion);
    }
  }

  /** One less. */
  void leave(EventId gone) {
    if (companions != null) {
      companions.remove(gone);
    }
  }
}
