package readout.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NinjsFaultsTest {

  private static Reading read(String json) {
    return NinjsReader.read(json.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'body_text':'x'}; uri; missing or blank",
        "{'uri':'  ','body_text':'x'}; uri; missing or blank",
        "{'uri':5,'body_text':'x'}; uri; not a string but number",
        "{'uri':'a\\u0000b','body_text':'x'}; uri; has a control character or a run of spaces",
        "{'uri':'a\\ud800b','body_text':'x'}; uri; has a control character or a run of spaces",
        "{'uri':'u'}; body_text; no body with text",
        "{'uri':'u','body_text':'  '}; body_text; no body with text",
        "{'uri':'u','body_text':7}; body_text; not a string but number",
        "{'uri':'u','body_xhtml':'<p> </p>'}; body_text; no body with text",
        "{'uri':'u','bodies':[]}; bodies; no body with text",
        "{'uri':'u','bodies':'x'}; bodies; not an array but string",
        "{'uri':'u','bodies':['x']}; bodies[0]; not an object but string",
        "{'uri':'u','bodies':[{'value':{}}]}; bodies[0].value; not a string but object",
        "{'uri':'u','pubstatus':'withheld','bodies':[{'value':1}]}; bodies[0].value; not a string but number",
        "{'uri':'u','body_text':'x','headline':5}; headline; not a string but number",
        "{'uri':'u','body_text':'x','version':'1.5'}; version; not a whole number of at most 18 digits: 1.5",
        "{'uri':'u','body_text':'x','version':-1}; version; not a whole number of at most 18 digits: -1",
        "{'uri':'u','body_text':'x','version':1e3}; version; not a whole number of at most 18 digits: 1000.0",
        "{'uri':'u','body_text':'x','version':'v2'}; version; not a whole number of at most 18 digits: v2",
        "{'uri':'u','body_text':'x','version':1234567890123456789}; version; not a whole number of at most 18 digits: 1234567890123456789",
        "{'uri':'u','body_text':'x','version':true}; version; not a string but boolean",
        "{'uri':'u','body_text':'x','versioncreated':'soon'}; versioncreated; not a date and time of ISO 8601: soon",
        "{'uri':'u','body_text':'x','firstcreated':17}; firstcreated; not a string but number",
        "{'uri':'u','body_text':'x','pubstatus':'live'}; pubstatus; not one of usable, withheld, canceled: live",
        "{'uri':'u','body_text':'x','infosource':'Wire'}; infosource; not an array but string",
        "{'uri':'u','body_text':'x','infosource':[{'name':3}]}; infosource[0].name; not a string but number",
        "{'uri':'u','body_text':'x','language':[]}; language; not a string but array",
        "{'uri':'u','body_text':'x','url':'javascript:alert(1)'}; url; not an address of http or https",
        "{'uri':'u','body_text':'x','url':'https:///x'}; url; not an address of http or https",
      })
  void aFaultNamesItsFieldAndWhatIsWrong(String json, String field, String detail) {
    Reading reading = read(json.replace('\'', '"'));

    assertThat(reading).isInstanceOf(Reading.Invalid.class);
    assertThat(((Reading.Invalid) reading).faults()).containsExactly(new Fault(field, detail));
  }

  @Test
  void allFaultsAreToldAtOnce() {
    Reading reading = read("{\"headline\":5,\"version\":\"x\",\"pubstatus\":\"y\"}");

    assertThat(((Reading.Invalid) reading).faults())
        .extracting(Fault::field)
        .containsExactly("uri", "version", "pubstatus", "headline", "body_text");
  }

  @Test
  void aLongValueIsToldInPart() {
    Reading reading =
        read("{\"uri\":\"u\",\"body_text\":\"x\",\"version\":\"" + "n".repeat(500) + "\"}");

    assertThat(((Reading.Invalid) reading).faults().get(0).detail()).hasSizeLessThan(100);
  }

  @Test
  void aUriLongerThanTheLimitIsRefused() {
    Reading reading = read("{\"uri\":\"" + "u".repeat(2001) + "\",\"body_text\":\"x\"}");

    assertThat(((Reading.Invalid) reading).faults().get(0).detail())
        .isEqualTo("longer than 2000 characters: 2001");
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        Arguments.of("", "not a JSON object but nothing"),
        Arguments.of("   ", "not a JSON object but nothing"),
        Arguments.of("null", "not a JSON object but null"),
        Arguments.of("[1]", "not a JSON object but array"),
        Arguments.of("\"uri\"", "not a JSON object but string"),
        Arguments.of("{\"uri\":\"u\"", "not JSON, at line 1 column 11"),
        Arguments.of("{\n\"uri\": u}", "not JSON, at line 2 column 8"),
        Arguments.of("{\"uri\":\"u\"} x", "not JSON, at line 1 column 13"),
        Arguments.of("{\"uri\":\"u\",\"uri\":\"v\"}", "not JSON, at line 1 column 17"),
        Arguments.of("{\"a\":\"tab\there\"}", "not JSON, at line 1 column 10"),
        Arguments.of("{\"a\":01}", "not JSON, at line 1 column 7"),
        Arguments.of("<article/>", "not JSON, at line 1 column 1"));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void whatIsNoJsonObjectIsUnreadableAndItsTextNotRepeated(String json, String detail) {
    assertThat(read(json)).isEqualTo(new Reading.Unreadable(detail));
  }

  @Test
  void malformedUtf8IsUnreadable() {
    for (byte[] malformed :
        new byte[][] {
          {(byte) 0xff},
          {(byte) 0xc3},
          {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
          {(byte) 0xc0, (byte) 0x80},
          {(byte) 0xf5, (byte) 0x80, (byte) 0x80, (byte) 0x80}
        }) {
      ByteArrayOutputStream json = new ByteArrayOutputStream();
      json.writeBytes("{\"uri\":\"u\",\"body_text\":\"".getBytes(StandardCharsets.UTF_8));
      json.writeBytes(malformed);
      json.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));

      assertThat(NinjsReader.read(json.toByteArray())).isInstanceOf(Reading.Unreadable.class);
    }
  }

  @Test
  void anotherEncodingIsUnreadable() {
    byte[] utf16 = "{\"uri\":\"u\",\"body_text\":\"x\"}".getBytes(StandardCharsets.UTF_16BE);

    assertThat(NinjsReader.read(utf16)).isInstanceOf(Reading.Unreadable.class);
  }

  @Test
  void aByteOrderMarkIsNoFault() {
    assertThat(read("\ufeff{\"uri\":\"u\",\"body_text\":\"x\"}")).isInstanceOf(Reading.Read.class);
  }

  @Test
  void deepNestingIsUnreadableAndOutgrowsNoStack() {
    String arrays = "{\"uri\":\"u\",\"x\":" + "[".repeat(400_000);
    String objects = "{\"a\":".repeat(150_000);

    assertThat(read(arrays)).isInstanceOf(Reading.Unreadable.class);
    assertThat(read(objects)).isInstanceOf(Reading.Unreadable.class);
  }

  @Test
  void aNumberOfAMillionDigitsIsNoWork() {
    String json = "{\"uri\":\"u\",\"body_text\":\"x\",\"version\":" + "9".repeat(1_000_000) + "}";

    assertThat(read(json)).isInstanceOf(Reading.Unreadable.class);
  }
}
