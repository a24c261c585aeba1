package readout.ingest.core;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import readout.contracts.Article;
import readout.contracts.ArticleId;

/**
 * The articles that stand on the log, by id. Safe for use by several threads; being told of a
 * record twice, or of records out of order, changes nothing. An article takes some 100 bytes and
 * its uri, of the pages that it is given; nothing is given back.
 */
public final class KnownArticles {

  private static final int TABLE_BITS = 12;

  /** The digits of an id that say 64 bits. */
  private static final int HALF = 16;

  /** So many that threads seldom meet in one, and that only a small part grows at a time. */
  private static final int TABLES = 1 << TABLE_BITS;

  private final ArticleTable[] tables;

  /** With pages on the heap. */
  public KnownArticles() {
    this(bytes -> ByteBuffer.allocate(bytes).order(ByteOrder.nativeOrder()));
  }

  /** With pages from there; an index of any size takes little else. */
  public KnownArticles(PageSource pages) {
    IndexMemory memory = new IndexMemory(pages);
    Names feeds = new Names();
    tables =
        Stream.generate(() -> new ArticleTable(memory, feeds))
            .limit(TABLES)
            .toArray(ArticleTable[]::new);
  }

  /** Takes note of a record that the log holds for certain, at this position. */
  public void learn(Article article, long position) {
    learn(article.id(), KnownArticle.of(article, position));
  }

  void learn(ArticleId id, KnownArticle learned) {
    long high = high(id);
    ArticleTable table = table(high);
    synchronized (table) {
      table.learn(high, low(id), learned);
    }
  }

  /** What is known of the article; empty when the log holds nothing of it. */
  public Optional<KnownArticle> find(ArticleId id) {
    long high = high(id);
    ArticleTable table = table(high);
    synchronized (table) {
      return Optional.ofNullable(table.find(high, low(id)));
    }
  }

  /** How many articles are known. */
  public int size() {
    return IntStream.range(0, TABLES).map(this::sizeOf).sum();
  }

  private int sizeOf(int index) {
    ArticleTable table = tables[index];
    synchronized (table) {
      return table.size();
    }
  }

  /** An id is a digest, so that its first bits spread the articles evenly. */
  private ArticleTable table(long high) {
    return tables[(int) (high >>> (Long.SIZE - TABLE_BITS))];
  }

  private static long high(ArticleId id) {
    return HexFormat.fromHexDigitsToLong(id.value(), 0, HALF);
  }

  private static long low(ArticleId id) {
    return HexFormat.fromHexDigitsToLong(id.value(), HALF, 2 * HALF);
  }
}
