package readout.ingest.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.ArticleStatus;
import readout.contracts.ContractJson;

class ContentDigestTest {

  private static final ArticleId ID = ArticleId.of("harbour", "urn:newsroom:1");
  private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-01-23T10:00:00+09:00");

  private static Article article(
      long version,
      String source,
      String headline,
      String language,
      OffsetDateTime published,
      OffsetDateTime modified,
      ArticleStatus status,
      String url) {
    return new Article(
        ID,
        "urn:newsroom:1",
        "harbour",
        version,
        version,
        source,
        headline,
        "b",
        language,
        published,
        modified,
        status,
        url);
  }

  private static Article plain(long version) {
    return article(version, null, "", null, null, null, ArticleStatus.USABLE, null);
  }

  @Test
  void versionAndRevisionDoNotCount() {
    assertThat(ContentDigest.of(plain(1))).isEqualTo(ContentDigest.of(plain(2)));
  }

  @Test
  void everyOtherFieldCounts() {
    var usable = ArticleStatus.USABLE;
    List<Article> articles =
        List.of(
            plain(1),
            article(1, "s", "", null, null, null, usable, null),
            article(1, null, "s", null, null, null, usable, null),
            article(1, null, "", "s", null, null, usable, null),
            article(1, null, "", null, TIME, null, usable, null),
            article(1, null, "", null, null, TIME, usable, null),
            article(1, null, "", null, null, null, ArticleStatus.WITHHELD, null),
            article(1, null, "", null, null, null, usable, "s"),
            article(1, "-", "", null, null, null, usable, null),
            article(1, null, "", "-", null, null, usable, null));

    assertThat(articles.stream().map(ContentDigest::of).collect(Collectors.toSet()))
        .hasSize(articles.size());
  }

  @Test
  void anArticleReadBackFromTheTopicHasTheDigestItWasPublishedWith() throws Exception {
    Article published =
        article(1, "s", "h", "en", TIME, TIME, ArticleStatus.USABLE, "https://a.example/");

    Article read = ContractJson.read(ContractJson.write(published), Article.class);

    assertThat(ContentDigest.of(read)).isEqualTo(ContentDigest.of(published));
  }
}
