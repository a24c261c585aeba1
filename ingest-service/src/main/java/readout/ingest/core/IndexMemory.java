package readout.ingest.core;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Memory for an index, which is handed out piece by piece and never taken back. A piece is read and
 * written by its address and an offset in it, in bytes. Several threads may ask for pieces; a piece
 * is not safe for use by several threads.
 */
final class IndexMemory {

  private static final int PAGE_BITS = 20;
  private static final int PAGE_BYTES = 1 << PAGE_BITS;

  private final PageSource source;

  /** Of 1 MiB, or as large as the one piece that it holds. */
  private volatile ByteBuffer[] pages = {};

  /** Where the next piece begins in the last page. */
  private int next;

  IndexMemory(PageSource source) {
    this.source = source;
  }

  /** The address of a new piece of zeros, a multiple of {@link Long#BYTES}. */
  synchronized long allocate(int bytes) {
    int size = Math.addExact(bytes, Long.BYTES - 1) & -Long.BYTES;
    if (pages.length == 0 || size > pages[pages.length - 1].capacity() - next) {
      ByteBuffer[] more = Arrays.copyOf(pages, pages.length + 1);
      more[pages.length] = source.next(Math.max(size, PAGE_BYTES));
      pages = more;
      next = 0;
    }
    long address = (long) (pages.length - 1) << PAGE_BITS | next;
    next += size;
    return address;
  }

  long getLong(long address, int offset) {
    return page(address).getLong(at(address, offset));
  }

  void putLong(long address, int offset, long value) {
    page(address).putLong(at(address, offset), value);
  }

  int getInt(long address, int offset) {
    return page(address).getInt(at(address, offset));
  }

  void putInt(long address, int offset, int value) {
    page(address).putInt(at(address, offset), value);
  }

  byte[] getBytes(long address, int offset, int length) {
    byte[] bytes = new byte[length];
    page(address).get(at(address, offset), bytes);
    return bytes;
  }

  void putBytes(long address, int offset, byte[] bytes) {
    page(address).put(at(address, offset), bytes);
  }

  private ByteBuffer page(long address) {
    return pages[(int) (address >>> PAGE_BITS)];
  }

  private static int at(long address, int offset) {
    return (int) (address & PAGE_BYTES - 1) + offset;
  }
}
