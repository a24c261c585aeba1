package readout.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import readout.contracts.ArticleStatus;
import readout.ingest.core.SubmittedArticle;

class AtomReaderTest {

  private static String atom(String entries) {
    return """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://wire.example.org/news/"
        xmlns:at="http://purl.org/atompub/tombstones/1.0">
      <title type="html">Harbour &amp;amp; Wire</title>
      <link rel="hub" href="https://hub.example.org/"/>
      <link rel="self" href="feed.atom"/>
      %s
    </feed>
    """
        .formatted(entries);
  }

  private static SubmittedArticle entry(String content) {
    return FeedDocuments.only(
        atom(
            "<entry><id>urn:a:1</id><updated>2026-01-23T10:00:00Z</updated>"
                + content
                + "</entry>"));
  }

  @Test
  void anEntryIsAnArticleInWhole() {
    SubmittedArticle article =
        FeedDocuments.only(
            atom(
                """
                <entry xml:lang="fr">
                  <id>urn:a:1</id>
                  <title>Les ministres</title>
                  <link rel="alternate" type="application/pdf" href="a.pdf"/>
                  <link type="text/html" href="a.html"/>
                  <published>2026-01-23T08:15:00+09:00</published>
                  <updated>2026-01-23T09:00:00+09:00</updated>
                  <summary>En bref.</summary>
                  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ils se<br/>sont
                    vus &lt;hier&gt;.</p><p>Ils ont <b>signé</b>.</p></div></content>
                </entry>
                """));

    assertThat(article)
        .isEqualTo(
            new SubmittedArticle(
                "urn:a:1",
                1769126400L,
                "Harbour & Wire",
                "Les ministres",
                "Ils se\nsont vus <hier>.\n\nIls ont signé.",
                "fr",
                OffsetDateTime.parse("2026-01-23T08:15:00+09:00"),
                OffsetDateTime.parse("2026-01-23T09:00:00+09:00"),
                ArticleStatus.USABLE,
                "https://wire.example.org/news/a.html"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<content>They met.</content>",
        "<content type='text'>They met.</content>",
        "<content type='html'>&lt;p&gt;They met.&lt;/p&gt;</content>",
        "<content type='text/plain'>They met.</content>",
        "<summary>They met.</summary>",
        "<content src='https://w.example/a.html' type='text/html'/><summary>They met.</summary>",
        "<content type='application/octet-stream'>VGhleSBtZXQu</content><summary>They"
            + " met.</summary>",
        "<content type='image/png'>aaaa</content><summary type='html'>They"
            + " &lt;i&gt;met&lt;/i&gt;.</summary>",
      })
  void theBodyIsTheContentAndElseTheSummary(String content) {
    assertThat(entry(content).body()).isEqualTo("They met.");
  }

  @Test
  void anEntryTakenFromAnotherFeedHasThatOnesPublisher() {
    assertThat(entry("<content>x</content><source><title>North</title></source>").source())
        .isEqualTo("North");
  }

  @Test
  void ofSeveralEntriesWithOneIdTheOneThatWasUpdatedLastIsTaken() {
    FeedDocument document =
        FeedDocuments.read(
            atom(
                """
                <entry><id>a</id><updated>2026-01-23T10:00:00+09:00</updated><content>old</content></entry>
                <entry><id>a</id><updated>2026-01-23T02:00:00Z</updated><content>new</content></entry>
                <entry><id>b</id><updated>2026-01-23T02:00:00Z</updated><content>other</content></entry>
                """));

    assertThat(FeedDocuments.articles(document))
        .extracting(SubmittedArticle::body)
        .containsExactly("new", "other");
    assertThat(FeedDocuments.skipped(document)).containsExactly(FeedEntry.Reason.REPEATED);
  }

  /** Else nothing could correct it before that time has come. */
  @Test
  void aTimeThatHasNotComeYetIsNoVersion() {
    String entry = "<entry><id>a</id><updated>%s</updated><content>x</content></entry>";

    assertThat(FeedDocuments.only(atom(entry.formatted("2026-02-01T23:59:59Z"))).version())
        .isEqualTo(1769990399L);
    assertThat(FeedDocuments.only(atom(entry.formatted("2062-02-01T00:00:00Z"))).version())
        .isNull();
    assertThat(FeedDocuments.only(atom(entry.formatted("1962-02-01T00:00:00Z"))).version())
        .isZero();
  }

  @Test
  void aDeletedEntryIsWithdrawn() {
    SubmittedArticle article =
        FeedDocuments.only(atom("<at:deleted-entry ref='urn:a:1' when='2026-01-24T10:00:00Z'/>"));

    assertThat(article.uri()).isEqualTo("urn:a:1");
    assertThat(article.status()).isEqualTo(ArticleStatus.CANCELED);
  }

  @Test
  void itsHubAndItsOwnNameAreFound() {
    FeedDocument document = FeedDocuments.read(atom(""));

    assertThat(document.hubs()).containsExactly(URI.create("https://hub.example.org/"));
    assertThat(document.self()).isEqualTo(URI.create("https://wire.example.org/news/feed.atom"));
  }
}
