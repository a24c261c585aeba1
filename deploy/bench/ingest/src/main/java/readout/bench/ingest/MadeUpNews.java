package readout.bench.ingest;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import readout.contracts.Article;
import readout.contracts.ArticleId;
import readout.contracts.ArticleStatus;

/**
 * Articles of 2 to 3 KB that were never sent before: sentences of 2,000 made-up words, of which
 * some are as frequent as words are, so that they compress about as news does. The same for one
 * seed.
 */
final class MadeUpNews {

  private static final int WORDS = 2_000;
  private static final int LEAST = 1_800;
  private static final int MOST = 2_800;
  private static final OffsetDateTime FIRST =
      OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private final Random dice;
  private final String[] words = new String[WORDS];
  private int next;

  MadeUpNews(long seed) {
    dice = new Random(seed);
    for (int i = 0; i < WORDS; i++) {
      words[i] = word();
    }
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 1 + dice.nextInt(4); i > 0; i--) {
      word.append("bdfgklmnprstvz".charAt(dice.nextInt(14)))
          .append("aeiou".charAt(dice.nextInt(5)));
    }
    return word.toString();
  }

  /** An article as the service publishes what {@link #ninjs} says of it. */
  Article article() {
    String uri = "urn:newsroom:made-up-" + next;
    return new Article(
        ArticleId.of("default", uri),
        uri,
        "default",
        1,
        1,
        "Made Up News",
        sentence(9),
        body(),
        "en",
        FIRST.plusSeconds(next),
        FIRST.plusSeconds(next++),
        ArticleStatus.USABLE,
        null);
  }

  /** As a feed sends it, on one line. */
  static byte[] ninjs(Article article) {
    String json =
        """
        {"uri":"%s","version":"1","language":"en","pubstatus":"usable","versioncreated":"%s",\
        "copyrightholder":"Made Up News","headline":"%s","body_text":"%s"}"""
            .formatted(
                article.uri(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(article.modified()),
                article.headline(),
                article.body().replace("\n", "\\n"));
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private String body() {
    int length = LEAST + dice.nextInt(MOST - LEAST);
    StringBuilder body = new StringBuilder(length + 200);
    while (body.length() < length) {
      body.append(body.isEmpty() ? "" : dice.nextInt(4) == 0 ? "\n\n" : " ");
      body.append(sentence(8 + dice.nextInt(16))).append('.');
    }
    return body.toString();
  }

  private String sentence(int length) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < length; i++) {
      String word = words[(int) (WORDS * Math.pow(dice.nextDouble(), 3))];
      sentence.append(i == 0 ? "" : " ").append(word);
    }
    sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
    return sentence.toString();
  }
}
