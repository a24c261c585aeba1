package readout.ingest.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditLineTest {

  private static final Sender WIRE = new Sender("wire", "2027", Set.of(), "192.0.2.7", () -> true);

  @Test
  void aLineIsAnOutcomeAndItsPairs() {
    assertThat(AuditLine.of("accepted", WIRE).with("version", "3"))
        .hasToString("accepted feed=wire key=2027 from=192.0.2.7 version=3");
  }

  @Test
  void aValueIsQuotedWhereItMightBeTakenForMore() {
    Map<String, String> written =
        Map.of(
            "urn:a:1", "urn:a:1",
            "http://a/?id=5", "\"http://a/?id=5\"",
            "a b", "\"a b\"",
            "say \"yes\"", "\"say \\\"yes\\\"\"",
            "a\\nb", "\"a\\\\nb\"");

    written.forEach(
        (value, form) ->
            assertThat(AuditLine.of("refused", WIRE).with("uri", value).toString())
                .endsWith(" uri=" + form));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\u0000", "\u001b", "\u007f", "\u0085", "\u2028", "\u202e"})
  void whatEndsOrDisguisesALineIsEscaped(String character) {
    String line =
        AuditLine.of("refused", WIRE).with("uri", "a" + character + "accepted feed=x").toString();

    assertThat(line)
        .endsWith("uri=\"a\\u%04xaccepted feed=x\"".formatted((int) character.charAt(0)));
  }

  @Test
  void anEmptyValueIsSeenAndALongOneCut() {
    assertThat(AuditLine.of("refused", WIRE).with("uri", "").toString()).endsWith(" uri=\"\"");
    assertThat(AuditLine.of("refused", WIRE).with("uri", "x".repeat(100_000)).toString())
        .endsWith("xxx...")
        .hasSizeLessThan(400);
  }
}
