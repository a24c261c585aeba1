package readout.ingest.source;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlDocumentTest {

  private static Element parse(String xml) throws UnreadableException {
    return XmlDocument.parse(xml.getBytes(StandardCharsets.UTF_8), null);
  }

  @Test
  void elementsGoByTheirNamesWithoutPrefixAndKeepTheirCase() throws Exception {
    Element root =
        parse(
            "<n:newsItem xmlns:n='urn:n'"
                + " xml:lang='en'><n:itemMeta/>a&amp;b<![CDATA[<c]]></n:newsItem>");

    assertThat(root.tagName()).isEqualTo("newsItem");
    assertThat(root.attr("lang")).isEqualTo("en");
    assertThat(root.child(0).tagName()).isEqualTo("itemMeta");
    assertThat(root.wholeText()).isEqualTo("a&b<c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a [<!ENTITY e 'x'>]><a/>",
        "<?xml version='1.0'?><!-- c --><!DOCTYPE a SYSTEM 'http://127.0.0.1/a.dtd'><a/>"
      })
  void aDocumentTypeIsRefused(String xml) {
    assertThatThrownBy(() -> parse(xml)).hasMessage("has a document type");
  }

  @Test
  void aFaultInsideADocumentTypeIsRefusedToo() {
    for (String inside : new String[] {"\u0000", "\ufffe", "<!ENTITY", "<!ENTITY e 'x", "]", "'"}) {
      assertThatThrownBy(() -> parse("<!DOCTYPE a [" + inside + "]><a/>"))
          .isInstanceOf(UnreadableException.class);
    }
  }

  @Test
  void noFileIsReadAndNobodyCalled(@TempDir Path directory) throws IOException {
    Path secret = Files.writeString(directory.resolve("secret.txt"), "secret");
    try (ServerSocket server = new ServerSocket(0)) {
      server.setSoTimeout(300);
      String outside = "http://127.0.0.1:" + server.getLocalPort() + "/x.dtd";

      for (String address : new String[] {secret.toUri().toString(), outside}) {
        for (String inside :
            new String[] {
              "<!DOCTYPE a [<!ENTITY e SYSTEM '%s'>]><a>&e;</a>",
              "<!DOCTYPE a SYSTEM '%s'><a/>",
              "<!DOCTYPE a [<!ENTITY %% p SYSTEM '%s'> %%p;]><a/>",
              "<a xmlns:i='http://www.w3.org/2001/XInclude'><i:include href='%s'"
                  + " parse='text'/></a>",
              "<?xml-stylesheet href='%s'?><a/>"
            }) {
          assertThat(textOrRefusal(inside.formatted(address))).doesNotContain("secret");
        }
      }

      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  private static String textOrRefusal(String xml) {
    try {
      return parse(xml).wholeText();
    } catch (UnreadableException e) {
      return e.getMessage();
    }
  }

  @Test
  void entitiesThatGrowAreNoWork() {
    String entities =
        IntStream.range(1, 30)
            .mapToObj(i -> "<!ENTITY e%d '&e%d;&e%d;&e%d;'>".formatted(i, i - 1, i - 1, i - 1))
            .collect(Collectors.joining());
    String xml = "<!DOCTYPE a [<!ENTITY e0 'lol'>" + entities + "]><a>&e29;</a>";

    assertTimeoutPreemptively(
        ofSeconds(5),
        () -> assertThatThrownBy(() -> parse(xml)).isInstanceOf(UnreadableException.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a>", "<a><b/>", "<a b=''", "<a b='&amp;' ", "<!--", "<?p?>", "<![CDATA[x]]>", "&#65;",
        "<a xmlns='u'>", "<a b='x'/>", "<a:b/>", "]]>", "<a ", "\u00e9", "<p>x</p>", "&lt;"
      })
  void whatIsMeantToKeepUsBusyIsReadOrRefusedInTime(String repeated) {
    String xml = "<a>" + repeated.repeat((1 << 20) / repeated.length()) + "</a>";

    assertTimeoutPreemptively(ofSeconds(20), () -> textOrRefusal(xml));
  }

  @Test
  void anElementOfTooManyAttributesOrNamespacesIsRefusedInTime() {
    for (String name : new String[] {"b%d='' ", "xmlns:b%d='u' "}) {
      String attributes =
          IntStream.range(0, 50_000).mapToObj(name::formatted).collect(Collectors.joining());

      assertTimeoutPreemptively(
          ofSeconds(5),
          () ->
              assertThatThrownBy(() -> parse("<a " + attributes + "/>"))
                  .isInstanceOf(UnreadableException.class));
    }
  }

  @Test
  void deepNestingIsRefusedAndOutgrowsNoStack() throws Exception {
    assertThat(parse("<a>".repeat(100) + "</a>".repeat(100)).tagName()).isEqualTo("a");
    assertThatThrownBy(() -> parse("<a>".repeat(101) + "</a>".repeat(101)))
        .isInstanceOf(UnreadableException.class);
    assertThatThrownBy(() -> parse("<a>".repeat(300_000))).isInstanceOf(UnreadableException.class);
  }

  @Test
  void aFaultIsToldByItsPlaceAndTheTextNotRepeated() {
    assertThatThrownBy(() -> parse("<a>\n<secret></a>"))
        .hasMessageContaining("line 2")
        .hasMessageNotContaining("secret");
  }
}
