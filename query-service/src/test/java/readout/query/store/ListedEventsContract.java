package readout.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.between;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.withdrawn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import readout.contracts.MeetingStatus;

/** How every store lists events: their order, and page by page. */
public abstract class ListedEventsContract extends EventStoreContract {

  @Test
  void newestEventsComeFirstAndUndatedOnesLast() {
    put(of("a", 1, meeting("undated", MeetingStatus.HELD, null, CHO)));
    put(of("b", 1, meeting("january", MeetingStatus.HELD, between("2026-01-01", "2026-01-31"))));
    put(of("c", 1, meeting("last-day", "2026-01-31", CHO)));
    put(of("d", 1, meeting("second", "2026-01-02", CHO)));
    put(of("e", 1, meeting("february", "2026-02-01", CHO)));

    assertThat(mentions(Filters.all()))
        .containsExactly("february", "last-day", "january", "second", "undated");
  }

  @Test
  void aListGoesOnWhereItEnded() {
    for (int day = 1; day <= 5; day++) {
      put(of("a" + day, 1, meeting("day" + day, "2026-01-0" + day, CHO)));
    }
    put(of("u1", 1, meeting("undated", MeetingStatus.HELD, null, CHO)));
    put(of("u2", 1, meeting("undated", MeetingStatus.HELD, null, CHO)));

    List<String> pagesOfTwo = everything(2);

    assertThat(pagesOfTwo)
        .containsExactly("day5", "day4", "day3", "day2", "day1", "undated", "undated");
  }

  @Test
  void aCursorStaysGoodWhenEventsComeAndGo() {
    for (int day = 1; day <= 6; day++) {
      put(of("a" + day, 1, meeting("day" + day, "2026-01-0" + day, CHO)));
    }
    EventPage first = store().events(Filters.all(), 2, null);

    put(of("new", 1, meeting("newest", "2026-01-09", CHO)));
    put(of("late", 1, meeting("day2b", "2026-01-02", CHO)));
    put(withdrawn("a5", 2));
    put(withdrawn("a4", 2));

    assertThat(mentions(first)).containsExactly("day6", "day5");
    assertThat(mentions(store().events(Filters.all(), 10, first.next())))
        .containsExactlyInAnyOrder("day3", "day2", "day2b", "day1");
  }

  @Test
  void aPageThatEndsTheListHasNoNext() {
    put(of("a", 1, meeting("m1", "2026-01-01", CHO), meeting("m2", "2026-01-02", CHO)));

    assertThat(store().events(Filters.all(), 2, null).next()).isNull();
    assertThat(store().events(Filters.all(), 1, null).next()).isNotNull();
  }

  private List<String> everything(int limit) {
    List<String> found = new ArrayList<>();
    EventCursor after = null;
    do {
      EventPage page = store().events(Filters.all(), limit, after);
      found.addAll(Arrays.asList(mentions(page).toArray(String[]::new)));
      after = page.next();
    } while (after != null);
    return found;
  }
}
