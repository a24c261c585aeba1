package readout.query.projection;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import readout.contracts.Agreement;
import readout.contracts.ArticleReference;
import readout.contracts.ContractJson;
import readout.contracts.DiplomaticEvent;
import readout.contracts.MentionId;
import readout.query.event.EventId;
import readout.query.event.EventType;

/**
 * The JSON that readers get of an event: the record's fields under the event's own id, with where
 * it was reported.
 */
final class EventJson {

  private static final ObjectMapper MAPPER = ContractJson.configure(new ObjectMapper());

  private final ArticleReference article;
  private final EventType type;
  private final DiplomaticEvent event;
  private final ObjectNode record;

  private EventJson(ArticleReference article, EventType type, DiplomaticEvent event) {
    this.article = article;
    this.type = type;
    this.event = event;
    this.record = MAPPER.valueToTree(event);
  }

  static EventJson of(ArticleReference article, EventType type, DiplomaticEvent event) {
    return new EventJson(article, type, event);
  }

  /** The record as its article's extraction has it. */
  String mention() {
    return record.toString();
  }

  /** What a list answers. An agreement's {@code meeting} is the id of that meeting's event. */
  String item() {
    ObjectNode item = MAPPER.createObjectNode();
    item.put("id", EventId.of(article.id(), event.id()).value());
    item.put("type", type.text());
    record.properties().stream()
        .filter(field -> !field.getKey().equals("id"))
        .forEach(field -> item.set(field.getKey(), field.getValue()));
    MentionId meeting = event instanceof Agreement agreement ? agreement.meeting() : null;
    if (meeting != null) {
      item.put("meeting", EventId.of(article.id(), meeting).value());
    }
    item.set("mentions", MAPPER.createArrayNode().add(reference()));
    item.put("origins", 1);
    item.put("reports", 1);
    return item.toString();
  }

  private ObjectNode reference() {
    ObjectNode reference = MAPPER.createObjectNode();
    reference.put("article", article.id().value());
    reference.put("mention", event.id().value());
    reference.put("source", article.source());
    reference.set("published", MAPPER.valueToTree(article.published()));
    return reference;
  }

  /** The status with its source, the passage and the time of the report. */
  String history(String status) {
    ObjectNode change = MAPPER.createObjectNode();
    change.put("status", status);
    change.put("source", article.source());
    change.put("quote", event.evidence().get(0).quote());
    change.set("time", MAPPER.valueToTree(article.published()));
    change.put("article", article.id().value());
    change.put("mention", event.id().value());
    ArrayNode history = MAPPER.createArrayNode();
    return history.add(change).toString();
  }
}
