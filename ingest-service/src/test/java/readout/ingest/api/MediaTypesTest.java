package readout.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "APPLICATION/JSON",
        "application/json; charset=utf-8",
        "application/json;charset=\"UTF-8\"",
        "application/json; charset=iso-8859-1",
        "application/ninjs+json"
      })
  void jsonIsTaken(String contentType) {
    assertThat(MediaTypes.isJson(contentType)).isTrue();
    assertThat(MediaTypes.refusal(contentType)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/xml",
        "text/xml; charset=windows-1252",
        "application/vnd.iptc.g2.newsitem+xml",
        "application/vnd.iptc.g2.newsItem+xml;charset=utf-16",
        "application/vnd.iptc.g2.newsmessage+xml"
      })
  void newsMlIsTaken(String contentType) {
    assertThat(MediaTypes.isXml(contentType)).isTrue();
    assertThat(MediaTypes.refusal(contentType)).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "text/plain", "application/jsonp", "json", "text/json", "image/svg+xml"})
  void anythingElseIsNot(String contentType) {
    assertThat(MediaTypes.isJson(contentType)).isFalse();
    assertThat(MediaTypes.isXml(contentType)).isFalse();
    assertThat(MediaTypes.refusal(contentType))
        .hasValueSatisfying(why -> assertThat(why).startsWith("Content-Type is not"));
  }

  @Test
  void linesOfJsonAreToldApart() {
    assertThat(MediaTypes.isNdjson("application/x-ndjson; charset=utf-8")).isTrue();
    assertThat(MediaTypes.isNdjson("application/json")).isFalse();
    assertThat(MediaTypes.isJson("application/x-ndjson")).isFalse();
    assertThat(MediaTypes.refusal("application/x-ndjson; charset=ISO-8859-1")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "application/json; charset=utf-9, charset is not known: utf-9",
    "application/xml; charset=\"no such\", charset is not known: no such",
    "application/x-ndjson; charset=utf-16, lines of application/x-ndjson are UTF-8 and not utf-16",
    "application/x-ndjson; charset=IBM037, lines of application/x-ndjson are UTF-8 and not IBM037"
  })
  void aCharsetThatCannotBeIsNamed(String contentType, String why) {
    assertThat(MediaTypes.refusal(contentType)).contains(why);
  }

  @Test
  void theCharsetIsTheOneNamed() {
    assertThat(MediaTypes.charset("application/json; charset=latin1"))
        .contains(StandardCharsets.ISO_8859_1);
    assertThat(MediaTypes.charset("application/json; charset=")).isEmpty();
    assertThat(MediaTypes.charset("application/json")).isEmpty();
  }
}
