package readout.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.contracts.ArticleStatus;
import readout.ingest.core.SubmittedArticle;

class NewsMlReaderTest {

  private static final String ITEM =
      "<newsItem guid='urn:a:1' version='1'>%s<contentSet>%s</contentSet></newsItem>";

  private static Delivery sample(String name) throws IOException {
    try (InputStream xml = NewsMlReaderTest.class.getResourceAsStream("/newsml/" + name)) {
      return NewsMlReader.read(xml.readAllBytes(), null);
    }
  }

  private static Reading read(String xml) {
    Delivery delivery = NewsMlReader.read(xml.getBytes(StandardCharsets.UTF_8), null);
    return ((Delivery.One) delivery).reading();
  }

  private static Reading.Read item(String meta, String content) {
    Reading reading = read(ITEM.formatted(meta, content));
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return (Reading.Read) reading;
  }

  private static SubmittedArticle withMeta(String meta) {
    return item(meta, "<inlineData>x</inlineData>").article();
  }

  private static SubmittedArticle withContent(String content) {
    return item("", content).article();
  }

  private static List<Fault> faults(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Invalid.class);
    return ((Reading.Invalid) reading).faults();
  }

  @Test
  void allOfAnItemIsRead() throws IOException {
    Reading reading = ((Delivery.One) sample("harbour-talks.xml")).reading();

    SubmittedArticle article =
        new SubmittedArticle(
            "urn:newsml:harbour.example:20260123:ferries",
            4L,
            "Harbour Wire",
            "Harbour ministers agree on ferries",
            """
            The transport ministers of Korea and Japan met in Busan on Friday & signed a memorandum \
            on ferries.

            Twelve boats a day
            No visa for crews

            They will meet again in Hakata in May.\
            """,
            "en-GB",
            OffsetDateTime.parse("2026-01-22T18:00:00+09:00"),
            OffsetDateTime.parse("2026-01-23T10:15:00+09:00"),
            ArticleStatus.USABLE,
            "https://harbour.example/2026/ferries");
    assertThat(reading).isEqualTo(new Reading.Read(article, List.of("remoteContent: not read")));
  }

  @Test
  void theItemsOfAMessageAreReadInOrderAndABadOneHarmsNoOther() throws IOException {
    List<Reading> readings = ((Delivery.Several) sample("evening-message.xml")).readings();

    assertThat(readings).hasSize(5);
    SubmittedArticle nitf = ((Reading.Read) readings.get(0)).article();
    assertThat(nitf.headline()).isEqualTo("Envoys of three states in Oslo");
    assertThat(nitf.body())
        .isEqualTo(
            """
            Envoys of Norway, Chile and Kenya met in Oslo.

            What comes next

            A second round is planned for March.

            We listened, said one.\
            """);
    assertThat(nitf.source()).isEqualTo("Harbour Wire");
    assertThat(nitf.language()).isEqualTo("en");
    assertThat(nitf.published()).isEqualTo("2026-01-23T19:40:00Z");
    assertThat(faults(readings.get(1)))
        .extracting(Fault::field)
        .containsExactly(
            "newsItem@guid",
            "newsItem@version",
            "newsItem/itemMeta/pubStatus",
            "newsItem/contentSet");
    assertThat(faults(readings.get(2)))
        .containsExactly(new Fault("packageItem", "no newsItem, and only those are read"));
    SubmittedArticle plain = ((Reading.Read) readings.get(3)).article();
    assertThat(plain.status()).isEqualTo(ArticleStatus.WITHHELD);
    assertThat(plain.body()).isEqualTo("The talks go on.\n\nThey end < on > Monday.");
    assertThat(plain.source()).isEqualTo("Harbour Wire / Quay Agency");
    assertThat(plain.embargoed()).isEqualTo("2026-01-24T06:00:00+01:00");
    SubmittedArticle gone = ((Reading.Read) readings.get(4)).article();
    assertThat(gone.status()).isEqualTo(ArticleStatus.CANCELED);
    assertThat(gone.version()).isEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource({
    "qcode='stat:usable',USABLE",
    "qcode='stat:withheld',WITHHELD",
    "qcode='stat:canceled',CANCELED",
    "qcode='other:Canceled',CANCELED",
    "uri='http://cv.iptc.org/newscodes/pubstatusg2/withheld',WITHHELD",
    "literal='canceled',CANCELED",
    "id='x',USABLE"
  })
  void aStatusIsACodeOfAnyVocabularyOrItsAddress(String attribute, ArticleStatus status) {
    String meta = "<itemMeta><pubStatus %s/></itemMeta>".formatted(attribute);

    assertThat(withMeta(meta).status()).isEqualTo(status);
  }

  @Test
  void anEmbargoWithoutAnEndWithholdsTheItem() {
    Reading.Read read = item("<itemMeta><embargoed/></itemMeta>", "<inlineData>x</inlineData>");

    assertThat(read.article().status()).isEqualTo(ArticleStatus.WITHHELD);
    assertThat(read.notes()).containsExactly("embargoed: without an end, so it is withheld");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "<itemMeta><provider><name>P</name></provider></itemMeta><contentMeta><infoSource"
            + " role='isrol:publisher' literal='Q'/></contentMeta>; Q",
        "<itemMeta><provider literal='P'/></itemMeta><contentMeta><infoSource"
            + " literal='Q'/></contentMeta>; P",
        "<itemMeta><provider qcode='nprov:P'/></itemMeta><contentMeta><infoSource"
            + " literal='Q'/></contentMeta>; Q",
        "<itemMeta><provider"
            + " qcode='nprov:P'/></itemMeta><contentMeta><creditline>C</creditline></contentMeta>;"
            + " C",
        "<itemMeta><provider"
            + " qcode='nprov:P'/></itemMeta><rightsInfo><copyrightHolder><name>H</name></copyrightHolder></rightsInfo>;"
            + " H",
        "<itemMeta><provider qcode='nprov:P'/></itemMeta>; P",
        "<itemMeta><provider/></itemMeta>;",
      })
  void theSourceIsThePublisherAsFarAsItIsNamed(String meta, String source) {
    assertThat(withMeta(meta).source()).isEqualTo(source);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<inlineData contenttype='text/plain'>a &lt;b&gt; c</inlineData> | a <b> c",
        "<inlineData contenttype='text/html'>&lt;p&gt;a&lt;/p&gt;</inlineData> | a",
        "<inlineData><![CDATA[<p>a</p>]]></inlineData> | a",
        "<inlineXML><html><body><p>a</p></body></html></inlineXML><inlineData>b</inlineData> | b",
        "<inlineXML><div><p>a</p><script>x</script></div></inlineXML> | a",
        "<inlineXML><nitf><body><p>a</p></body></nitf></inlineXML> | a",
        "<inlineXML/><inlineXML><p>a</p></inlineXML> | a",
        "<inlineData contenttype='image/png'>aGFsbG8=</inlineData><inlineData>a</inlineData> | a",
        "<inlineData encoding='encd:base64'>aGFsbG8=</inlineData><inlineData>a</inlineData> | a",
        "<inlineXML xml:lang='fr'><p>a</p></inlineXML><inlineXML xml:lang='en'><p>b</p></inlineXML>"
            + " | b",
        "<inlineXML><html lang='fr'><p>a</p></html></inlineXML><inlineData"
            + " xml:lang='en'>b</inlineData> | b"
      })
  void theBodyIsReadFromAnyInlineContent(String content, String body) {
    assertThat(withContent(content).body()).isEqualTo(body);
  }

  @Test
  void theLanguageAndTheHeadlineAreThoseOfTheBodyChosen() {
    Reading.Read read =
        item(
            "<contentMeta><language tag='fr'/><headline xml:lang='fr'>F</headline>"
                + "<headline xml:lang='en-US'>E</headline></contentMeta>",
            "<inlineXML><p>f</p></inlineXML><inlineXML xml:lang='en'><p>e</p></inlineXML>");

    assertThat(read.article().headline()).isEqualTo("E");
    assertThat(read.article().body()).isEqualTo("e");
    assertThat(read.article().language()).isEqualTo("en");
    assertThat(read.notes()).containsExactly("contentSet: the one in fr not read");
  }

  @Test
  void nitfWithoutAContentElementIsReadWithoutItsHeadAndEnd() {
    SubmittedArticle article =
        withContent(
            "<inlineXML><nitf><body><body.head><hedline><hl1>H</hl1></hedline><byline>B</byline>"
                + "</body.head><p>a</p><body.end><tagline>T</tagline></body.end></body></nitf>"
                + "</inlineXML>");

    assertThat(article.headline()).isEqualTo("H");
    assertThat(article.body()).isEqualTo("a");
  }

  @Test
  void theTitleOfTheContentServesWhereNoHeadlineIsStated() {
    String html =
        "<inlineXML><html><head><title>T</title></head><body><p>a</p></body></html></inlineXML>";

    assertThat(withContent(html).headline()).isEqualTo("T");
    assertThat(item("<contentMeta><headline>H</headline></contentMeta>", html).article().headline())
        .isEqualTo("H");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "<itemMeta><altId type='x:web'>https://a.example/1</altId></itemMeta>; https://a.example/1",
        "<itemMeta><altId type='x:slug'>https://a.example/1</altId></itemMeta>;",
        "<contentMeta><altId role='x:url'>mailto:x</altId></contentMeta>;",
        "<contentSet><remoteContent contenttype='text/html'"
            + " href='https://a.example/1'/></contentSet>; https://a.example/1",
      })
  void theAddressIsLookedForWhereFeedsPutIt(String meta, String url) {
    assertThat(withMeta(meta).url()).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<contentSet>TEXT</contentSet> | version='1' | newsItem@guid | missing or blank",
        "<contentSet/> | guid='u' | newsItem/contentSet | no body with text",
        "<itemMeta><itemClass qcode='ninat:picture'/></itemMeta> | guid='u' | newsItem/contentSet |"
            + " no body with text; its class is picture",
        "<contentSet>TEXT</contentSet> | guid='u' version='1.0' | newsItem@version | not a whole"
            + " number of at most 18 digits: 1.0",
        "<itemMeta><versionCreated>soon</versionCreated></itemMeta><contentSet>TEXT</contentSet> |"
            + " guid='u' | newsItem/itemMeta/versionCreated | not a date and time of ISO 8601:"
            + " soon",
        "<itemMeta><embargoed>noon</embargoed></itemMeta><contentSet>TEXT</contentSet> | guid='u' |"
            + " newsItem/itemMeta/embargoed | not a date and time of ISO 8601: noon",
      })
  void aFaultNamesItsPlaceAndWhatIsWrong(
      String inside, String attributes, String place, String detail) {
    String xml = "<newsItem %s>%s</newsItem>".formatted(attributes, inside);

    assertThat(faults(read(xml.replace("TEXT", "<inlineData>x</inlineData>"))))
        .containsExactly(new Fault(place, detail));
  }

  @Test
  void aMessageWithoutItemsIsRefused() {
    assertThat(faults(read("<newsMessage/>")))
        .containsExactly(new Fault("newsMessage/itemSet", "no item"));
  }

  @Test
  void aMessageOfMoreItemsThanMayWaitIsRefused() {
    String items = "<newsItem/>".repeat(NewsMlReader.MOST_ITEMS + 1);

    assertThat(faults(read("<newsMessage><itemSet>" + items + "</itemSet></newsMessage>")))
        .containsExactly(new Fault("newsMessage/itemSet", "more than 1000 items: 1001"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "<rss/>", "<newsItem>", "<newsItem guid='u'></newsitem>", "{}"})
  void whatIsNoNewsMlIsUnreadable(String xml) {
    assertThat(read(xml)).isInstanceOf(Reading.Unreadable.class);
  }
}
