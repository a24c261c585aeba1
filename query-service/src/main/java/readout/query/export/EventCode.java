package readout.query.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import readout.query.event.Table;

/**
 * What PLOVER and CAMEO call an event.
 *
 * @param mode empty where the category has none, as are context and the others
 * @param dated whose day is the event's: {@code event}, {@code report} or {@code -}
 */
record EventCode(
    String category, String mode, String context, String cameo, String quad, String dated) {

  private static final List<Row> ROWS =
      Table.rows("plover-codes.tsv").stream().map(Row::of).toList();
  private static final String ANY = "*";
  private static final String NONE = "-";

  /**
   * The code of what has this status and came about like this; empty when there is none for it.
   *
   * @param how how two met, or the instrument of an agreement
   */
  static Optional<EventCode> of(String type, String status, String how) {
    return ROWS.stream()
        .filter(row -> row.fits(type, status, how))
        .findFirst()
        .map(Row::code)
        .filter(code -> !code.category.equals(NONE));
  }

  private record Row(String type, List<String> statuses, String how, EventCode code) {

    static Row of(List<String> cells) {
      return new Row(
          cells.get(0),
          Arrays.asList(cells.get(1).split(" ", -1)),
          cells.get(2),
          new EventCode(
              cells.get(3), cells.get(4), cells.get(5), cells.get(6), cells.get(7), cells.get(8)));
    }

    boolean fits(String ofType, String status, String ofHow) {
      return type.equals(ofType)
          && statuses.contains(status)
          && (how.equals(ANY) || how.equals(ofHow));
    }
  }
}
