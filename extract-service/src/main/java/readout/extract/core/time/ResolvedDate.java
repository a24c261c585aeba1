package readout.extract.core.time;

import java.time.LocalDate;
import readout.contracts.Precision;

/**
 * A date as precise as the text makes it.
 *
 * @param edtf EDTF (ISO 8601-2): a day, month or year; a season as level 1 code ({@code 2024-23},
 *     northern bounds); a decade as {@code 199X}; weeks, quarters and the rest as an interval, EDTF
 *     having no code for a week
 * @param earliest the first day it may mean
 * @param latest the last day it may mean, not before {@code earliest}
 * @param start UTF-16 offset of the expression in the text it was read from
 * @param end UTF-16 offset after its last character
 */
public record ResolvedDate(
    String edtf, LocalDate earliest, LocalDate latest, Precision precision, int start, int end) {

  /** The days must be in order. */
  public ResolvedDate {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException("latest is before earliest: " + latest + " < " + earliest);
    }
  }

  /** Whether both may mean the same day. */
  public boolean overlaps(ResolvedDate other) {
    return !earliest.isAfter(other.latest) && !other.earliest.isAfter(latest);
  }
}
