package readout.extract.kafka;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import readout.contracts.DeadLetterReason;
import readout.extract.kafka.Answer.Rejected;

/**
 * The one place where a reading's own faults become an answer: an article that breaks the code must
 * not stop those behind it. Messages of exceptions may quote the article, so only types and places
 * are told.
 */
final class Failures {

  private static final Logger LOG = Logger.getLogger(Failures.class);
  private static final int FRAMES = 12;

  private Failures() {}

  static Answer caught(Supplier<Answer> reading) {
    try {
      return reading.get();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      String fault = e.getClass().getSimpleName();
      LOG.errorf("reading failed fault=%s at=%s", fault, trace(e));
      return new Rejected(DeadLetterReason.FAILED, fault + " at " + place(e));
    }
  }

  private static String trace(Throwable fault) {
    return Arrays.stream(fault.getStackTrace())
        .limit(FRAMES)
        .map(Failures::name)
        .collect(Collectors.joining(" < "));
  }

  /** Where our own code was; a library's line tells a reader of dead letters little. */
  private static String place(Throwable fault) {
    List<StackTraceElement> frames = List.of(fault.getStackTrace());
    return frames.stream()
        .filter(frame -> frame.getClassName().startsWith("readout."))
        .findFirst()
        .or(() -> frames.stream().findFirst())
        .map(Failures::name)
        .orElse("an unknown place");
  }

  private static String name(StackTraceElement frame) {
    String type = frame.getClassName();
    return "%s.%s:%d"
        .formatted(
            type.substring(type.lastIndexOf('.') + 1),
            frame.getMethodName(),
            frame.getLineNumber());
  }
}
