package readout.ingest.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.ArticleStatus;

class KnownArticlesTest {

  private static final ArticleId ID = ArticleId.of("harbour", "urn:newsroom:1");

  private final KnownArticles known = new KnownArticles();

  private static Article revision(long revision, String body) {
    return new Article(
        ID,
        "urn:newsroom:1",
        "harbour",
        1,
        revision,
        null,
        "",
        body,
        null,
        null,
        null,
        ArticleStatus.USABLE,
        null);
  }

  private long digestOf(String body) {
    return ContentDigest.of(revision(1, body)).high();
  }

  @Test
  void aRecordHeardOfLateDoesNotReplaceALaterOne() {
    known.learn(revision(2, "later"), 7);
    known.learn(revision(1, "earlier"), 6);

    assertThat(known.find(ID).orElseThrow().revision()).isEqualTo(2);
  }

  @Test
  void ofTwoRecordsOfOneRevisionTheLaterInTheLogStands() {
    known.learn(revision(2, "theirs"), 8);
    known.learn(revision(2, "ours"), 7);

    assertThat(known.find(ID).orElseThrow().digest().high()).isEqualTo(digestOf("theirs"));
  }

  @Test
  void aRecordHeardOfTwiceIsOneArticle() {
    known.learn(revision(1, "x"), 1);
    known.learn(revision(1, "x"), 1);

    assertThat(known.size()).isEqualTo(1);
  }

  @Test
  void idsThatShareAHalfStayTwo() {
    KnownArticle any = KnownArticle.of(revision(1, "x"), 0);
    known.learn(new ArticleId("0123456789abcdef0123456789abcdef"), any);
    known.learn(new ArticleId("0123456789abcdefffffffffffffffff"), any);

    assertThat(known.size()).isEqualTo(2);
    assertThat(known.find(new ArticleId("ffffffffffffffff0123456789abcdef"))).isEmpty();
  }
}
