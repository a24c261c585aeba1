package readout.ingest.scratch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import readout.ingest.core.PageSource;

/**
 * Pages of a file that is mapped into memory: they take nothing of the heap, and the system writes
 * them to the disk and uses their memory otherwise when it is short of it. The file is deleted as
 * soon as it is open, where the system can do that, so that nothing is left of it however the
 * process ends. What the disk does not take has its pages on the heap. Safe for use by several
 * threads.
 */
public final class ScratchFile implements PageSource {

  private static final Logger LOG = Logger.getLogger(ScratchFile.class);

  private final Path folder;
  private @Nullable FileChannel file;
  private long length;
  private boolean complained;

  /** In this folder, which is made when the first page is asked for. */
  public ScratchFile(Path folder) {
    this.folder = folder;
  }

  @Override
  public synchronized ByteBuffer next(int bytes) {
    return page(bytes).order(ByteOrder.nativeOrder());
  }

  private ByteBuffer page(int bytes) {
    try {
      ByteBuffer page = mapped(bytes);
      complained = false;
      return page;
    } catch (IOException e) {
      if (!complained) {
        LOG.warnf("on the heap instead of a file folder=%s fault=%s", folder, e);
        complained = true;
      }
      return ByteBuffer.allocate(bytes);
    }
  }

  /**
   * The page is written before it is mapped: a process that touches one for which the disk has no
   * room is ended.
   */
  private ByteBuffer mapped(int bytes) throws IOException {
    FileChannel open = open();
    ByteBuffer zeros = ByteBuffer.allocate(bytes);
    while (zeros.hasRemaining()) {
      open.write(zeros, length + zeros.position());
    }
    ByteBuffer page = open.map(FileChannel.MapMode.READ_WRITE, length, bytes);
    length += bytes;
    return page;
  }

  /** A thread that is interrupted while it asks for a page closes the file for all. */
  private FileChannel open() throws IOException {
    if (file == null || !file.isOpen()) {
      Files.createDirectories(folder);
      file =
          FileChannel.open(
              Files.createTempFile(folder, "readout-index-", ".tmp"),
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      length = 0;
    }
    return file;
  }
}
