package readout.contracts;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * When, as precisely as the text says and no more.
 *
 * @param edtf ISO 8601-2 (EDTF): {@code 2026-01-23}, {@code 2023-12}, {@code 2024-10/2024-12}
 * @param earliest the first day it may mean
 * @param latest the last day it may mean, not before {@code earliest}
 * @param text the expression that was read
 */
public record EventDate(
    String edtf, LocalDate earliest, LocalDate latest, Precision precision, String text) {

  /** A day, month, season, year or decade, uncertain or not; or an interval of two of them. */
  private static final Pattern EDTF =
      Pattern.compile(
          "(?=.*[0-9])(POINT|\\.\\.)(/(POINT|\\.\\.))?"
              .replace("POINT", "[0-9X]{4}(-[0-9X]{2}(-[0-9X]{2})?)?[?~%]?"));

  /** The days must be in order, and one and the same where the precision is a day. */
  public EventDate {
    Checks.present("date.edtf", edtf);
    Checks.day("date.earliest", earliest);
    Checks.day("date.latest", latest);
    Checks.present("date.precision", precision);
    text = Checks.text("date.text", text);
    if (!EDTF.matcher(edtf).matches()) {
      throw new IllegalArgumentException("date.edtf is not EDTF: " + PlainText.shown(edtf));
    }
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException(
          "date.latest is before date.earliest: " + latest + " < " + earliest);
    }
    if (precision == Precision.DAY && !latest.equals(earliest)) {
      throw new IllegalArgumentException(
          "date is precise to the day, yet spans " + earliest + " to " + latest);
    }
  }
}
