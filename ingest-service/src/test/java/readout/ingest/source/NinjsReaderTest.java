package readout.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import readout.contracts.ArticleStatus;
import readout.ingest.core.SubmittedArticle;

class NinjsReaderTest {

  private static SubmittedArticle read(String json) {
    Reading reading = NinjsReader.read(json.getBytes(StandardCharsets.UTF_8));
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).article();
  }

  /** Version 1.x, with one more member. */
  private static SubmittedArticle read1(String member) {
    return read(
        "{'uri':'urn:a:1','body_text':'They met.',%s}".formatted(member).replace('\'', '"'));
  }

  private static SubmittedArticle read3(String members) {
    return read(
        "{'uri':'urn:a:1','standard':{'name':'ninjs','version':'3.1'},%s}"
            .formatted(members)
            .replace('\'', '"'));
  }

  @Test
  void allOfAnArticleOfVersion1IsRead() {
    SubmittedArticle article =
        read(
            """
            {
              "uri": "urn:newsroom:harbour-17",
              "$standard": {"name": "ninjs", "version": "1.6"},
              "type": "text",
              "version": "3",
              "firstcreated": "2026-01-22T18:00:00+09:00",
              "versioncreated": "2026-01-23T10:15:00+09:00",
              "pubstatus": "usable",
              "language": "en-GB",
              "headline": "Harbour ministers\\nagree on ferries",
              "body_text": "First paragraph.\\r\\n\\r\\nSecond one.",
              "infosource": [
                {"name": "Quay Agency", "rel": "provider"},
                {"name": "Harbour Wire", "rel": "publisher"}
              ],
              "copyrightholder": "Harbour Holding",
              "altids": {"url": "https://harbour.example/17", "slug": "ferries"},
              "unknown": {"to": ["us"]}
            }
            """);

    assertThat(article)
        .isEqualTo(
            new SubmittedArticle(
                "urn:newsroom:harbour-17",
                3L,
                "Harbour Wire",
                "Harbour ministers agree on ferries",
                "First paragraph.\n\nSecond one.",
                "en-GB",
                OffsetDateTime.parse("2026-01-22T18:00:00+09:00"),
                OffsetDateTime.parse("2026-01-23T10:15:00+09:00"),
                ArticleStatus.USABLE,
                "https://harbour.example/17"));
  }

  @Test
  void allOfAnArticleOfVersion2IsRead() {
    SubmittedArticle article =
        read(
            """
            {
              "uri": "tag:harbour.example,2026:17",
              "version": "0",
              "versioncreated": "2026-01-23T10:15:00Z",
              "pubstatus": "usable",
              "headlines": [{"value": "Ferries &amp; ports", "contenttype": "text/html"}],
              "bodies": [
                {"role": "summary", "contenttype": "text/plain", "value": "In short."},
                {"role": "main", "contenttype": "application/xhtml+xml",
                 "value": "<div><p>First.</p><p>Second.</p></div>"}
              ],
              "infosources": [{"name": "Harbour Wire"}],
              "altids": [{"role": "web", "value": "https://harbour.example/17"}]
            }
            """);

    assertThat(article)
        .isEqualTo(
            new SubmittedArticle(
                "tag:harbour.example,2026:17",
                0L,
                "Harbour Wire",
                "Ferries & ports",
                "First.\n\nSecond.",
                null,
                OffsetDateTime.parse("2026-01-23T10:15:00Z"),
                OffsetDateTime.parse("2026-01-23T10:15:00Z"),
                ArticleStatus.USABLE,
                "https://harbour.example/17"));
  }

  @Test
  void allOfAnArticleOfVersion3IsRead() {
    SubmittedArticle article =
        read(
            """
            {
              "standard": {"name": "ninjs", "version": "3.0"},
              "uri": "https://harbour.example/17",
              "version": "12",
              "firstCreated": "2026-01-22",
              "versionCreated": "2026-01-23T10:15:00.5-05:00",
              "pubStatus": "withheld",
              "language": "en",
              "headlines": [
                {"role": "sub", "value": "Boats wait"},
                {"role": "main", "value": "Ferries agreed"}
              ],
              "bodies": [
                {"contentType": "image/png", "value": "iVBORw0KGgo="},
                {"contentType": "text/html", "value": "<p>As markup.</p>"},
                {"contentType": "text/plain", "value": "As plain text."}
              ],
              "infoSources": [{"role": "originator"}],
              "copyrightHolder": "Harbour Holding"
            }
            """);

    assertThat(article)
        .isEqualTo(
            new SubmittedArticle(
                "https://harbour.example/17",
                12L,
                "Harbour Holding",
                "Ferries agreed",
                "As plain text.",
                "en",
                OffsetDateTime.parse("2026-01-22T00:00:00Z"),
                OffsetDateTime.parse("2026-01-23T10:15:00.5-05:00"),
                ArticleStatus.WITHHELD,
                "https://harbour.example/17"));
  }

  @Test
  void onlyUriAndBodyAreNeeded() {
    SubmittedArticle article = read("{\"uri\":\"urn:a:1\",\"body_text\":\"They met.\"}");

    assertThat(article)
        .isEqualTo(
            new SubmittedArticle(
                "urn:a:1",
                null,
                null,
                "",
                "They met.",
                null,
                null,
                null,
                ArticleStatus.USABLE,
                null));
  }

  static Stream<Arguments> bodiesOfVersion1() {
    return Stream.of(
        Arguments.of("'body_text':'a','body_xhtml':'<p>b</p>'", "a"),
        Arguments.of("'body_xhtml':'<p>b</p>','body_text':'a'", "a"),
        Arguments.of("'body_text':'  ','body_xhtml':'<p>b</p><p>c</p>'", "b\n\nc"),
        Arguments.of("'body_html':'<p>b</p>'", "b"),
        Arguments.of("'body_html5':'<p>b &amp; c</p>'", "b & c"),
        Arguments.of("'body_nitf':'<body.content><p>b</p></body.content>'", "b"),
        Arguments.of("'body_main':'5 < 6 & 7'", "5 < 6 & 7"),
        Arguments.of("'body_custom':'<p>b</p>'", "b"),
        Arguments.of("'body_teaser':'short','body_xhtml':'<p>b</p>'", "b"),
        Arguments.of("'body_text':'a <p> in the text'", "a <p> in the text"),
        Arguments.of("'body_text':null,'body_html':'<p>b</p>'", "b"));
  }

  @ParameterizedTest
  @MethodSource("bodiesOfVersion1")
  void theWholeTextIsPreferredAndThenPlainText(String members, String body) {
    String json = ("{'uri':'urn:a:1'," + members + "}").replace('\'', '"');

    assertThat(read(json).body()).isEqualTo(body);
  }

  @Test
  void aBodyWhoseTypeIsNotGivenIsMarkupWhenItHasATagOfABlock() {
    assertThat(read3("'bodies':[{'value':'<p>b</p><p>c</p>'}]").body()).isEqualTo("b\n\nc");
    assertThat(read3("'bodies':[{'value':'5 < 6 & 7 > 6'}]").body()).isEqualTo("5 < 6 & 7 > 6");
  }

  static Stream<Arguments> dialects() {
    return Stream.of(
        Arguments.of("{'uri':'u','body_text':'x'}", NinjsDialect.V1),
        Arguments.of("{'uri':'u','bodies':[]}", NinjsDialect.V2),
        Arguments.of("{'uri':'u','headlines':[],'versioncreated':''}", NinjsDialect.V2),
        Arguments.of("{'uri':'u','bodies':[],'pubStatus':'usable'}", NinjsDialect.V3),
        Arguments.of("{'uri':'u','versionCreated':'2026-01-01'}", NinjsDialect.V3),
        Arguments.of("{'uri':'u','body_text':'x','extraMember':1}", NinjsDialect.V1),
        Arguments.of("{'uri':'u','standard':{'version':'2.2'}}", NinjsDialect.V2),
        Arguments.of("{'uri':'u','standard':{'version':'3.1'},'body_text':'x'}", NinjsDialect.V3),
        Arguments.of("{'uri':'u','$standard':{'version':'1.3'},'bodies':[]}", NinjsDialect.V1),
        Arguments.of("{'uri':'u','standard':'ninjs','bodies':[]}", NinjsDialect.V2),
        Arguments.of("{'uri':'u','standard':{'version':''},'bodies':[]}", NinjsDialect.V2));
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void theDialectIsTheDeclaredOneOrThatOfTheSpelling(String json, NinjsDialect dialect)
      throws Exception {
    byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);

    assertThat(NinjsDialect.of(Fields.of(JsonDocument.parse(bytes, null)))).isEqualTo(dialect);
  }

  @ParameterizedTest
  @CsvSource({"'7',7", "' 7 ',7", "7,7", "0,0", "'007',7", "20260123101500,20260123101500"})
  void aVersionIsAWholeNumberAsNumberOrString(String version, long expected) {
    boolean number = version.matches("[1-9]\\d*|0");

    assertThat(read1("'version':" + (number ? version : "'" + version + "'")).version())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "usable,USABLE",
    "USABLE,USABLE",
    "withheld,WITHHELD",
    "canceled,CANCELED",
    "cancelled,CANCELED"
  })
  void aStatusIsReadInAnyCase(String status, ArticleStatus expected) {
    assertThat(read1("'pubstatus':'" + status + "'").status()).isEqualTo(expected);
  }

  @Test
  void aWithdrawnArticleNeedsNoBody() {
    SubmittedArticle article = read("{\"uri\":\"urn:a:1\",\"pubstatus\":\"canceled\"}");

    assertThat(article.status()).isEqualTo(ArticleStatus.CANCELED);
    assertThat(article.body()).isEmpty();
  }

  @Test
  void theUriIsKeptWithoutTheSpaceAroundIt() {
    assertThat(read("{\"uri\":\" urn:a:1\\n\",\"body_text\":\"x\"}").uri()).isEqualTo("urn:a:1");
  }

  @Test
  void theDateOfTheFirstVersionIsTheDateOfPublication() {
    SubmittedArticle article =
        read1("'firstcreated':'2026-01-01T08:00:00Z','versioncreated':'2026-01-05T08:00:00Z'");

    assertThat(article.published()).isEqualTo("2026-01-01T08:00:00Z");
    assertThat(article.modified()).isEqualTo("2026-01-05T08:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "'url':'https://a.example/x'; https://a.example/x",
        "'altids':{'canonical':'https://a.example/x'}; https://a.example/x",
        "'altids':{'url':'not one'};",
        "'renditions':{'web':{'href':'https://a.example/x','mimetype':'text/html'}};"
            + " https://a.example/x",
        "'renditions':{'web':{'href':'https://a.example/x.jpg','mimetype':'image/jpeg'}};",
        "'altids':7;"
      })
  void theAddressIsLookedForWhereFeedsPutIt(String member, String url) {
    assertThat(read1(member).url()).isEqualTo(url);
  }

  @Test
  void charactersThatNoDatabaseTakesDoNotPass() {
    SubmittedArticle article =
        read("{\"uri\":\"urn:a:1\",\"headline\":\"a\\u0000b\",\"body_text\":\"x\\ud800y\\u0000\"}");

    assertThat(article.headline()).isEqualTo("ab");
    assertThat(article.body()).isEqualTo("x\ufffdy");
  }
}
