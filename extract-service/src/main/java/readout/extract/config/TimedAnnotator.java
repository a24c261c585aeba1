package readout.extract.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import readout.extract.core.text.Annotator;
import readout.extract.core.text.CleanText;
import readout.extract.core.text.Sentence;

/**
 * Measures the two stages of reading that cost most: {@code tag}, once for each article, and {@code
 * parse}, for each sentence that may tell of an event. What is left of the time of a reading is
 * that of the rules.
 */
final class TimedAnnotator implements Annotator {

  private final Annotator annotator;
  private final Timer tag;
  private final Timer parse;

  TimedAnnotator(Annotator annotator, MeterRegistry registry) {
    this.annotator = annotator;
    this.tag = stage("tag", registry);
    this.parse = stage("parse", registry);
  }

  private static Timer stage(String stage, MeterRegistry registry) {
    return Timer.builder("readout.extract.stage")
        .description("Time in a stage of reading: tag for an article, parse for a sentence")
        .tag("stage", stage)
        .register(registry);
  }

  @Override
  public List<Sentence> tag(CleanText text) {
    return tag.record(() -> annotator.tag(text));
  }

  @Override
  public Sentence parse(Sentence sentence) {
    return parse.record(() -> annotator.parse(sentence));
  }
}
