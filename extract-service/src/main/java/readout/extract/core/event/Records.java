package readout.extract.core.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import readout.contracts.EventDate;
import readout.contracts.Evidence;
import readout.contracts.Field;
import readout.extract.core.text.Sentence;
import readout.extract.core.time.ResolvedDate;

/** The parts that records of both kinds share. */
final class Records {

  /** An article that says one thing a thousand times has said it with the first few. */
  private static final int MOST = 12;

  private final String body;

  Records(String body) {
    this.body = body;
  }

  @Nullable EventDate date(@Nullable ResolvedDate date) {
    return date == null
        ? null
        : new EventDate(
            date.edtf(),
            date.earliest(),
            date.latest(),
            date.precision(),
            body.substring(date.start(), date.end()));
  }

  /** The first sentences that tell it, each once, with the frame that read it first. */
  List<Evidence> evidence(List<Sentence> sentences, List<String> frames) {
    Map<Integer, Evidence> byStart = new LinkedHashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      byStart.putIfAbsent(
          sentence.start(),
          new Evidence(
              sentence.text(body), sentence.start(), sentence.end(), Field.BODY, frames.get(i)));
    }
    return byStart.values().stream().limit(MOST).toList();
  }
}
