package readout.query.index;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By what an event is found.
 *
 * @param names of participants: the words of each, between spaces
 * @param labels other names, each as its facet followed by its words between spaces
 * @param placeCountry the code of the country it is in
 * @param text the stems of all its words
 */
public record IndexedEvent(
    UUID id,
    String type,
    String status,
    @Nullable String mode,
    @Nullable String format,
    @Nullable String instrument,
    @Nullable LocalDate earliest,
    @Nullable LocalDate latest,
    List<String> names,
    List<String> labels,
    List<String> countries,
    @Nullable String placeCountry,
    List<String> text,
    double confidence,
    int origins,
    boolean conflict) {

  /** Keeps its own copies. */
  public IndexedEvent {
    names = List.copyOf(names);
    labels = List.copyOf(labels);
    countries = List.copyOf(countries);
    text = List.copyOf(text);
  }
}
