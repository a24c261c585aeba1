package readout.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.query.event.EventId;
import readout.query.export.Form;
import readout.query.store.EventCursor;

/** Lists read part by part. */
class PagedPartsTest {

  private static final EventCursor SOMEWHERE =
      new EventCursor(null, null, new EventId("0".repeat(32)));

  private final List<Integer> limits = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"10, 200", "1000, 200", "10000, 26", "100000, 2", "1000000, 1"})
  void aPartIsAsLargeAsOthersHoweverLargeEventsAre(int octets, int expected) {
    PagedParts<String> parts = parts(octets, 1000);

    while (parts.next() != null) {
      assertThat(limits).last().isIn(PagedParts.FIRST_PAGE, expected);
    }

    assertThat(limits).first().isEqualTo(PagedParts.FIRST_PAGE);
    assertThat(limits).last().isEqualTo(expected);
  }

  @Test
  void allIsInItOnceAndBetweenItsBeginningAndItsEnd() {
    PagedParts<String> parts = parts(3, 120);
    StringBuilder all = new StringBuilder();

    for (byte[] part = parts.next(); part != null; part = parts.next()) {
      all.append(new String(part, StandardCharsets.UTF_8));
    }

    assertThat(all.toString()).isEqualTo("<" + "xxx".repeat(120) + ">");
    assertThat(parts.next()).isNull();
  }

  @Test
  void ofNothingThereIsABeginningAndAnEnd() {
    PagedParts<String> parts = parts(3, 0);

    assertThat(parts.next()).asString(StandardCharsets.UTF_8).isEqualTo("<>");
    assertThat(parts.next()).isNull();
  }

  private PagedParts<String> parts(int octets, int items) {
    int[] left = {items};
    return new PagedParts<>(
        Marked::new,
        (limit, after) -> {
          limits.add(limit);
          int now = Math.min(limit, left[0]);
          left[0] -= now;
          return new PagedParts.Page<>(
              IntStream.range(0, now).mapToObj(n -> "x".repeat(octets)).toList(),
              left[0] == 0 ? null : SOMEWHERE);
        });
  }

  private record Marked(Writer text) implements Form<String> {

    @Override
    public void begin() throws java.io.IOException {
      text.write("<");
    }

    @Override
    public void add(String item) throws java.io.IOException {
      text.write(item);
    }

    @Override
    public void end() throws java.io.IOException {
      text.write(">");
    }
  }
}
