package readout.extract.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole corpus, read with the real models; what was measured is in target/corpus. */
class CorpusReadingTest {

  private static final Path REPORT = Path.of("target", "corpus");
  private static Map<String, Score> sets;

  @BeforeAll
  static void read() throws IOException {
    CorpusReading sentences = CorpusReading.of(Corpus.sentences());
    CorpusReading articles = CorpusReading.of(Corpus.articles());
    Score both = new Score();
    both.add(sentences.total());
    both.add(articles.total());
    sets = new LinkedHashMap<>();
    sets.put("sentences", sentences.total());
    sets.put("articles", articles.total());
    sets.put("both", both);
    report(sentences, articles);
  }

  @Test
  void noFigureFallsBelowItsFloor() {
    List<String> broken = Floors.broken(sets);

    assertThat(broken).as(ScoreTable.of(sets)).isEmpty();
  }

  private static void report(CorpusReading sentences, CorpusReading articles) throws IOException {
    String table = ScoreTable.of(sets) + ScoreTable.ofThemes(sentences.themes());
    Files.createDirectories(REPORT);
    Files.writeString(REPORT.resolve("scores.txt"), table);
    Files.writeString(REPORT.resolve("floors.tsv"), Floors.raised(sets));
    Files.write(
        REPORT.resolve("errors.txt"),
        Stream.concat(sentences.errors().stream(), articles.errors().stream()).toList());
    System.out.println(table);
  }
}
