package readout.query.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates in words, as precisely as they are reported and no more. */
final class When {

  private static final DateTimeFormatter DAY = formatter("d MMMM uuuu");
  private static final DateTimeFormatter DAY_OF_YEAR = formatter("d MMMM");
  private static final DateTimeFormatter DAY_OF_MONTH = formatter("d");
  private static final DateTimeFormatter MONTH = formatter("MMMM uuuu");
  private static final DateTimeFormatter YEAR = formatter("uuuu");
  private static final int MONTHS_OF_QUARTER = 3;

  private When() {}

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** Of a date as events have it, or of null. */
  static String of(JsonNode date) {
    if (date.isNull() || date.isMissingNode()) {
      return "Date not reported";
    }
    LocalDate first = LocalDate.parse(date.path("earliest").asText());
    LocalDate last = LocalDate.parse(date.path("latest").asText());
    String text =
        switch (date.path("precision").asText()) {
          case "day" -> DAY.format(first);
          case "week" -> "Week of " + span(first, last);
          case "month" -> unlessLonger(first, last, 1, MONTH.format(first));
          case "quarter" -> unlessLonger(first, last, MONTHS_OF_QUARTER, quarter(first));
          case "year" -> unlessLonger(first, last, 12, YEAR.format(first));
          default -> span(first, last);
        };
    String edtf = date.path("edtf").asText();
    boolean uncertain = edtf.contains("?") || edtf.contains("~") || edtf.contains("%");
    return uncertain ? text + " (uncertain)" : text;
  }

  /** A date of a precision may mean several such periods. */
  private static String unlessLonger(LocalDate first, LocalDate last, int months, String name) {
    boolean one = last.isBefore(first.plusMonths(months));
    return (one ? name : span(first, last)) + ", day not reported";
  }

  private static String quarter(LocalDate first) {
    String[] ordinals = {"First", "Second", "Third", "Fourth"};
    return ordinals[(first.getMonthValue() - 1) / MONTHS_OF_QUARTER]
        + " quarter of "
        + YEAR.format(first);
  }

  private static String span(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return DAY.format(first);
    }
    boolean sameYear = first.getYear() == last.getYear();
    boolean sameMonth = sameYear && first.getMonth() == last.getMonth();
    DateTimeFormatter begin = sameMonth ? DAY_OF_MONTH : sameYear ? DAY_OF_YEAR : DAY;
    return begin.format(first) + " to " + DAY.format(last);
  }
}
