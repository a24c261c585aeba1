package readout.stack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {

  @TempDir private Path folder;
  private Path built;
  private Programs programs;

  @BeforeEach
  void build() throws IOException {
    built = folder.resolve("built");
    programs = new Programs(folder.resolve("programs"));
    write(built, "one");
  }

  @Test
  void aBuildLeavesWhatIsInstalledAsItWas() throws IOException {
    programs.install("extract-service", built);

    write(built, "three");

    assertThat(running("extract-service")).isEqualTo("one");
    programs.install("extract-service", built);
    assertThat(running("extract-service")).isEqualTo("three");
    assertThat(folders()).as("the old one is gone").isEqualTo(1);
  }

  @Test
  void twoBuildsStandSideBySideUntilOneTakesTheOthersPlace() throws IOException {
    Path other = folder.resolve("other");
    write(other, "second");
    programs.install("extract-service", built);
    programs.install("replay", other);
    assertThat(running("extract-service") + running("replay")).isEqualTo("onesecond");

    programs.adopt("extract-service", "replay", built);
    programs.remove("replay");

    assertThat(running("extract-service")).isEqualTo("second");
    assertThat(programs.current("replay")).isEmpty();
    assertThat(folders()).isEqualTo(1);
  }

  @Test
  void whatWasAdoptedStaysUntilThereIsANewerBuild() throws IOException {
    Path other = folder.resolve("other");
    write(other, "second");
    programs.install("extract-service", built);
    programs.install("replay", other);
    programs.adopt("extract-service", "replay", built);

    programs.install("extract-service", built);
    assertThat(running("extract-service")).isEqualTo("second");

    write(built, "newest");
    programs.install("extract-service", built);
    assertThat(running("extract-service")).isEqualTo("newest");
  }

  private static void write(Path folder, String text) throws IOException {
    Files.createDirectories(folder.resolve("lib"));
    Files.writeString(folder.resolve("lib/app.jar"), text);
  }

  private String running(String name) throws IOException {
    return Files.readString(programs.current(name).orElseThrow().resolve("lib/app.jar"));
  }

  private long folders() throws IOException {
    try (var files = Files.list(programs.path())) {
      return files.filter(Files::isDirectory).count();
    }
  }
}
