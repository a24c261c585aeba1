package readout.query.api;

import java.time.LocalDate;
import readout.query.relation.Period;

/** The period that a request asks for, checked. */
final class Periods {

  private Periods() {}

  static Period of(Parameters parameters) {
    LocalDate from = parameters.one(Parameter.FROM, Days::parse).orElse(null);
    LocalDate to =
        parameters
            .one(
                Parameter.TO,
                text -> Days.parse(text).filter(day -> from == null || !day.isBefore(from)))
            .orElse(null);
    return new Period(from, to);
  }
}
