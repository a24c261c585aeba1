package readout.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

  private static final String JSON = "{\"headline\":\"Año 年\"}";

  private static byte[] marked(String charset, String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("\ufeff".getBytes(Charset.forName(charset)));
    bytes.writeBytes(text.getBytes(Charset.forName(charset)));
    return bytes.toByteArray();
  }

  @Test
  void jsonIsUtf8WithOrWithoutItsMark() throws Exception {
    assertThat(Encoding.ofJson(JSON.getBytes(StandardCharsets.UTF_8), null)).isEqualTo(JSON);
    assertThat(Encoding.ofJson(marked("UTF-8", JSON), null)).isEqualTo(JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
  void aMarkOfWiderUnitsIsRefusedInJsonUnlessTheRequestNamesThem(String charset) throws Exception {
    byte[] bytes = marked(charset, JSON);
    Charset family = Charset.forName(charset.substring(0, 6));

    assertThat(Encoding.ofJson(bytes, family)).isEqualTo(JSON);
    assertThat(Encoding.ofJson(bytes, Charset.forName(charset))).isEqualTo(JSON);
    assertThatThrownBy(() -> Encoding.ofJson(bytes, null))
        .hasMessage(charset + " by its byte order mark, which the request does not name");
    assertThatThrownBy(() -> Encoding.ofJson(bytes, StandardCharsets.UTF_8))
        .hasMessageStartingWith(charset);
  }

  @ParameterizedTest
  @CsvSource({
    "ISO-8859-1,Año",
    "windows-1252,“Año”",
    "windows-1251,Переговоры",
    "ISO-8859-15,1 €",
    "Shift_JIS,会談",
    "GB18030,会谈",
    "EUC-KR,회담",
    "UTF-16,회담",
    "UTF-16LE,Año"
  })
  void theCharsetThatTheRequestNamesIsDecoded(String name, String text) throws Exception {
    Charset charset = Charset.forName(name);

    assertThat(Encoding.ofJson(text.getBytes(charset), charset)).isEqualTo(text);
    assertThat(Encoding.ofXml(text.getBytes(charset), charset)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "windows-1252", "windows-1251", "US-ASCII"})
  void utf8ThatIsSaidToBeACharsetOfSingleBytesIsRefused(String name) {
    byte[] bytes = "Año nuevo".getBytes(StandardCharsets.UTF_8);
    String xml = "<?xml version='1.0' encoding='" + name + "'?><a>Año</a>";

    assertThatThrownBy(() -> Encoding.ofJson(bytes, Charset.forName(name)))
        .hasMessage("UTF-8, but said to be " + name);
    assertThatThrownBy(() -> Encoding.ofXml(xml.getBytes(StandardCharsets.UTF_8), null))
        .hasMessage("UTF-8, but said to be " + name);
  }

  @Test
  void plainLettersAreTheSameInAll() throws Exception {
    assertThat(
            Encoding.ofJson("{}".getBytes(StandardCharsets.US_ASCII), StandardCharsets.ISO_8859_1))
        .isEqualTo("{}");
  }

  @Test
  void whatIsMalformedIsToldByItsPlace() {
    byte[] bytes = {'a', 'b', (byte) 0xff, 'c'};

    assertThatThrownBy(() -> Encoding.ofJson(bytes, null)).hasMessage("not UTF-8, at byte 3");
    assertThatThrownBy(() -> Encoding.ofXml(bytes, StandardCharsets.US_ASCII))
        .hasMessage("not US-ASCII, at byte 3");
  }

  @ParameterizedTest
  @CsvSource({"ISO-8859-2,Łódź", "windows-1250,Łódź", "UTF-8,Łódź", "KOI8-R,Минск"})
  void xmlMayDeclareItsEncoding(String name, String text) throws Exception {
    for (String quote : new String[] {"'", "\""}) {
      String xml =
          "<?xml version='1.0' encoding = %s%s%s ?><a>%s</a>".formatted(quote, name, quote, text);

      assertThat(Encoding.ofXml(xml.getBytes(Charset.forName(name)), null)).isEqualTo(xml);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE"})
  void xmlInWiderUnitsIsKnownByItsFirstCharacters(String name) throws Exception {
    String xml = "<?xml version='1.0' encoding='utf-16'?><a>Łódź</a>";

    assertThat(Encoding.ofXml(xml.getBytes(Charset.forName(name)), null)).isEqualTo(xml);
    assertThat(Encoding.ofXml(marked(name, xml), StandardCharsets.UTF_8)).isEqualTo(xml);
  }

  @Test
  void theRequestOverridesTheDeclarationAndTheMarkBoth() throws Exception {
    String xml = "<?xml version='1.0' encoding='utf-8'?><a>Łódź</a>";
    Charset latin2 = Charset.forName("ISO-8859-2");

    assertThat(Encoding.ofXml(xml.getBytes(latin2), latin2)).isEqualTo(xml);
    assertThat(Encoding.ofXml(marked("UTF-8", xml), latin2)).isEqualTo(xml);
  }

  @ParameterizedTest
  @CsvSource({
    "klingon, the XML declaration names an encoding that is not known: klingon",
    "no such!, the XML declaration names an encoding that is not known: no such!",
    "utf-16, 'the XML declaration names UTF-16, which the bytes are not'",
    "UTF-32LE, 'the XML declaration names UTF-32LE, which the bytes are not'"
  })
  void aDeclarationThatCannotBeIsNamed(String name, String message) {
    byte[] xml =
        ("<?xml version='1.0' encoding='" + name + "'?><a/>").getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> Encoding.ofXml(xml, null)).hasMessage(message);
  }
}
