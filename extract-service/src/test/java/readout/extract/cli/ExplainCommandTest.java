package readout.extract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on articles of our own, through the real models. */
class ExplainCommandTest {

  private static final String TWO_MEETINGS = "../deploy/samples/01-brussels-two-meetings.json";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @Test
  void saysOfEachSentenceWhatWasReadAndWhatBecameOfIt() {
    assertThat(run("--explain", TWO_MEETINGS)).isZero();

    assertThat(text(out))
        .contains("parsed: talks", "not parsed: no trigger", "nothing read at: ")
        .contains("meeting noun-with at \"talks\", held, in_person, 2026-01-23, Brussels")
        .contains("side Cho Hyun (foreign minister, South Korea)")
        .containsPattern("-> begins m-[0-9a-f]{12}")
        .containsPattern("\nmeeting m-[0-9a-f]{12}, held, in_person, bilateral, 2026-01-23");
  }

  @Test
  void saysWhyACandidateWasDropped(@TempDir Path folder) throws IOException {
    Path article =
        Files.writeString(
            folder.resolve("article.txt"),
            "The Norwegian foreign minister met the Norwegian prime minister on Tuesday. "
                + "The talks were long.");

    assertThat(run("--explain", "--published", "2024-05-16", article.toString())).isZero();

    assertThat(text(out)).containsPattern("-> dropped: .*\\(likely 0\\.\\d\\d\\)");
  }

  @Test
  void writesOneLineOfJsonForEachArticle() throws IOException {
    assertThat(run("--explain", "--json", TWO_MEETINGS, TWO_MEETINGS)).isZero();

    String[] lines = text(out).split("\n", -1);
    assertThat(lines).hasSize(3);
    assertThat(lines[0]).isEqualTo(lines[1]);
    JsonNode explanation = new ObjectMapper().readTree(lines[0]);
    JsonNode candidate = explanation.at("/sentences/0/candidates/0");
    assertThat(candidate.path("kind").asText()).isEqualTo("meeting");
    assertThat(candidate.at("/became/0/event").asText())
        .isEqualTo(explanation.at("/extraction/meetings/0/id").asText());
  }

  @Test
  void anArticleInAnotherLanguageHasNoSentences() {
    assertThat(run("--explain", "../deploy/samples/23-rencontre-geneve.json")).isZero();

    assertThat(text(out)).contains("-- unsupported_language").doesNotContain("[0]");
  }

  @Test
  void saysHowItIsUsed() {
    assertThat(run("--explain")).isEqualTo(2);
    assertThat(run("--explain", "--colour", "a.txt")).isEqualTo(2);
    assertThat(run("--explain", "--published", "May", "a.txt")).isEqualTo(2);
    assertThat(text(errors)).contains("usage: ", "no such option: --colour");
  }

  @Test
  void namesAFileThatIsNotThere() {
    assertThat(run("--explain", "none.txt")).isEqualTo(1);

    assertThat(text(errors)).contains("no such file: none.txt");
  }

  @Test
  void onlyItsOptionStartsIt() {
    assertThat(ExplainOptions.isWanted(new String[] {"--explain", "a"})).isTrue();
    assertThat(ExplainOptions.isWanted(new String[] {})).isFalse();
  }

  private int run(String... arguments) {
    return new ExplainCommand(stream(out), stream(errors)).run(arguments);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
