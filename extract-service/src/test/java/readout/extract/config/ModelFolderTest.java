package readout.extract.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {

  @TempDir private Path root;

  @Test
  void theFolderThatIsSetWins() throws IOException {
    Path set = Files.createDirectories(root.resolve("elsewhere"));
    Files.createDirectories(root.resolve("extract-service/target/nlp-models"));

    assertThat(ModelFolder.find(Optional.of(set), root, "")).isEqualTo(set);
  }

  @Test
  void aFolderThatIsSetAndMissingIsNotReplacedByAnother() throws IOException {
    Files.createDirectories(root.resolve("target/nlp-models"));
    Path missing = root.resolve("missing");

    assertThatThrownBy(() -> ModelFolder.find(Optional.of(missing), root, ""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("missing");
  }

  @Test
  void fromTheRootOfTheProjectItIsInTheModule() throws IOException {
    Path models = Files.createDirectories(root.resolve("extract-service/target/nlp-models"));

    assertThat(ModelFolder.find(Optional.empty(), root, "a.jar:b.jar")).isEqualTo(models);
  }

  @Test
  void fromAnywhereItIsBesideTheApplication() throws IOException {
    Path models = Files.createDirectories(root.resolve("built/target/nlp-models"));
    String runner = root.resolve("built/target/quarkus-app/quarkus-run.jar").toString();

    assertThat(ModelFolder.find(Optional.empty(), root.resolve("home"), runner)).isEqualTo(models);
    assertThat(ModelFolder.find(Optional.empty(), root, "built/target/quarkus-app/quarkus-run.jar"))
        .isEqualTo(models);
  }
}
