package readout.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import java.time.OffsetDateTime;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown and HTML of the same lines. */
class FormsTest {

  private static final Timeline EMPTY = new Timeline(List.of(), List.of(), null);

  @Test
  void everyCitationOfThePageLeadsToItsSource() {
    Document page = Jsoup.parse(Html.of(timeline("They met <b>here</b>", "https://example.org/1")));

    assertThat(page.select("li[id^=event-] a")).isNotEmpty();
    for (Element citation : page.select("li[id^=event-] a")) {
      assertThat(page.select("[id=" + citation.attr("href").substring(1) + "]")).hasSize(1);
    }
    assertThat(page.select("li[id^=event-]").text())
        .isEqualTo("20 January 2026: They met <b>here</b> [1]");
  }

  @Test
  void whatArticlesSayIsNoMarkup() {
    String said = "<script>alert(1)</script> & \"x\"";
    Document page = Jsoup.parse(Html.of(timeline(said, "https://example.org/?a=1&b=\"2")));

    assertThat(page.select("script, b")).isEmpty();
    assertThat(page.text()).contains(said);
    assertThat(Markdown.of(timeline("*a* [b](c) <d> `e`\n# f", null)))
        .contains("\\*a\\* \\[b\\](c) \\<d\\> \\`e\\` \\# f \\[1\\]");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "//example.org", "a b"})
  void onlyAddressesOfTheWebAreLinked(@Nullable String url) {
    assertThat(Jsoup.parse(Html.of(timeline("x", url))).select("ol a")).isEmpty();
    assertThat(Markdown.of(timeline("x", url))).doesNotContain(" <");
  }

  @Test
  void addressesOfTheWebAreLinked() {
    assertThat(
            Jsoup.parse(Html.of(timeline("x", "https://example.org/1")))
                .select("ol a")
                .attr("href"))
        .isEqualTo("https://example.org/1");
    assertThat(Markdown.of(timeline("x", "https://example.org/1")))
        .contains("1. The Post, 2026-01-21: Talks. “they met” <https://example.org/1>");
  }

  @Test
  void aDigestHasItsHeadings() {
    Digest digest = Digest.of(timeline("x", null));

    assertThat(Markdown.of(digest)).startsWith("# Digest\n\n## Meetings held\n\n- **20 January");
    assertThat(Jsoup.parse(Html.of(digest)).select("h2").eachText())
        .containsExactly("Meetings held", "Sources");
  }

  @Test
  void nothingIsSaidToBeNothing() {
    assertThat(Markdown.of(EMPTY)).contains("The record has nothing of this.");
    assertThat(Html.of(EMPTY)).contains("The record has nothing of this.");
    assertThat(Markdown.of(Digest.of(EMPTY))).contains("The record has nothing of this.");
    assertThat(Html.of(Digest.of(EMPTY))).contains("The record has nothing of this.");
  }

  private static Timeline timeline(String text, @Nullable String url) {
    Line line =
        new Line(
            "e",
            "meeting",
            "held",
            NullNode.getInstance(),
            "20 January 2026",
            text,
            false,
            List.of(1));
    Source source =
        new Source(
            1,
            "a",
            "The Post",
            "Talks",
            OffsetDateTime.parse("2026-01-21T08:00:00Z"),
            url,
            "they met");
    return new Timeline(List.of(line), List.of(source), null);
  }
}
