package readout.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        "application/ninjs+json"
      })
  void jsonInUtf8IsTaken(String contentType) {
    assertThat(MediaTypes.isJson(contentType)).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "text/plain",
        "application/json; charset=iso-8859-1",
        "application/jsonp",
        "json",
        "application/x-ndjson",
        "text/json"
      })
  void anythingElseIsNot(String contentType) {
    assertThat(MediaTypes.isJson(contentType)).isFalse();
  }

  @Test
  void linesOfJsonAreToldApart() {
    assertThat(MediaTypes.isNdjson("application/x-ndjson; charset=utf-8")).isTrue();
    assertThat(MediaTypes.isNdjson("application/json")).isFalse();
  }
}
