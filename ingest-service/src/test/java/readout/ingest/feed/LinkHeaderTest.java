package readout.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkHeaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<https://h.example/>; rel=\"hub\"                          | https://h.example/",
        "<https://h.example/>;rel=hub                               | https://h.example/",
        "<https://h.example/>; title=\"a, <b>; rel=self\"; rel=hub  | https://h.example/",
        "</self>; rel=self, < https://h.example/ >; REL=\"next HUB\" | https://h.example/",
        "<https://h.example/a,b>; rel=hub                           | https://h.example/a,b",
      })
  void theTargetOfARelationIsFound(String header, String target) {
    assertThat(LinkHeader.of(List.of(header)).target("hub")).hasValue(target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<", "<https://h.example/", "<https://h.example/>", "rel=hub", "<a>; rel"})
  void withoutTheRelationThereIsNone(String header) {
    assertThat(LinkHeader.of(List.of(header)).target("hub")).isEmpty();
  }

  @Test
  void aLongHeaderIsReadInTime() {
    String header = "<a>;rel=x;\",".repeat(100_000);

    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> LinkHeader.of(List.of(header)).target("hub"));
  }
}
