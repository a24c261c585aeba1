package readout.extract.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real articles beside the project, where there are any: prints how they are read. */
class SharedGoldIT {

  private static final Path GOLD = Path.of("..", "..", "shared", "gold");

  @ParameterizedTest
  @ValueSource(strings = {"dev", "train"})
  void scoresTheArticlesOfTheFolder(String set) throws Exception {
    Path folder = GOLD.resolve(set);
    assumeTrue(Files.isDirectory(folder), "no articles in " + folder);

    List<CorpusText> texts = Corpus.folder(folder);
    CorpusReading reading = CorpusReading.of(texts);

    String table = ScoreTable.of(Map.of(set, reading.total()));
    Path report = Files.createDirectories(Path.of("target", "corpus"));
    Files.writeString(report.resolve(set + ".txt"), table);
    Files.write(report.resolve(set + "-errors.txt"), reading.errors());
    System.out.println(table);
    assertThat(reading.total().of("meetings detection").gold()).isPositive();
  }
}
