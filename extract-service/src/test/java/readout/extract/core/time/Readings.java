package readout.extract.core.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import readout.extract.core.time.DateResolver.Context;
import readout.extract.core.time.TimeExpression.Kind;

/** Reads a whole text as the extractor would, each date becoming the next one's "previous". */
final class Readings {

  private Readings() {}

  /** One expression and its date, if it has one. */
  record Reading(String text, TimeExpression expression, @Nullable ResolvedDate date) {

    /** "yesterday=2025-04-06"; a kind in place of the date for what is none, "?" if unresolved. */
    @Override
    public String toString() {
      Kind kind = expression.kind();
      boolean noDate =
          kind == Kind.ATTRIBUTIVE_YEAR || kind == Kind.DURATION || kind == Kind.RECURRENT;
      return text + "=" + (noDate ? kind.name() : date == null ? "?" : date.edtf());
    }
  }

  static List<Reading> of(String text, @Nullable LocalDate published, @Nullable Tense tense) {
    List<Reading> readings = new ArrayList<>();
    ResolvedDate previous = null;
    for (TimeExpression expression : TimeExpressions.find(text, 0)) {
      Tense direction = tense == null ? TenseGuess.near(text, expression, 0) : tense;
      Optional<ResolvedDate> date =
          DateResolver.resolve(expression, new Context(published, direction, previous, null));
      previous = date.orElse(previous);
      String words = text.substring(expression.start(), expression.end());
      readings.add(new Reading(words, expression, date.orElse(null)));
    }
    return readings;
  }
}
