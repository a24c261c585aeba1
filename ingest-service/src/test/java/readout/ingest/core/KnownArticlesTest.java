package readout.ingest.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.ArticleStatus;

class KnownArticlesTest {

  private static final ArticleId ID = ArticleId.of("harbour", "urn:newsroom:1");

  private final KnownArticles known = new KnownArticles();
  private long positions;

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

  /**
   * Against a plain map: many articles of few feeds, their records in any order, by four threads.
   */
  @Test
  void manyArticlesAreFoundAsTheyWereLearned() {
    Random random = new Random(11);
    List<KnownArticle> records =
        Stream.generate(() -> randomRecord(random)).limit(200_000).toList();
    Map<ArticleId, KnownArticle> expected = new HashMap<>();
    records.forEach(
        each ->
            expected.merge(
                idOf(each),
                each,
                (old, now) -> now.replaces(old.revision(), old.position()) ? now : old));

    IntStream.range(0, 4)
        .parallel()
        .forEach(
            part ->
                IntStream.range(0, records.size())
                    .filter(i -> i % 4 == part)
                    .mapToObj(records::get)
                    .forEach(each -> known.learn(idOf(each), each)));

    assertThat(known.size()).isEqualTo(expected.size()).isGreaterThan(50_000);
    expected.forEach((id, article) -> assertThat(known.find(id)).contains(article));
    assertThat(known.find(ArticleId.of("harbour", "urn:never"))).isEmpty();
  }

  /** No two records of one article have a revision and a position in common, as in a log. */
  private KnownArticle randomRecord(Random random) {
    int article = random.nextInt(60_000);
    return new KnownArticle(
        "urn:réunion:" + "x".repeat(article % 90) + article,
        "feed" + article % 7,
        random.nextLong(),
        random.nextInt(5),
        ArticleStatus.values()[random.nextInt(ArticleStatus.values().length)],
        new ContentDigest(random.nextLong(), random.nextLong()),
        positions++);
  }

  private static ArticleId idOf(KnownArticle article) {
    return ArticleId.of(article.feed(), article.uri());
  }

  @Test
  void idsThatShareAHalfStayTwo() {
    KnownArticle any = KnownArticle.of(revision(1, "x"), 0);
    known.learn(new ArticleId("0123456789abcdef0123456789abcdef"), any);
    known.learn(new ArticleId("0123456789abcdefffffffffffffffff"), any);

    assertThat(known.size()).isEqualTo(2);
    assertThat(known.find(new ArticleId("ffffffffffffffff0123456789abcdef"))).isEmpty();
  }

  @Test
  void aUriLongerThanAPageIsKeptWhole() {
    String uri = "urn:long:" + "x".repeat(3 << 20);
    ArticleId id = ArticleId.of("harbour", uri);
    KnownArticle article =
        new KnownArticle(
            uri, "harbour", 1, 1, ArticleStatus.USABLE, new ContentDigest(1, 2), positions++);
    known.learn(revision(1, "before"), positions++);

    known.learn(id, article);
    known.learn(ArticleId.of("harbour", "urn:after"), KnownArticle.of(revision(1, "x"), positions));

    assertThat(known.find(id)).contains(article);
    assertThat(known.find(ID).orElseThrow().uri()).isEqualTo("urn:newsroom:1");
    assertThat(known.size()).isEqualTo(3);
  }
}
