package readout.extract.core.time;

import org.jspecify.annotations.Nullable;
import readout.contracts.Precision;
import readout.extract.core.time.DateResolver.Context;
import readout.extract.core.time.TimeValue.Day;
import readout.extract.core.time.TimeValue.Month;
import readout.extract.core.time.TimeValue.Pick;
import readout.extract.core.time.TimeValue.Span;
import readout.extract.core.time.TimeValue.Weekday;

/** Resolves a range's start by the tense and its end as the first such date from there on. */
final class SpanResolver {

  private SpanResolver() {}

  static @Nullable Extent resolve(Span span, Context context) {
    Extent from = DateResolver.extent(span.from(), context);
    if (from == null) {
      return null;
    }
    Extent to = DateResolver.extent(span.to(), isOpen(span.to()) ? after(from, context) : context);
    if (to == null || to.latest().isBefore(from.earliest())) {
      return null;
    }
    if (from.precision() == Precision.DAY && to.precision() == Precision.DAY) {
      return Extent.days(from.earliest(), to.latest());
    }
    return join(from, to);
  }

  private static Extent join(Extent from, Extent to) {
    if (from.edtf().equals(to.edtf())) {
      return from;
    }
    String edtf = from.edtf() + "/" + to.edtf();
    return new Extent(edtf, from.earliest(), to.latest(), Precision.RANGE);
  }

  private static Context after(Extent from, Context context) {
    return new Context(from.earliest(), Tense.FUTURE, context.previous(), null);
  }

  private static boolean isOpen(TimeValue value) {
    return (value instanceof Weekday weekday && weekday.pick() == Pick.NEAREST)
        || (value instanceof Day day && day.year().isLeftOut())
        || (value instanceof Month month && month.year().isLeftOut());
  }
}
