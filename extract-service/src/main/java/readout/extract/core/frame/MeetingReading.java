package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.Side;

/** What a frame reads at one trigger: who met, and what became of it. */
record MeetingReading(NounArguments.Filled filled, Stance stance) {

  /** A verb's subject and those it met; empty unless both are known. */
  static Optional<MeetingReading> between(
      String frame, List<Side> subject, List<Side> others, Stance stance) {
    return subject.isEmpty() || others.isEmpty()
        ? Optional.empty()
        : Optional.of(of(frame, subject, others, stance));
  }

  /** A verb's subject, which met together when there are no others. */
  static MeetingReading of(String frame, List<Side> subject, List<Side> others, Stance stance) {
    List<Side> all = new ArrayList<>(subject);
    all.addAll(others);
    boolean complete = others.isEmpty() || !subject.isEmpty();
    return new MeetingReading(
        new NounArguments.Filled(frame, Discourse.distinct(all), subject.size(), complete, false),
        stance);
  }
}
