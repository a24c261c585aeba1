package readout.ingest.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.ingest.core.SubmittedArticle;

/** What came of reading a submission. */
public sealed interface Reading {

  /** It was read; {@code notes} say what of it was not, as far as a feed should know. */
  record Read(SubmittedArticle article, List<String> notes) implements Reading {

    /** Notes that nobody can change. */
    public Read {
      notes = List.copyOf(notes);
    }

    /** Read without anything to note. */
    public Read(SubmittedArticle article) {
      this(article, List.of());
    }
  }

  /** It is not in the format at all; {@code detail} says where that shows. */
  record Unreadable(String detail) implements Reading {}

  /**
   * It is in the format, but the article is not valid; the faults in order of the fields read.
   *
   * @param uri the feed's own name of the article, or null where that is at fault or was not read
   */
  record Invalid(List<Fault> faults, @Nullable String uri) implements Reading {

    /** Without a name. */
    public Invalid(List<Fault> faults) {
      this(faults, null);
    }

    /** At least one fault. */
    public Invalid {
      faults = List.copyOf(faults);
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("faults are empty");
      }
    }
  }
}
