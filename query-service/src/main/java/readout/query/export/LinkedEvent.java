package readout.query.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import readout.contracts.ArticleId;
import readout.contracts.ArticleReference;
import readout.query.store.DateTold;

/**
 * An event, and what an item of a list does not tell of it.
 *
 * @param item as in a list
 * @param told what its history says of its date, in its order
 * @param articles what is known of those that report it; there may be others among them
 */
public record LinkedEvent(
    JsonNode item, List<DateTold> told, Map<ArticleId, ArticleReference> articles) {

  /** Keeps its own copy of what is told; the articles may be shared by a whole page. */
  public LinkedEvent {
    told = List.copyOf(told);
  }
}
