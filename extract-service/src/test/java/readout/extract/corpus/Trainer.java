package readout.extract.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import readout.contracts.Extractor;
import readout.extract.core.ArticleReader;
import readout.extract.core.event.AgreementCandidate;
import readout.extract.core.event.Learned;
import readout.extract.core.event.MeetingCandidate;
import readout.extract.core.event.SideCandidate;
import readout.extract.core.text.Annotator;
import readout.extract.core.weight.Weights;
import readout.extract.corpus.Learner.Example;
import readout.extract.nlp.OpenNlpStemmer;

/**
 * Learns the weights that come with the application from texts with known events.
 *
 * <p>Participants are learned first. Meetings are then learned from drafts whose participants were
 * filled in by weights that had not seen the text, as it will be in use. The same texts in the same
 * order give the same weights.
 */
final class Trainer {

  private static final int FOLDS = 8;
  private static final double SIDE_PENALTY = 5;
  private static final double EVENT_PENALTY = 10;

  private final Annotator annotator;
  private final List<CorpusText> texts;
  private final int foreign;
  private final List<String> report = new ArrayList<>();

  /**
   * @param foreign texts from elsewhere, which are also reported apart
   * @param own the project's own
   */
  Trainer(Annotator annotator, List<CorpusText> foreign, List<CorpusText> own) {
    this.annotator = annotator;
    this.texts = Stream.concat(foreign.stream(), own.stream()).toList();
    this.foreign = foreign.size();
  }

  /** A draft of a text, whether it was a known event, and whether that was an optional one. */
  record Judged(int text, List<String> features, boolean known, boolean optional) {}

  /** The weights by the first word of their file's name. */
  Map<String, Map<String, Double>> learn() {
    Learned nothing = Learned.nothing();
    ArticleReader untaught = reader(nothing);
    Learner sides = new Learner(SIDE_PENALTY);
    List<List<Example>> sideExamples = new ArrayList<>();
    for (CorpusText text : texts) {
      sideExamples.add(sideExamples(text, untaught));
    }
    List<Judged> meetings = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      Weights others = sides.learn(without(sideExamples, fold));
      ArticleReader reader = reader(new Learned(others, nothing.meetings(), nothing.agreements()));
      for (int i = fold; i < texts.size(); i += FOLDS) {
        meetings.addAll(meetings(i, reader));
      }
    }
    List<Judged> agreements = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      agreements.addAll(agreements(i, untaught));
    }
    report("meetings", meetings, CorpusText::meetings);
    report("agreements", agreements, CorpusText::agreements);
    Map<String, Map<String, Double>> weights = new TreeMap<>();
    weights.put("side", sides.weights(sideExamples.stream().flatMap(List::stream).toList()));
    weights.put("meeting", new Learner(EVENT_PENALTY).weights(examples(meetings)));
    weights.put("agreement", new Learner(EVENT_PENALTY).weights(examples(agreements)));
    return weights;
  }

  /** How well weights judge texts that they were not learned from; to be asked after learning. */
  List<String> report() {
    return report;
  }

  private void report(
      String what, List<Judged> judged, Function<CorpusText, List<? extends EventRecord>> events) {
    double[] likely = Report.heldOut(judged, EVENT_PENALTY, FOLDS);
    report(what, 0, texts.size(), judged, likely, events);
    report(what + " of texts from elsewhere", 0, foreign, judged, likely, events);
    report(what + " of our own texts", foreign, texts.size(), judged, likely, events);
  }

  private void report(
      String what,
      int from,
      int to,
      List<Judged> judged,
      double[] likely,
      Function<CorpusText, List<? extends EventRecord>> events) {
    long required =
        texts.subList(from, to).stream()
            .flatMap(text -> events.apply(text).stream())
            .filter(event -> !event.optional())
            .count();
    int[] some =
        IntStream.range(0, judged.size())
            .filter(i -> judged.get(i).text() >= from && judged.get(i).text() < to)
            .toArray();
    report.addAll(
        Report.of(
            what,
            required,
            IntStream.of(some).mapToObj(judged::get).toList(),
            IntStream.of(some).mapToDouble(i -> likely[i]).toArray()));
  }

  private ArticleReader reader(Learned learned) {
    return new ArticleReader(
        annotator, new OpenNlpStemmer(), new Extractor("training", "0"), learned);
  }

  private static List<Example> examples(List<Judged> judged) {
    return judged.stream().map(j -> new Example(j.features(), j.known())).toList();
  }

  private static List<Example> without(List<List<Example>> examples, int fold) {
    List<Example> others = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      if (i % FOLDS != fold) {
        others.addAll(examples.get(i));
      }
    }
    return others;
  }

  private static List<Example> sideExamples(CorpusText text, ArticleReader reader) {
    List<MeetingCandidate> candidates = candidates(text, reader);
    List<Example> examples = new ArrayList<>();
    golden(text, candidates)
        .forEach(
            (number, gold) -> {
              List<Who> known = text.meetings().get(gold).participants();
              for (SideCandidate side : candidates.get(number).sides()) {
                if (side.side().name() == null && side.side().affiliation() == null) {
                  continue; // "his counterpart", of nobody knows where, is no participant
                }
                Who who = Answer.who(side.side().participant());
                boolean there = known.stream().anyMatch(k -> takesPart(k, who));
                examples.add(new Example(side.features(), there));
              }
            });
    return examples;
  }

  /** The same participant, or the state or organisation that a known participant stands for. */
  private static boolean takesPart(Who known, Who candidate) {
    boolean side =
        !candidate.isNamedPerson()
            && !known.side().isEmpty()
            && known.side().equals(candidate.institution());
    return side || Likeness.similarParticipant(known, candidate);
  }

  private List<Judged> meetings(int number, ArticleReader reader) {
    CorpusText text = texts.get(number);
    List<MeetingCandidate> candidates = candidates(text, reader);
    Map<Integer, Integer> golden = golden(text, candidates);
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Integer gold = golden.get(i);
      boolean optional = gold != null && text.meetings().get(gold).optional();
      judged.add(new Judged(number, candidates.get(i).features(), gold != null, optional));
    }
    return judged;
  }

  private List<Judged> agreements(int number, ArticleReader reader) {
    CorpusText text = texts.get(number);
    List<AgreementCandidate> candidates =
        reader.events(text.article()).agreementCandidates(text.article().id());
    Map<Integer, Integer> golden =
        Alignment.golden(
            text.agreements(),
            candidates.stream().map(c -> Answer.agreement(c.agreement())).toList(),
            Likeness::ofAgreements);
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Integer gold = golden.get(i);
      boolean optional = gold != null && text.agreements().get(gold).optional();
      judged.add(new Judged(number, candidates.get(i).features(), gold != null, optional));
    }
    return judged;
  }

  private static List<MeetingCandidate> candidates(CorpusText text, ArticleReader reader) {
    return reader.events(text.article()).meetingCandidates(text.article().id());
  }

  private static Map<Integer, Integer> golden(CorpusText text, List<MeetingCandidate> candidates) {
    return Alignment.golden(
        text.meetings(),
        candidates.stream().map(c -> Answer.meeting(c.meeting())).toList(),
        Likeness::ofMeetings);
  }
}
