package readout.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.agreement;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.on;
import static readout.query.Extractions.party;
import static readout.query.Extractions.person;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.contracts.AgreementStatus;
import readout.contracts.ArticleReference;
import readout.contracts.Evidence;
import readout.contracts.Extraction;
import readout.contracts.Field;
import readout.contracts.Meeting;
import readout.contracts.MeetingStatus;
import readout.query.Extractions;

/** What a reader of feeds that is not ours makes of events. */
class AtomFeedTest {

  private static final AtomFeed ONLY_PAGE =
      new AtomFeed(
          "meetings",
          "country=FR",
          "https://readout.example/meetings?country=FR&limit=2",
          "https://readout.example/meetings?country=FR&limit=2",
          null);

  private static SyndFeed read(String feed) {
    AtomRules.check(feed);
    try {
      return new SyndFeedInput().build(new StringReader(feed));
    } catch (Exception e) {
      throw new AssertionError("no feed: " + feed, e);
    }
  }

  private static SyndEntry entry(Extraction extraction) {
    return read(Told.feed(ONLY_PAGE, extraction)).getEntries().get(0);
  }

  @Test
  void anEntryTellsOfAnEventInWordsAndLeadsToItsSources() {
    SyndEntry entry =
        entry(
            of(
                "one",
                7,
                meeting("m", "2026-01-23", person("Ana Signer", "ES"), person("Bo Li", "SE"))));

    assertThat(entry.getUri()).matches("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(entry.getTitle()).isEqualTo("Meeting of Ana Signer and Bo Li: held");
    assertThat(entry.getUpdatedDate().toInstant()).isEqualTo(Told.NOW);
    assertThat(entry.getDescription().getValue())
        .isEqualTo(
            "23 January 2026: Ana Signer (state ES) and Bo Li (state SE) met in Brussels, on"
                + " security.");
    assertThat(entry.getLinks()).extracting(SyndLink::getRel).containsExactly("alternate", "via");
    assertThat(entry.getLinks().get(0).getHref())
        .isEqualTo(
            "https://readout.example/meetings/"
                + entry.getUri().substring("urn:uuid:".length()).replace("-", ""));
    assertThat(entry.getLinks().get(1).getHref()).isEqualTo("https://news.example/7");
    assertThat(entry.getLinks().get(1).getTitle()).isEqualTo("Ministers meet");
    assertThat(entry.getCategories())
        .extracting(category -> category.getName())
        .containsExactly("meeting", "held", "in_person", "security");
    String content = entry.getContents().get(0).getValue();
    assertThat(Jsoup.parse(content).select("li a[href=https://news.example/7]").text())
        .isEqualTo("Ministers meet");
    assertThat(Jsoup.parse(content).select("li q").text()).isEqualTo("the two met");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SCHEDULED | 2026-03-01 | Meeting of Ana Signer and Bo Li: scheduled | are to meet",
        "SCHEDULED | 2026-01-01 | Meeting of Ana Signer and Bo Li: scheduled, not known to be held | were to meet",
        "CANCELLED | 2026-01-01 | Meeting of Ana Signer and Bo Li: cancelled | has been called off"
      })
  void whatIsPlannedIsNotToldAsPast(
      MeetingStatus status, String day, String title, String sentence) {
    SyndEntry entry =
        entry(
            of(
                "one",
                1,
                meeting("m", status, on(day), person("Ana Signer", "ES"), person("Bo Li", "SE"))));

    assertThat(entry.getTitle()).isEqualTo(title);
    assertThat(entry.getDescription().getValue()).contains(sentence).doesNotContain(" met ");
  }

  @Test
  void anAgreementIsNamedByItsInstrument() {
    SyndEntry entry =
        entry(
            of(
                "one",
                1,
                agreement(
                    "a",
                    AgreementStatus.IN_FORCE,
                    on("2025-05-01"),
                    party("South Korea", "KR"),
                    party("Turkey", "TR"))));

    assertThat(entry.getTitle())
        .isEqualTo("Memorandum of South Korea and Turkey: nuclear cooperation: in force");
    assertThat(entry.getLinks().get(0).getHref()).contains("/agreements/");
  }

  @Test
  void whatArticlesSayNeverBecomesMarkUp() {
    String evil = "<script>alert(1)</script> & \"'] ]]> \u0007\uFFFE \uD83D\uDE00";
    ArticleReference plain = Extractions.article("one", 1);
    ArticleReference article =
        new ArticleReference(
            plain.id(),
            "one",
            1,
            1,
            evil,
            evil,
            OffsetDateTime.parse("2026-01-24T08:00:00Z"),
            "en",
            "javascript:alert(1)");
    Meeting meeting = meeting("m", "2026-01-23", person("Ana " + evil, "ES"));

    SyndEntry entry =
        entry(
            of(
                article,
                new Meeting(
                    meeting.id(),
                    meeting.status(),
                    meeting.mode(),
                    meeting.format(),
                    meeting.date(),
                    meeting.place(),
                    meeting.participants(),
                    List.of(evil),
                    List.of(new Evidence(evil, 0, evil.length(), Field.BODY, "meet")),
                    0.9)));

    assertThat(entry.getTitle()).contains("<script>alert(1)</script>", "\uD83D\uDE00");
    assertThat(entry.getLinks()).extracting(SyndLink::getRel).containsExactly("alternate");
    var content = Jsoup.parse(entry.getContents().get(0).getValue());
    assertThat(content.select("script, a")).isEmpty();
    assertThat(content.select("q").text()).contains("<script>alert(1)</script>", "\uD83D\uDE00");
  }

  @Test
  void aPageLeadsToTheNextAndIsOfTheSameFeed() {
    AtomFeed first =
        new AtomFeed(
            "events", "", "https://a/events", "https://a/events", "https://a/events?cursor=x");
    AtomFeed second =
        new AtomFeed("events", "", "https://b/events?cursor=x", "https://b/events", null);
    Extraction extraction = of("one", 1, meeting("m", "2026-01-23", person("Ana Signer", "ES")));

    SyndFeed one = read(Told.feed(first, extraction));
    SyndFeed other = read(Told.feed(second, extraction));

    assertThat(one.getUri()).isEqualTo(other.getUri()).startsWith("urn:uuid:");
    assertThat(one.getLinks())
        .extracting(SyndLink::getRel)
        .containsExactly("self", "first", "next");
    assertThat(other.getLinks()).extracting(SyndLink::getRel).containsExactly("self", "first");
    assertThat(read(Told.feed(ONLY_PAGE, extraction)).getUri()).isNotEqualTo(one.getUri());
    assertThat(one.getEntries().get(0).getUri()).isEqualTo(other.getEntries().get(0).getUri());
    assertThat(one.getPublishedDate().toInstant()).isEqualTo(Told.NOW);
  }

  @Test
  void anEmptyFeedIsAFeed() {
    SyndFeed feed = read(Told.feed(ONLY_PAGE));

    assertThat(feed.getEntries()).isEmpty();
    assertThat(feed.getPublishedDate().toInstant()).isEqualTo(Instant.EPOCH);
    assertThat(feed.getDescription()).isEqualTo("country=FR");
  }
}
