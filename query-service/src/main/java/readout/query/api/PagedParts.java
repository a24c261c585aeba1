package readout.query.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.query.download.Parts;
import readout.query.export.Form;
import readout.query.store.EventCursor;

/**
 * A list in a form, of which each page is a part: read from the store, written, and then forgotten.
 * What changes meanwhile is in it as it was before or after.
 */
final class PagedParts<T> implements Parts {

  /** How many events are read at once at most. */
  static final int PAGE = 200;

  /** How many are read first, when it is not known how large they are. */
  static final int FIRST_PAGE = 50;

  /** What a part is to have: it is in memory for as long as its client takes. */
  static final int OCTETS = 256 * 1024;

  private final Source<T> source;
  private final Part part = new Part();
  private final Writer text = new OutputStreamWriter(part, StandardCharsets.UTF_8);
  private final Form<? super T> form;
  private int limit = FIRST_PAGE;
  private boolean begun;
  private @Nullable EventCursor place;

  PagedParts(FormOf<T> form, Source<T> source) {
    this.source = source;
    try {
      this.form = form.to(text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public byte @Nullable [] next() {
    if (begun && place == null) {
      return null;
    }
    Page<T> page = source.read(limit, place);
    try {
      write(page);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    begun = true;
    place = page.next();
    byte[] written = part.take();
    limit = limit(page.items().size(), written.length);
    return written;
  }

  private void write(Page<T> page) throws IOException {
    if (!begun) {
      form.begin();
    }
    for (T item : page.items()) {
      form.add(item);
    }
    if (page.next() == null) {
      form.end();
    }
    text.flush();
  }

  /** As many as make a part when they are as large as these were. */
  private static int limit(int items, int octets) {
    long fitting = (long) OCTETS * items / Math.max(1, octets);
    return (int) Math.max(1, Math.min(PAGE, fitting));
  }

  /** Keeps nothing of what was taken, nor room for it. */
  private static final class Part extends OutputStream {

    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void write(int octet) {
      bytes.write(octet);
    }

    @Override
    public void write(byte[] octets, int from, int length) {
      bytes.write(octets, from, length);
    }

    byte[] take() {
      byte[] taken = bytes.toByteArray();
      bytes = new ByteArrayOutputStream();
      return taken;
    }
  }

  /** Where a list is read. */
  interface Source<T> {

    /**
     * At most so many after this place, null for the first. May have more than that only when it is
     * all there is.
     */
    Page<T> read(int limit, @Nullable EventCursor after);
  }

  /** What writes to a text. */
  interface FormOf<T> {

    Form<? super T> to(Writer text) throws IOException;
  }

  /** A part of a list, and where it goes on; null at its end. */
  record Page<T>(List<T> items, @Nullable EventCursor next) {}
}
