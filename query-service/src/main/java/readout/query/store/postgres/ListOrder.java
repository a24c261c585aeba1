package readout.query.store.postgres;

import readout.query.store.EventOrder;

/**
 * An order as its index has it.
 *
 * @param latest what stands for the last day
 * @param earliest what stands for the first day
 * @param direction of all three
 * @param follows what comes behind a place
 * @param undated the day that undated events count as
 */
record ListOrder(String latest, String earliest, String direction, String follows, String undated) {

  private static final ListOrder NEWEST_FIRST =
      new ListOrder("sort_latest", "sort_earliest", "desc", "<", "-infinity");
  private static final ListOrder OLDEST_FIRST =
      new ListOrder(
          "coalesce(latest, 'infinity')", "coalesce(earliest, 'infinity')", "asc", ">", "infinity");

  static ListOrder of(EventOrder order) {
    return switch (order) {
      case NEWEST_FIRST -> NEWEST_FIRST;
      case OLDEST_FIRST -> OLDEST_FIRST;
    };
  }

  String by() {
    return " order by last_day %1$s, first_day %1$s, id %1$s".formatted(direction);
  }
}
