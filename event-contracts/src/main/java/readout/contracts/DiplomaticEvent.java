package readout.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that states, international organisations or conflict parties did together, as one
 * article reports it.
 */
public sealed interface DiplomaticEvent permits Meeting, Agreement {

  /** Unique within the article. */
  MentionId id();

  /** When, as precisely as the text says and no more; null where it does not say. */
  @Nullable EventDate date();

  /** Where; null where the text does not say. */
  @Nullable Place place();

  /** Short phrases of the text: what it was about. */
  List<String> topics();

  /** The passages it was read from; never empty. */
  List<Evidence> evidence();

  /** The probability, 0 to 1, that the event is reported as recorded. */
  double confidence();
}
