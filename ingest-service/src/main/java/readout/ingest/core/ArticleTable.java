package readout.ingest.core;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleStatus;

/**
 * Known articles by the 128 bits of their ids, with open addressing and linear probing: of each its
 * numbers in a row of one array, and its uri in another. Nothing is ever removed. Not safe for use
 * by several threads.
 */
final class ArticleTable {

  private static final ArticleStatus[] STATUSES = ArticleStatus.values();
  private static final int FIRST_ROWS = 4;

  /** What a row holds, a number each; a row of no article has 0 in {@link #FEED_AND_STATUS}. */
  private static final int HIGH = 0;

  private static final int LOW = 1;
  private static final int DIGEST_HIGH = 2;
  private static final int DIGEST_LOW = 3;
  private static final int VERSION = 4;
  private static final int REVISION = 5;
  private static final int POSITION = 6;

  /** The feed's number, 8 bits of the status, counted from 1. */
  private static final int FEED_AND_STATUS = 7;

  /** Where the uri begins and, in the lower half, how many bytes it has. */
  private static final int URI = 8;

  private static final int ROW = 9;

  private final Names feeds;
  private long[] rows = new long[FIRST_ROWS * ROW];
  private byte[] uris = new byte[0];
  private int urisEnd;
  private int size;

  ArticleTable(Names feeds) {
    this.feeds = feeds;
  }

  int size() {
    return size;
  }

  @Nullable KnownArticle find(long high, long low) {
    int row = rowOf(high, low);
    return isFree(row) ? null : read(row);
  }

  /** Takes note of the article, unless what is known of it replaces that. */
  void learn(long high, long low, KnownArticle learned) {
    int row = rowOf(high, low);
    if (!isFree(row)) {
      if (learned.replaces(read(row))) {
        write(row, learned);
      }
      return;
    }
    rows[row + HIGH] = high;
    rows[row + LOW] = low;
    rows[row + URI] = keep(learned.uri());
    write(row, learned);
    size++;
    if (size > rows.length / ROW * 4 / 5) {
      grow();
    }
  }

  private boolean isFree(int row) {
    return rows[row + FEED_AND_STATUS] == 0;
  }

  /** Where the article's row begins, or the free one that it would have. */
  private int rowOf(long high, long low) {
    int count = rows.length / ROW;
    int index = (int) ((low >>> Integer.SIZE) * count >>> Integer.SIZE);
    while (!isFree(index * ROW)
        && (rows[index * ROW + HIGH] != high || rows[index * ROW + LOW] != low)) {
      index = index + 1 == count ? 0 : index + 1;
    }
    return index * ROW;
  }

  private void write(int row, KnownArticle article) {
    rows[row + DIGEST_HIGH] = article.digest().high();
    rows[row + DIGEST_LOW] = article.digest().low();
    rows[row + VERSION] = article.version();
    rows[row + REVISION] = article.revision();
    rows[row + POSITION] = article.position();
    rows[row + FEED_AND_STATUS] =
        (long) feeds.number(article.feed()) << Byte.SIZE | article.status().ordinal() + 1;
  }

  private KnownArticle read(int row) {
    long feedAndStatus = rows[row + FEED_AND_STATUS];
    long uri = rows[row + URI];
    return new KnownArticle(
        new String(uris, (int) (uri >>> Integer.SIZE), (int) uri, StandardCharsets.UTF_8),
        feeds.name((int) (feedAndStatus >>> Byte.SIZE)),
        rows[row + VERSION],
        rows[row + REVISION],
        STATUSES[(int) (feedAndStatus & 0xff) - 1],
        new ContentDigest(rows[row + DIGEST_HIGH], rows[row + DIGEST_LOW]),
        rows[row + POSITION]);
  }

  /** An article keeps its uri, which its id is made of, so that it is written once. */
  private long keep(String uri) {
    byte[] bytes = uri.getBytes(StandardCharsets.UTF_8);
    int begin = urisEnd;
    int end = Math.addExact(begin, bytes.length);
    if (end > uris.length) {
      uris = Arrays.copyOf(uris, Math.max(end, uris.length + uris.length / 4));
    }
    System.arraycopy(bytes, 0, uris, begin, bytes.length);
    urisEnd = end;
    return (long) begin << Integer.SIZE | bytes.length;
  }

  /** By a quarter, which leaves less unused than twice as many rows would. */
  private void grow() {
    long[] before = rows;
    int count = before.length / ROW;
    rows = new long[Math.multiplyExact(count + 1 + count / 4, ROW)];
    for (int row = 0; row < before.length; row += ROW) {
      if (before[row + FEED_AND_STATUS] != 0) {
        int to = rowOf(before[row + HIGH], before[row + LOW]);
        System.arraycopy(before, row, rows, to, ROW);
      }
    }
  }
}
