package readout.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentLinesTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "é", "한", "😀", "a é", "한국 😀 and Šekerinska, so; it \\n\n is"})
  void noLineIsLongerThan75OctetsAndNothingIsLost(String part) throws IOException {
    for (int times = 1; times < 160; times++) {
      String text = part.repeat(times);

      String written = written(text);

      assertThat(List.of(written.split("\r\n", -1)))
          .allSatisfy(
              line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(76));
      assertThat(read(written)).isEqualTo(text.strip());
    }
  }

  @Test
  void aLineOf75OctetsIsNotFolded() throws IOException {
    assertThat(written("x".repeat(75 - "SUMMARY:".length()))).doesNotContain("\r\n ");
    assertThat(written("x".repeat(76 - "SUMMARY:".length()))).contains("\r\n ");
  }

  @Test
  void whatWouldEndAValueIsEscaped() {
    assertThat(ContentLines.escape("a,b;c\\d\r\ne\nf\rg")).isEqualTo("a\\,b\\;c\\\\d\\ne\\nf\\ng");
  }

  @Test
  void noTextBecomesAPropertyOfItsOwn() throws IOException {
    String written = written("Talks\r\nEND:VEVENT\r\nBEGIN:VEVENT");

    assertThat(written).doesNotContain("\nEND").doesNotContain("\nBEGIN");
    assertThat(read(written)).isEqualTo("Talks\nEND:VEVENT\nBEGIN:VEVENT");
  }

  @Test
  void controlCharactersAndHalvesOfPairsAreLeftOut() {
    assertThat(ContentLines.escape("a\u0000b\u001bc\u007fd\ud800e\tf")).isEqualTo("abcde f");
  }

  private static String written(String text) throws IOException {
    StringWriter out = new StringWriter();
    new ContentLines(out).addText("SUMMARY", text);
    return out.toString();
  }

  private static String read(String line) throws IOException {
    String calendar =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n"
            + line
            + "END:VEVENT\r\nEND:VCALENDAR\r\n";
    try (ICalReader reader = new ICalReader(calendar)) {
      return reader.readNext().getEvents().get(0).getSummary().getValue().strip();
    }
  }
}
