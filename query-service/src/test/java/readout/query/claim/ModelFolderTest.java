package readout.query.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the models are looked for. */
class ModelFolderTest {

  @TempDir private Path home;

  @Test
  void whatIsSetCountsEvenWhenItIsNotThere() throws IOException {
    built();

    assertThat(ModelFolder.find(Optional.of(home.resolve("x")), home)).isEqualTo(home.resolve("x"));
  }

  @Test
  void whatTheBuildWroteIsFoundFromTheRootAndFromAModule() throws IOException {
    Path built = built();

    assertThat(ModelFolder.find(Optional.empty(), home)).isEqualTo(built);
    assertThat(ModelFolder.find(Optional.empty(), home.resolve("query-service"))).isEqualTo(built);
  }

  @Test
  void whereNothingIsBuiltItIsSaidWhereItWouldBe() {
    assertThat(ModelFolder.find(Optional.empty(), home))
        .isEqualTo(home.resolve("extract-service/target/nlp-models"));
  }

  private Path built() throws IOException {
    return Files.createDirectories(home.resolve("extract-service/target/nlp-models"));
  }
}
