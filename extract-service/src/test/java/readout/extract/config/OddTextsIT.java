package readout.extract.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import readout.contracts.Article;
import readout.contracts.ContractJson;
import readout.contracts.Extraction;
import readout.contracts.Extractor;
import readout.contracts.fixtures.Articles;

/** Texts no newsroom would send, read by the real reader in bounded time and memory. */
@Timeout(300)
class OddTextsIT {

  private static final int MEBIBYTE = 1 << 20;

  /** Of processor time, so that a busy machine does not matter; the service gives up at 30 s. */
  private static final Duration LIMIT = Duration.ofSeconds(25);

  private static final String NEWS =
      "Foreign Minister Anna Berg of Norway met Luis Rojas of Chile in Oslo on Monday. ";

  private static LanguageModels models;

  @BeforeAll
  static void load() throws Exception {
    Path folder = Path.of(System.getProperty("readout.extract.models"));
    models = new LanguageModels(folder, new Extractor("test", "1"));
    models.load();
    models.read(Articles.article("urn:readout:odd:warm-up", NEWS));
  }

  @AfterAll
  static void release() {
    models = null;
  }

  static Stream<Map.Entry<String, String>> texts() {
    return Stream.of(
        Map.entry("one sentence of 1 MiB", filled("the minister met the president and ", ".")),
        Map.entry("1 MiB without a space", "x".repeat(MEBIBYTE)),
        Map.entry("1 MiB of commas", ",".repeat(MEBIBYTE)),
        Map.entry("1 MiB of full stops", ".".repeat(MEBIBYTE)),
        Map.entry("1 MiB of brackets", "(".repeat(MEBIBYTE)),
        Map.entry("1 MiB of line feeds", "a\n".repeat(MEBIBYTE / 2)),
        Map.entry("1 MiB of abbreviations", filled("U.S. ", "")),
        Map.entry("1 MiB of digits and dates", filled("12 March 2024, ", ".")),
        Map.entry("1 MiB of capitals", filled("President Anna Berg ", ".")),
        Map.entry("10,000 sentences of news", NEWS.repeat(10_000)),
        Map.entry("10,000 sentences, each of other people", meetings(" for talks. ")),
        Map.entry("10,000 sentences, each of another day", dates()),
        Map.entry(
            "10,000 sentences of pronouns",
            NEWS + "They met again and agreed on talks, the minister said. ".repeat(10_000)),
        Map.entry("10,000 agreements", meetings(" and signed a treaty. ")),
        Map.entry("all control characters", controls() + NEWS + controls()),
        Map.entry("control characters", "\u0001\u0002\u0007\u001b[31m" + NEWS + "\u007f\u0085"),
        Map.entry("bidirectional marks", "\u202e\u200f" + NEWS + "\u202c\ufeff"),
        Map.entry("halves of surrogate pairs", "\ud83d " + NEWS + "\ude00"),
        Map.entry("emoji", "\ud83d\ude00".repeat(1000) + NEWS),
        Map.entry("combining marks", "e\u0301".repeat(10_000) + " " + NEWS),
        Map.entry("one letter", "a"),
        Map.entry("one full stop", "."),
        Map.entry("markup", "<p>" + NEWS + "</p><script>met()</script>".repeat(100)));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isReadWithinBounds(Map.Entry<String, String> text) {
    String body = text.getValue().substring(0, Math.min(MEBIBYTE, text.getValue().length()));
    Article article = Articles.article("urn:readout:odd:" + text.getKey(), body);
    long begin = processorTime();

    Extraction extraction = models.read(article);

    Duration time = Duration.ofNanos(processorTime() - begin);
    int bytes = ContractJson.write(extraction).length;
    System.out.printf(
        "odd text=%s units=%d millis=%d outcome=%s meetings=%d bytes=%d%n",
        text.getKey(),
        body.length(),
        time.toMillis(),
        extraction.outcome(),
        extraction.meetings().size(),
        bytes);
    assertThat(time).isLessThan(LIMIT);
    extraction
        .meetings()
        .forEach(
            meeting ->
                meeting
                    .evidence()
                    .forEach(
                        quote ->
                            assertThat(article.body().substring(quote.start(), quote.end()))
                                .isEqualTo(quote.quote())));
  }

  private static String meetings(String end) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      text.append(name(i)).append(' ').append(name(i * 7919 % 10_000)).append(" of Norway met ");
      text.append(name(i * 31 % 10_000)).append(' ').append(name(i + 1)).append(" of Chile");
      text.append(end);
    }
    return text.toString();
  }

  private static String dates() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      text.append("President ").append(name(i)).append(" of Norway met the Chilean president on ");
      text.append(1 + i % 28).append(" May ").append(1950 + i % 70).append(". ");
    }
    return text.toString();
  }

  /** One of 10,000 names. */
  private static String name(int number) {
    String[] syllables = {"ba", "ko", "ri", "te", "lu", "ma", "ne", "so", "vi", "da"};
    StringBuilder name = new StringBuilder();
    for (int rest = number % 10_000 + 10_000; rest > 1; rest /= 10) {
      name.append(syllables[rest % 10]);
    }
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return name.toString();
  }

  private static String controls() {
    StringBuilder text = new StringBuilder();
    for (char c = 1; c < 160; c++) {
      text.append(Character.isISOControl(c) ? String.valueOf(c) : "");
    }
    return text.toString();
  }

  private static String filled(String pattern, String end) {
    return pattern.repeat(MEBIBYTE / pattern.length()) + end;
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
