package readout.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void everyKindOfLineBreakIsALineFeed() {
    assertThat(PlainText.paragraphs("a\r\nb\rc\u0085d\u2028e\u2029f"))
        .isEqualTo("a\nb\nc\nd\ne\nf");
  }

  @Test
  void paragraphsAreApartByAtMostOneBlankLine() {
    assertThat(PlainText.paragraphs("\n\n a \n \t\n\n\nb\n")).isEqualTo("a\n\nb");
  }

  @Test
  void controlCharactersGo() {
    assertThat(PlainText.paragraphs("a\u0000b\u001bc\ufeffd\te")).isEqualTo("abcd\te");
  }

  @Test
  void whatIsLeftOfALetterInAnotherEncodingStays() {
    assertThat(PlainText.paragraphs("\u00e2\u0080\u00a2 one\u0085two"))
        .isEqualTo("\u00e2\u0080\u00a2 one\ntwo");
  }

  @Test
  void halfASurrogatePairIsReplacedAndAWholeOneKept() {
    String text = PlainText.paragraphs("\ud83d\ude00 \ud83d x \ude00 \ud83d");

    assertThat(text).isEqualTo("\ud83d\ude00 \ufffd x \ufffd \ufffd");
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
  }

  @Test
  void aLineHasSingleSpaces() {
    assertThat(PlainText.line(" Ministers\n\n meet\u00a0 again "))
        .isEqualTo("Ministers meet again");
  }

  @Test
  void aLineOfAMillionSpacesIsReadInTime() {
    String spaces = " ".repeat(1 << 20);

    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertThat(PlainText.line("a" + spaces + "b")).isEqualTo("a b"));
  }

  @Test
  void whatIsBlankIsEmpty() {
    assertThat(PlainText.line(" \n\u00a0\t\u0000")).isEmpty();
    assertThat(PlainText.paragraphs("\u0000")).isEmpty();
  }
}
