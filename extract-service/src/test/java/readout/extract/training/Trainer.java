package readout.extract.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import readout.contracts.Extractor;
import readout.extract.core.ArticleReader;
import readout.extract.core.event.AgreementCandidate;
import readout.extract.core.event.EventReader;
import readout.extract.core.event.Learned;
import readout.extract.core.event.MeetingCandidate;
import readout.extract.core.event.SideCandidate;
import readout.extract.core.text.Annotator;
import readout.extract.core.weight.Weights;
import readout.extract.training.Learner.Example;

/**
 * Learns the weights from folders of articles with known events and writes them.
 *
 * <p>Participants are learned first. Meetings are then learned from drafts whose participants were
 * filled in by weights that had not seen the article, as it will be in use.
 */
final class Trainer {

  private static final int FOLDS = 8;
  private static final double SIDE_PENALTY = Double.parseDouble(System.getProperty("sp", "5"));
  private static final double MEETING_PENALTY = Double.parseDouble(System.getProperty("mp", "10"));

  private static final double AGREEMENT_PENALTY =
      Double.parseDouble(System.getProperty("ap", "10"));

  private final Annotator annotator;
  private final List<GoldArticle> articles;

  Trainer(Annotator annotator, List<GoldArticle> articles) {
    this.annotator = annotator;
    this.articles = articles;
  }

  /** A draft of an article with whether it was a known event. */
  record Judged(int article, List<String> features, boolean known, boolean optional) {}

  /** The weights of all articles, with held-out judgements of the meetings for a report. */
  Map<String, Map<String, Double>> learn() {
    Learner sides = new Learner(SIDE_PENALTY);
    Learner meetings = new Learner(MEETING_PENALTY);
    List<List<Example>> sideExamples = new ArrayList<>();
    Learned nothing = Learned.nothing();
    ArticleReader untaught = reader(nothing);
    for (GoldArticle gold : articles) {
      sideExamples.add(sideExamples(gold, untaught));
    }
    List<Judged> judged = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      Weights others = sides.learn(without(sideExamples, fold));
      ArticleReader reader = reader(new Learned(others, nothing.meetings(), nothing.agreements()));
      for (int i = fold; i < articles.size(); i += FOLDS) {
        judged.addAll(judged(i, reader));
      }
    }
    Report.print("meetings", required(GoldArticle::meetings), judged, MEETING_PENALTY, FOLDS);
    List<Example> meetingExamples =
        judged.stream().map(j -> new Example(j.features(), j.known())).toList();
    Map<String, Map<String, Double>> all = new HashMap<>();
    all.put("side", sides.weights(sideExamples.stream().flatMap(List::stream).toList()));
    all.put("agreement", new Learner(AGREEMENT_PENALTY).weights(agreementExamples(untaught)));
    all.put("meeting", meetings.weights(meetingExamples));
    return all;
  }

  private List<Example> agreementExamples(ArticleReader reader) {
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      GoldArticle gold = articles.get(i);
      List<AgreementCandidate> candidates =
          reader.events(gold.article()).agreementCandidates(gold.article().id());
      Map<Integer, JsonNode> aligned =
          Alignment.of(
              gold.agreements(),
              candidates,
              (event, candidate) -> Similarity.of(event, candidate.agreement()));
      for (int j = 0; j < candidates.size(); j++) {
        boolean optional = aligned.containsKey(j) && aligned.get(j).path("optional").asBoolean();
        judged.add(new Judged(i, candidates.get(j).features(), aligned.containsKey(j), optional));
      }
    }
    Report.print("agreements", required(GoldArticle::agreements), judged, AGREEMENT_PENALTY, FOLDS);
    return judged.stream().map(j -> new Example(j.features(), j.known())).toList();
  }

  private long required(Function<GoldArticle, List<JsonNode>> events) {
    return articles.stream()
        .flatMap(a -> events.apply(a).stream())
        .filter(e -> !e.path("optional").asBoolean())
        .count();
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

  private static List<Example> sideExamples(GoldArticle gold, ArticleReader reader) {
    List<MeetingCandidate> candidates = candidates(gold, reader);
    Map<Integer, JsonNode> aligned = align(gold, candidates);
    List<Example> examples = new ArrayList<>();
    aligned.forEach(
        (number, event) -> {
          for (SideCandidate side : candidates.get(number).sides()) {
            boolean there = false;
            for (JsonNode known : event.path("participants")) {
              there |= Similarity.same(known, side.side().participant());
            }
            examples.add(new Example(side.features(), there));
          }
        });
    return examples;
  }

  private List<Judged> judged(int article, ArticleReader reader) {
    GoldArticle gold = articles.get(article);
    List<MeetingCandidate> candidates = candidates(gold, reader);
    Map<Integer, JsonNode> aligned = align(gold, candidates);
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      boolean optional = aligned.containsKey(i) && aligned.get(i).path("optional").asBoolean();
      judged.add(
          new Judged(article, candidates.get(i).features(), aligned.containsKey(i), optional));
    }
    return judged;
  }

  private static Map<Integer, JsonNode> align(GoldArticle gold, List<MeetingCandidate> candidates) {
    return Alignment.of(
        gold.meetings(),
        candidates,
        (event, candidate) -> Similarity.of(event, candidate.meeting()));
  }

  private ArticleReader reader(Learned learned) {
    return new ArticleReader(annotator, new Extractor("training", "0"), learned);
  }

  private static List<MeetingCandidate> candidates(GoldArticle gold, ArticleReader reader) {
    EventReader events = reader.events(gold.article());
    return events.meetingCandidates(gold.article().id());
  }

  /** Writes weights, the heavier features first in no order but that of their names. */
  static void write(Map<String, Double> weights, Path file) throws IOException {
    StringBuilder lines = new StringBuilder();
    weights.forEach(
        (feature, weight) -> {
          if (Math.abs(weight) >= 0.005) {
            lines.append(feature).append('\t');
            lines.append(String.format(Locale.ROOT, "%.3f", weight)).append('\n');
          }
        });
    Files.writeString(file, lines, StandardCharsets.UTF_8);
  }
}
