package readout.extract.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelTranscoderTest {
  private static final Map<String, Long> SOURCES = Map.of("pos", 10L, "ner", 20L);

  @Test
  void doesNothingWhenTheBuildHasMadeTheModels() throws Exception {
    Path made = Path.of(System.getProperty("readout.extract.models"));

    assertThat(new ModelTranscoder(getClass().getClassLoader(), made).transcode()).isFalse();
  }

  @Test
  void failsAndLeavesNothingCompleteWithoutItsSources(@TempDir Path target) throws IOException {
    try (URLClassLoader empty = new URLClassLoader(new URL[0], null)) {
      ModelTranscoder transcoder = new ModelTranscoder(empty, target);

      assertThatThrownBy(transcoder::transcode)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("not on the class path");
    }
    assertThat(new ModelDirectory(target).isComplete()).isFalse();
  }

  @Test
  void aRunThatWasInterruptedIsDoneAgain(@TempDir Path target) throws IOException {
    ModelDirectory directory = new ModelDirectory(target);
    directory.begin();
    directory.finish(SOURCES);

    directory.begin();

    assertThat(directory.isMadeFrom(SOURCES)).isFalse();
  }

  @Test
  void modelsOfOtherSourcesAreMadeAgain(@TempDir Path target) throws IOException {
    ModelDirectory directory = new ModelDirectory(target);
    directory.begin();
    directory.finish(SOURCES);

    assertThat(directory.isMadeFrom(SOURCES)).isTrue();
    assertThat(directory.isMadeFrom(Map.of("pos", 11L, "ner", 20L))).isFalse();
  }

  @Test
  void loadingSaysWhichDirectoryIsNotFinished(@TempDir Path target) throws IOException {
    Files.createDirectories(target);

    assertThatThrownBy(() -> Nlp4jAnnotator.load(target))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(target.toString());
  }
}
