package readout.query.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import readout.contracts.ArticleId;
import readout.contracts.ArticleReference;
import readout.query.event.EventId;
import readout.query.store.DateTold;

/** A page of a list, and what else is to be known of its events, which is asked for all at once. */
public final class LinkedPage {

  private final List<JsonNode> items;

  private LinkedPage(List<JsonNode> items) {
    this.items = items;
  }

  /** Of items as lists have them: JSON objects. */
  public static LinkedPage of(Collection<String> items) {
    return new LinkedPage(items.stream().map(Items::read).toList());
  }

  /** The articles that are told of. */
  public Set<ArticleId> articles() {
    return Cited.articles(items);
  }

  /** The meetings of which more than one report tells: only those can have been moved. */
  public List<EventId> meetingsToldAgain() {
    return items.stream()
        .filter(item -> Items.text(item, "type").equals("meeting"))
        .filter(item -> item.path("reports").asInt() > 1)
        .map(LinkedPage::id)
        .toList();
  }

  /** The events in their order. */
  public List<LinkedEvent> with(
      Map<EventId, List<DateTold>> told, Map<ArticleId, ArticleReference> articles) {
    return items.stream()
        .map(item -> new LinkedEvent(item, told.getOrDefault(id(item), List.of()), articles))
        .toList();
  }

  private static EventId id(JsonNode item) {
    return new EventId(Items.text(item, "id"));
  }
}
