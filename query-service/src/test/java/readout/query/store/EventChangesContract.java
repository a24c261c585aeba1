package readout.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.withdrawn;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store tells of changes, and for how long. */
public abstract class EventChangesContract extends EventStoreContract {

  @Test
  void eachChangeIsToldOnceAndInOrder() {
    put(of("a", 1, meeting("m1", "2026-01-23", CHO, RUBIO)));
    long first = last(store().changes(0, 10)).number();
    put(of("b", 1, meeting("m2", "2026-01-23", RUBIO, CHO)));
    put(of("c", 1, meeting("m3", "2026-02-03", RUBIO, CHO)));
    put(withdrawn("c", 2));

    assertThat(store().changes(0, 1)).extracting(Change::kind).containsExactly(Change.Kind.CREATED);
    List<Change> later = store().changes(first, 10);
    assertThat(later).isSortedAccordingTo(java.util.Comparator.comparingLong(Change::number));
    assertThat(last(later).kind()).isEqualTo(Change.Kind.DELETED);
    assertThat(last(later).item()).isNull();
    assertThat(later).extracting(Change::kind).contains(Change.Kind.CREATED);
    assertThat(store().changes(last(later).number(), 10)).isEmpty();
  }

  @Test
  void theOldestChangesAreForgottenByAgeAndByCount() {
    put(of("a", 1, meeting("m1", "2026-01-23", CHO, RUBIO)));
    put(of("b", 1, meeting("m2", "2026-02-03", RUBIO, CHO)));
    put(of("c", 1, meeting("m3", "2026-03-03", RUBIO, CHO)));
    List<Change> all = store().changes(0, 10);
    Instant then = all.get(0).at();

    assertThat(store().forgetChanges(then, 3)).isZero();
    assertThat(store().keptChanges().missedAfter(0)).isFalse();

    // published first, which takes a moment
    await().until(() -> store().forgetChanges(then, 2) == 1);
    assertThat(store().keptChanges())
        .isEqualTo(new KeptChanges(all.get(0).number(), all.get(2).number()));
    assertThat(store().changes(0, 10)).isEqualTo(all.subList(1, 3));

    await().until(() -> store().forgetChanges(then.plusSeconds(1), 1000) == 2);
    assertThat(store().keptChanges())
        .isEqualTo(new KeptChanges(all.get(2).number(), all.get(2).number()));
    put(of("d", 1, meeting("m4", "2026-04-03", RUBIO, CHO)));
    assertThat(store().changes(all.get(2).number(), 10)).hasSize(1);
  }

  private static Change last(List<Change> changes) {
    return changes.get(changes.size() - 1);
  }
}
