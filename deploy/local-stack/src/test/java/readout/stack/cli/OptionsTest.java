package readout.stack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  private static final Path HOME = Path.of("/project");
  private static final Set<String> ALL = Set.of("--data", "--port-base", "--detach", "--empty");

  @Test
  void withoutOptionsStateIsKeptUnderDeploy() {
    Options options = Options.parse(HOME, ALL);

    assertThat(options).isEqualTo(new Options(Path.of("/project/deploy/data"), null, false, false));
  }

  @Test
  void everyOptionIsRead() {
    Options options =
        Options.parse(HOME, ALL, "--empty", "--data", "/d", "--port-base", "9000", "--detach");

    assertThat(options).isEqualTo(new Options(Path.of("/d"), 9000, true, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "80", "65525", "99999999999"})
  void aPortBaseOutsideItsBoundsIsRefused(String text) {
    assertThatThrownBy(() -> Options.parse(HOME, ALL, "--port-base", text))
        .isInstanceOf(Options.UnusableOption.class)
        .hasMessageContaining("--port-base");
  }

  @Test
  void anOptionThatTheCommandDoesNotKnowIsRefused() {
    assertThatThrownBy(() -> Options.parse(HOME, Set.of("--data"), "--detach"))
        .isInstanceOf(Options.UnusableOption.class)
        .hasMessage("unknown option: --detach");
  }

  @Test
  void anOptionWithoutItsValueIsRefused() {
    assertThatThrownBy(() -> Options.parse(HOME, ALL, "--data"))
        .isInstanceOf(Options.UnusableOption.class)
        .hasMessage("--data needs a value");
  }
}
