package readout.contracts;

import java.time.LocalDate;

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

  /** The days must be in order. */
  public EventDate {
    Checks.notBlank("date.edtf", edtf);
    Checks.present("date.earliest", earliest);
    Checks.present("date.latest", latest);
    Checks.present("date.precision", precision);
    Checks.notBlank("date.text", text);
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException(
          "date.latest is before date.earliest: " + latest + " < " + earliest);
    }
  }
}
