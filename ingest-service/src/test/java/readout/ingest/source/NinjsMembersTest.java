package readout.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import readout.contracts.ArticleStatus;

/**
 * Every member that the schemas of ninjs 1.6, 2.2 and 3.1 have at the top changes what is read, is
 * passed over whatever it holds, or is noted.
 */
class NinjsMembersTest {

  private static final Map<String, List<String>> SCHEMAS =
      Map.of(
          "1.6",
          words(
              "uri type mimetype representationtype profile version firstcreated versioncreated",
              "contentcreated embargoed pubstatus urgency copyrightholder copyrightnotice",
              "usageterms ednote language person organisation place subject event object"
                  + " infosource",
              "title byline headline slugline located charcount wordcount renditions associations",
              "altids trustindicator $standard genre expires rightsinfo digitalsourcetype",
              "body_text body_xhtml headline_short description_text"),
          "2.2",
          words(
              "uri type representationtype profile version firstcreated versioncreated",
              "contentcreated embargoed pubstatus urgency copyrightholder copyrightnotice",
              "usageterms ednote language descriptions bodies headlines people organisations"
                  + " places",
              "subjects events objects infosources title by slugline located renditions",
              "associations altids trustindicators standard genres expires rightsinfo",
              "digitalsourcetype"),
          "3.1",
          words(
              "uri type representationType profile version firstCreated versionCreated",
              "contentCreated embargoedUntil pubStatus urgency copyrightHolder copyrightNotice",
              "usageTerms edNote language descriptions bodies headlines people organisations"
                  + " places",
              "subjects events eventDetails plannedCoverage objects infoSources title by slugline",
              "located renditions associations altIds trustIndicators standard genres expires",
              "rightsInfo digitalSourceType"));

  /** A value that must change what is read, by the member's name in lower case. */
  private static final Map<String, String> READ =
      Map.ofEntries(
          Map.entry("uri", "'urn:other'"),
          Map.entry("version", "'8'"),
          Map.entry("firstcreated", "'2026-01-20'"),
          Map.entry("versioncreated", "'2026-01-21'"),
          Map.entry("embargoed", "'2026-02-01T06:00:00Z'"),
          Map.entry("embargoeduntil", "'2026-02-01T06:00:00Z'"),
          Map.entry("pubstatus", "'withheld'"),
          Map.entry("copyrightholder", "'Harbour Holding'"),
          Map.entry("language", "'en'"),
          Map.entry("headline", "'H'"),
          Map.entry("headline_short", "'H'"),
          Map.entry("headlines", "[{'value':'H'}]"),
          Map.entry("body_text", "'Another.'"),
          Map.entry("body_xhtml", "'<p>Another.</p>'"),
          Map.entry("bodies", "[{'value':'Another.'}]"),
          Map.entry("infosource", "[{'name':'Harbour Wire'}]"),
          Map.entry("infosources", "[{'name':'Harbour Wire'}]"),
          Map.entry("altids", "{'url':'https://a.example/1'}"),
          Map.entry("renditions", "[{'href':'https://a.example/1','contentType':'text/html'}]"));

  private static final Set<String> DECIDE_HOW_TO_READ = Set.of("standard", "$standard");
  private static final Set<String> NOTED = Set.of("associations");

  private static List<String> words(String... lines) {
    return Arrays.stream(lines).flatMap(line -> Stream.of(line.split(" "))).toList();
  }

  static Stream<Arguments> members() {
    return SCHEMAS.entrySet().stream()
        .flatMap(
            schema -> schema.getValue().stream().map(name -> Arguments.of(schema.getKey(), name)));
  }

  private static Reading.Read read(String version, String name, String value) {
    boolean arrays = !version.startsWith("1");
    String body = arrays ? "bodies" : "body_main";
    String text = arrays ? "[{'value':'They met.'}]" : "'They met.'";
    String standard = arrays ? "standard" : "$standard";
    StringBuilder json = new StringBuilder("{");
    append(json, name, "uri", "'urn:a:1'");
    append(json, name.startsWith("body_") ? body : name, body, text);
    append(json, name, standard, "{'version':'" + version + "'}");
    json.append("'").append(name).append("':").append(value).append('}');
    Reading reading = read(json.toString());
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return (Reading.Read) reading;
  }

  private static void append(StringBuilder json, String without, String name, String value) {
    if (!name.equals(without)) {
      json.append("'").append(name).append("':").append(value).append(',');
    }
  }

  private static Reading read(String json) {
    return NinjsReader.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  private static Reading.Read article(String json) {
    return (Reading.Read) read(json);
  }

  @ParameterizedTest
  @MethodSource("members")
  void everyMemberIsReadOrKnowinglyPassedOver(String version, String name) {
    Reading.Read without = read(version, "profile", "''");
    String value = READ.get(name.toLowerCase(Locale.ROOT));

    if (value != null) {
      if (name.equals("altIds") || (name.equals("altids") && version.startsWith("2"))) {
        value = "[{'role':'url','value':'https://a.example/1'}]";
      }
      assertThat(read(version, name, value).article()).isNotEqualTo(without.article());
      assertThat(read(version, name, value).notes()).isEmpty();
    } else if (!DECIDE_HOW_TO_READ.contains(name)) {
      for (String any :
          List.of("'text'", "7", "{'uri':'u','value':[1]}", "[{'name':3},2]", "null")) {
        assertThat(read(version, name, any).article()).isEqualTo(without.article());
        assertThat(read(version, name, any).notes())
            .isEqualTo(NOTED.contains(name) ? List.of(name + ": not read") : List.of());
      }
    }
  }

  @Test
  void aMemberThatNoSchemaHasIsNoted() {
    Reading.Read read =
        article(
            "{'uri':'u','body_text':'x','headlines':[],'bodies':[],'$standard':{'version':'1.6'}}");

    assertThat(read.notes())
        .containsExactly(
            "headlines: not a member of ninjs 1.x, not read",
            "bodies: not a member of ninjs 1.x, not read");
  }

  @Test
  void manyNotesAreToldInPart() {
    StringBuilder json = new StringBuilder("{'uri':'u','body_text':'x'");
    for (int i = 0; i < 50; i++) {
      json.append(",'x").append(i).append("y".repeat(200)).append("':1");
    }

    List<String> notes = article(json.append('}').toString()).notes();

    assertThat(notes).hasSize(11).allSatisfy(note -> assertThat(note).hasSizeLessThan(100));
    assertThat(notes.get(10)).isEqualTo("and 40 more members not read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"partial", "incomplete"})
  void anArticleThatIsNotWholeIsNoted(String type) {
    assertThat(article("{'uri':'u','body_text':'x','representationtype':'" + type + "'}").notes())
        .containsExactly("representationtype: " + type + ", and taken as if it were whole");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "'embargoed':'2026-02-01T06:00:00+01:00'; 2026-02-01T06:00:00+01:00",
        "'embargoedUntil':'2026-02-01'; 2026-02-01T00:00Z",
        "'embargoed':'2026-02-01','embargoedUntil':'2026-01-01'; 2026-02-01T00:00Z",
        "'embargoed':'','embargoedUntil':null; ",
      })
  void anEmbargoIsReadWhateverTheVersionCallsIt(String members, String embargoed) {
    for (String version : List.of("1.6", "2.2", "3.0", "3.1")) {
      String json =
          "{'uri':'u','standard':{'version':'%s'},'body_text':'x','bodies':[{'value':'x'}],%s}"
              .formatted(version, members);

      var read = article(json).article().embargoed();
      assertThat(read == null ? null : read.toString())
          .isEqualTo(embargoed == null ? null : OffsetDateTime.parse(embargoed).toString());
    }
  }

  @Test
  void anEmbargoThatIsNoTimeIsAFault() {
    Reading reading = read("{'uri':'u','body_text':'x','embargoed':'tomorrow'}");

    assertThat(((Reading.Invalid) reading).faults())
        .containsExactly(new Fault("embargoed", "not a date and time of ISO 8601: tomorrow"));
  }

  @Test
  void aStatusThatKeepsTextFromBeingReadIsReadHoweverItIsWritten() {
    String json = "{'uri':'u','standard':{'version':'3.1'},'bodies':[{'value':'x'}],%s}";

    assertThat(article(json.formatted("'pubstatus':'withheld'")).article().status())
        .isEqualTo(ArticleStatus.WITHHELD);
    assertThat(
            article(json.formatted("'pubStatus':'usable','pubstatus':'canceled'"))
                .article()
                .status())
        .isEqualTo(ArticleStatus.CANCELED);
  }

  static Stream<Arguments> languages() {
    return Stream.of(
        Arguments.of("'language':'fr','body_text_fr':'f','body_text_en':'e'", "e", "en", "F"),
        Arguments.of(
            "'language':'fr','body_text':'f','body_en_GB':'e','headline_en':'E'",
            "e",
            "en-GB",
            "E"),
        Arguments.of("'language':'fr','body_text':'f','body_xhtml_de':'<p>d</p>'", "f", "fr", "F"),
        Arguments.of(
            "'body_xhtml':'<html lang=\\u0022en\\u0022><p>e</p></html>','body_fr':'f'",
            "e",
            "en",
            "F"),
        Arguments.of("'language':'en','body_text':'e','body_summary_fr':'f'", "e", "en", "F"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void ofBodiesInSeveralLanguagesTheEnglishOneIsReadElseTheFirst(
      String members, String body, String language, String headline) {
    var read = article("{'uri':'u','headline':'F'," + members + "}").article();

    assertThat(List.of(read.body(), read.language(), read.headline()))
        .containsExactly(body, language, headline);
  }

  @Test
  void theBodiesOfVersion3MayNameTheirLanguages() {
    Reading.Read read =
        article(
            """
            {'uri':'u','standard':{'version':'3.1'},'language':'ko',
             'headlines':[{'value':'K'},{'value':'E','language':'en'}],
             'bodies':[{'value':'k'},{'value':'d','lang':'de'},{'value':'e','language':'en-US'}]}
            """);

    assertThat(read.article().body()).isEqualTo("e");
    assertThat(read.article().headline()).isEqualTo("E");
    assertThat(read.article().language()).isEqualTo("en-US");
    assertThat(read.notes())
        .containsExactly("bodies: the one in ko not read", "bodies: the one in de not read");
  }
}
