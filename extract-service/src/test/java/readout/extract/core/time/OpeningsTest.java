package readout.extract.core.time;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Looking only at openings must find what looking at every word finds. */
class OpeningsTest {

  private static final int ROUNDS = 100_000;
  private static final int LENGTH = 6;

  @Test
  void nothingIsFoundThatBeginsWithAnotherWord() throws IOException {
    long seed = 20261123L;
    Random random = new Random(seed);
    List<String> vocabulary = new ArrayList<>(vocabulary());
    int expressions = 0;
    for (int round = 0; round < ROUNDS; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < LENGTH; i++) {
        String word = vocabulary.get(random.nextInt(vocabulary.size()));
        text.append(word).append(random.nextInt(4) == 0 ? "" : " ");
      }
      Words words = Words.of(text);
      List<TimeExpression> all = TimeExpressions.find(words, 0, word -> true);
      assertThat(TimeExpressions.find(words, 0, Openings::isOne))
          .as("seed %d: %s", seed, text)
          .isEqualTo(all);
      expressions += all.size();
    }
    assertThat(expressions).isGreaterThan(ROUNDS / 10);
  }

  /** Every word of the table of dates, which has some for each reader. */
  private static TreeSet<String> vocabulary() throws IOException {
    TreeSet<String> vocabulary = new TreeSet<>();
    try (InputStream in = DateTableTest.class.getResourceAsStream("dates.tsv")) {
      String table = new String(Objects.requireNonNull(in, "dates.tsv").readAllBytes(), UTF_8);
      table
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Words.of(line.split("\t", -1)[2]))
          .forEach(
              words -> {
                for (int i = 0; i < words.size(); i++) {
                  vocabulary.add(words.at(i).text());
                }
              });
    }
    return vocabulary;
  }
}
