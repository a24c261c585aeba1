package readout.extract.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import readout.extract.core.weight.Weights;
import readout.extract.corpus.Learner.Example;
import readout.extract.nlp.LoadedModels;

class LearningTest {

  private static final String FOLDERS = "readout.learn.from";
  private static final Path RESOURCES = Path.of("src/main/resources/readout/extract");

  @Test
  void whatTellsYesFromNoGetsTheWeight() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      examples.add(new Example(List.of("signed", "monday"), true));
      examples.add(new Example(List.of("denied", "monday"), false));
    }
    Weights weights = new Learner(1).learn(examples);

    assertThat(weights.probability(List.of("signed"))).isGreaterThan(0.8);
    assertThat(weights.probability(List.of("denied"))).isLessThan(0.2);
    assertThat(weights.probability(List.of("monday"))).isBetween(0.4, 0.6);
  }

  @Test
  void theSameExamplesGiveTheSameWeights() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      examples.add(new Example(List.of("a" + i % 3, "b" + i % 5), i % 7 < 4));
    }

    assertThat(new Learner(5).weights(examples)).isEqualTo(new Learner(5).weights(examples));
  }

  @Test
  void whatIsSeenOnceWeighsNothing() {
    List<Example> examples =
        List.of(
            new Example(List.of("often"), true),
            new Example(List.of("often", "once"), true),
            new Example(List.of("other"), false),
            new Example(List.of("other"), false));

    assertThat(new Learner(1).weights(examples)).doesNotContainKey("once").containsKey("often");
  }

  /**
   * Learns from folders with articles/ID.json and gold/ID.json and from the project's own corpus,
   * and writes the weights anew.
   */
  @Test
  @EnabledIfSystemProperty(named = FOLDERS, matches = ".+")
  void learnsTheWeights() throws IOException {
    List<CorpusText> texts = new ArrayList<>();
    for (String folder : System.getProperty(FOLDERS, "").split(",", -1)) {
      texts.addAll(Corpus.folder(Path.of(folder)));
    }
    List<CorpusText> own = new ArrayList<>(Corpus.sentences());
    own.addAll(Corpus.articles());
    Trainer trainer = new Trainer(LoadedModels.annotator(), texts, own);
    Map<String, Map<String, Double>> learned = trainer.learn();
    for (Map.Entry<String, Map<String, Double>> entry : learned.entrySet()) {
      write(entry.getValue(), RESOURCES.resolve(entry.getKey() + "-weights.tsv"));
    }
    trainer.report().forEach(System.out::println);

    assertThat(learned).containsOnlyKeys("side", "meeting", "agreement");
  }

  /** One feature a line, by name; weights of less than half a hundredth are left out. */
  private static void write(Map<String, Double> weights, Path file) throws IOException {
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
