package readout.query.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;

/** Dates of ISO 8601-1 in their four usual precisions. */
final class IsoDates {

  private static final List<Consumer<String>> FORMS =
      List.of(Year::parse, YearMonth::parse, LocalDate::parse, OffsetDateTime::parse);

  private IsoDates() {}

  static boolean isDate(String text) {
    return FORMS.stream().anyMatch(form -> reads(form, text));
  }

  private static boolean reads(Consumer<String> form, String text) {
    try {
      form.accept(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
