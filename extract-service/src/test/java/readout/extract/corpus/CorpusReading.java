package readout.extract.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import readout.contracts.Extractor;
import readout.extract.core.ArticleReader;
import readout.extract.nlp.LoadedModels;
import readout.extract.nlp.OpenNlpStemmer;

/** What the real reader makes of texts: scores by theme, and what it missed or invented. */
final class CorpusReading {

  private final Map<String, Score> themes = new TreeMap<>();
  private final Score total = new Score();
  private final List<String> errors = new ArrayList<>();

  /** Reads and scores the texts, one after the other. */
  static CorpusReading of(List<CorpusText> texts) {
    ArticleReader reader =
        new ArticleReader(
            LoadedModels.annotator(), new OpenNlpStemmer(), new Extractor("corpus", "1"));
    CorpusReading reading = new CorpusReading();
    for (CorpusText text : texts) {
      reading.add(text, Answer.of(reader.read(text.article())));
    }
    return reading;
  }

  Score total() {
    return total;
  }

  /** By the first part of the texts' ids. */
  Map<String, Score> themes() {
    return themes;
  }

  /** One a line: text, error, who, where it stands. */
  List<String> errors() {
    return errors;
  }

  private void add(CorpusText text, Answer answer) {
    Score score = Scorer.score(text, answer);
    total.add(score);
    themes.computeIfAbsent(text.theme(), theme -> new Score()).add(score);
    list(text, Alignment.of(text.meetings(), answer.meetings(), Likeness::ofMeetings));
    list(text, Alignment.of(text.agreements(), answer.agreements(), Likeness::ofAgreements));
  }

  private void list(CorpusText text, Alignment<? extends EventRecord> alignment) {
    alignment.missed().forEach(gold -> errors.add(line(text, "missed", gold)));
    alignment.invented().forEach(answer -> errors.add(line(text, "invented", answer)));
  }

  private static String line(CorpusText text, String error, EventRecord event) {
    return String.join(" | ", text.id(), error, told(event), String.join(" ", event.evidence()))
        .replaceAll("\\s+", " ");
  }

  private static String told(EventRecord event) {
    if (event instanceof MeetingRecord meeting) {
      Stream<String> who =
          meeting.participants().stream().map(p -> p.name() == null ? p.affiliation() : p.name());
      return "meeting " + meeting.status() + ": " + String.join(", ", who.toList());
    }
    AgreementRecord agreement = (AgreementRecord) event;
    return "agreement " + agreement.status() + ": " + String.join(", ", agreement.parties());
  }
}
