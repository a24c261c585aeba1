package readout.ingest.core;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleStatus;

/**
 * Known articles by the 128 bits of their ids: a table with open addressing and linear probing that
 * says where the entry of each article is. Nothing is ever removed. Not safe for use by several
 * threads.
 */
final class ArticleTable {

  private static final ArticleStatus[] STATUSES = ArticleStatus.values();
  private static final int FIRST_SLOTS = 64;

  /** What an entry holds, and where: numbers of eight bytes, then of four, then the uri. */
  private static final int HIGH = 0;

  private static final int LOW = 8;
  private static final int DIGEST_HIGH = 16;
  private static final int DIGEST_LOW = 24;
  private static final int VERSION = 32;
  private static final int REVISION = 40;
  private static final int POSITION = 48;
  private static final int FEED = 56;
  private static final int STATUS = 60;
  private static final int URI_LENGTH = 64;
  private static final int URI = 68;

  /**
   * A slot is 0 when it is free. Else it holds in its lower bits the address of an entry, in units
   * of eight bytes and counted from 1, and above them bits of the id, so that another article's
   * entry is seldom looked at.
   */
  private static final int ADDRESS_BITS = 40;

  private static final long ADDRESS = (1L << ADDRESS_BITS) - 1;

  private final IndexMemory memory;
  private final Names feeds;
  private long slots;
  private int slotCount;
  private int size;

  ArticleTable(IndexMemory memory, Names feeds) {
    this.memory = memory;
    this.feeds = feeds;
  }

  int size() {
    return size;
  }

  @Nullable KnownArticle find(long high, long low) {
    long slot = slotCount == 0 ? 0 : slot(slotOf(high, low));
    return slot == 0 ? null : read(entry(slot));
  }

  /** Takes note of the article, unless what is known of it replaces that. */
  void learn(long high, long low, KnownArticle learned) {
    if (size >= slotCount / 4 * 3) {
      grow();
    }
    int index = slotOf(high, low);
    long slot = slot(index);
    if (slot == 0) {
      putSlot(index, slotTo(add(high, low, learned), low));
      size++;
    } else if (replaces(learned, entry(slot))) {
      write(entry(slot), learned);
    }
  }

  private boolean replaces(KnownArticle learned, long entry) {
    return learned.replaces(memory.getLong(entry, REVISION), memory.getLong(entry, POSITION));
  }

  private long slot(int index) {
    return memory.getLong(slots, index * Long.BYTES);
  }

  private void putSlot(int index, long slot) {
    memory.putLong(slots, index * Long.BYTES, slot);
  }

  private static long slotTo(long entry, long low) {
    return low << ADDRESS_BITS | entry / Long.BYTES + 1;
  }

  private static long entry(long slot) {
    return ((slot & ADDRESS) - 1) * Long.BYTES;
  }

  /** The slot of the article, or the free one that it would have. */
  private int slotOf(long high, long low) {
    int index = firstSlot(low);
    for (long slot = slot(index); slot != 0; slot = slot(index)) {
      if (slot >>> ADDRESS_BITS == low << ADDRESS_BITS >>> ADDRESS_BITS
          && memory.getLong(entry(slot), HIGH) == high
          && memory.getLong(entry(slot), LOW) == low) {
        return index;
      }
      index = index + 1 & slotCount - 1;
    }
    return index;
  }

  private int firstSlot(long low) {
    return (int) (low >>> Integer.SIZE) & slotCount - 1;
  }

  private long add(long high, long low, KnownArticle article) {
    byte[] uri = article.uri().getBytes(StandardCharsets.UTF_8);
    long entry = memory.allocate(Math.addExact(URI, uri.length));
    memory.putLong(entry, HIGH, high);
    memory.putLong(entry, LOW, low);
    memory.putInt(entry, URI_LENGTH, uri.length);
    memory.putBytes(entry, URI, uri);
    write(entry, article);
    return entry;
  }

  /** An article keeps its uri, which its id is made of, so that it is written once. */
  private void write(long entry, KnownArticle article) {
    memory.putLong(entry, DIGEST_HIGH, article.digest().high());
    memory.putLong(entry, DIGEST_LOW, article.digest().low());
    memory.putLong(entry, VERSION, article.version());
    memory.putLong(entry, REVISION, article.revision());
    memory.putLong(entry, POSITION, article.position());
    memory.putInt(entry, FEED, feeds.number(article.feed()));
    memory.putInt(entry, STATUS, article.status().ordinal());
  }

  private KnownArticle read(long entry) {
    byte[] uri = memory.getBytes(entry, URI, memory.getInt(entry, URI_LENGTH));
    return new KnownArticle(
        new String(uri, StandardCharsets.UTF_8),
        feeds.name(memory.getInt(entry, FEED)),
        memory.getLong(entry, VERSION),
        memory.getLong(entry, REVISION),
        STATUSES[memory.getInt(entry, STATUS)],
        new ContentDigest(memory.getLong(entry, DIGEST_HIGH), memory.getLong(entry, DIGEST_LOW)),
        memory.getLong(entry, POSITION));
  }

  /** To twice as many slots; what the fewer took stays unused, half of what the new ones take. */
  private void grow() {
    long before = slots;
    int count = slotCount;
    slotCount = count == 0 ? FIRST_SLOTS : Math.multiplyExact(count, 2);
    slots = memory.allocate(Math.multiplyExact(slotCount, Long.BYTES));
    for (int i = 0; i < count; i++) {
      long slot = memory.getLong(before, i * Long.BYTES);
      if (slot != 0) {
        place(slot);
      }
    }
  }

  private void place(long slot) {
    int index = firstSlot(memory.getLong(entry(slot), LOW));
    while (slot(index) != 0) {
      index = index + 1 & slotCount - 1;
    }
    putSlot(index, slot);
  }
}
