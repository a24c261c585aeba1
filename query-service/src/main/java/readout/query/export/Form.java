package readout.query.export;

import java.io.IOException;

/**
 * A form of other programs, in which things are written one by one as they come: none holds all of
 * them.
 */
public interface Form<T> {

  /** What comes before all. */
  void begin() throws IOException;

  /** One of them. */
  void add(T item) throws IOException;

  /** What comes after all. */
  void end() throws IOException;
}
