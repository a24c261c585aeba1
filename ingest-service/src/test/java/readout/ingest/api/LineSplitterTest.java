package readout.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineSplitterTest {

  private static List<String> split(int longest, int chunk, String text) {
    LineSplitter splitter = new LineSplitter(longest);
    List<LineSplitter.Line> lines = new ArrayList<>();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int from = 0; from < bytes.length; from += chunk) {
      int to = Math.min(bytes.length, from + chunk);
      lines.addAll(splitter.add(Arrays.copyOfRange(bytes, from, to)));
    }
    lines.addAll(splitter.end());
    return lines.stream()
        .map(line -> line.tooLong() ? "TOO LONG" : new String(line.bytes(), StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void linesAreTheSameHoweverTheBytesArrive() {
    for (int chunk = 1; chunk < 12; chunk++) {
      assertThat(split(10, chunk, "ab\n\nçd\nlast")).containsExactly("ab", "", "çd", "last");
    }
  }

  @Test
  void aFinalLineFeedBeginsNoLine() {
    assertThat(split(10, 3, "a\nb\n")).containsExactly("a", "b");
    assertThat(split(10, 3, "")).isEmpty();
  }

  @Test
  void aLineOverTheLimitIsSkippedAndTheNextOneRead() {
    for (int chunk = 1; chunk < 12; chunk++) {
      assertThat(split(3, chunk, "abc\nabcd\nx\nabcdefghijk"))
          .containsExactly("abc", "TOO LONG", "x", "TOO LONG");
    }
  }
}
