package readout.query.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import readout.contracts.ArticleId;
import readout.contracts.ArticleReference;
import readout.query.store.DateTold;
import readout.query.timeline.Chronicler;
import readout.query.timeline.Line;

/**
 * Events as JSON-LD in the vocabulary of schema.org: an ItemList, written as its events come, since
 * a graph would lose their order. One that lacks the number of its items was cut off.
 */
public final class LinkedEvents implements Form<LinkedEvent> {

  private static final String CONTEXT = "https://schema.org";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonGenerator json;
  private final Addresses addresses;
  private final boolean newestFirst;
  private int items;

  /** Does not close what it writes to. */
  public LinkedEvents(Writer out, Addresses addresses, boolean newestFirst) throws IOException {
    this.json =
        MAPPER
            .createGenerator(out)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    this.addresses = addresses;
    this.newestFirst = newestFirst;
  }

  @Override
  public void begin() throws IOException {
    json.writeStartObject();
    json.writeStringField("@context", CONTEXT);
    json.writeStringField("@type", "ItemList");
    json.writeStringField(
        "itemListOrder", CONTEXT + "/ItemListOrder" + (newestFirst ? "Descending" : "Ascending"));
    json.writeArrayFieldStart("itemListElement");
  }

  @Override
  public void add(LinkedEvent event) throws IOException {
    items++;
    json.writeStartObject();
    json.writeStringField("@type", "ListItem");
    json.writeNumberField("position", items);
    json.writeFieldName("item");
    json.writeTree(node(event, addresses));
    json.writeEndObject();
    json.flush();
  }

  @Override
  public void end() throws IOException {
    json.writeEndArray();
    json.writeNumberField("numberOfItems", items);
    json.writeEndObject();
    json.close();
  }

  /**
   * One event by itself.
   *
   * @param detail as it is told of the event alone, with its history
   */
  public static String one(
      String item, String detail, Map<ArticleId, ArticleReference> articles, Addresses addresses) {
    ObjectNode event = JsonNodeFactory.instance.objectNode().put("@context", CONTEXT);
    event.setAll(
        node(new LinkedEvent(Items.read(item), told(Items.read(detail)), articles), addresses));
    return event.toString();
  }

  private static List<DateTold> told(JsonNode detail) {
    List<DateTold> told = new ArrayList<>();
    for (JsonNode entry : detail.path("history")) {
      String date =
          Items.each(entry, "changed")
              .filter(change -> Items.text(change, "field").equals("date"))
              .map(change -> Items.text(change, "to"))
              .findFirst()
              .orElse(null);
      told.add(new DateTold(Items.text(entry, "status"), date));
    }
    return told;
  }

  private static ObjectNode node(LinkedEvent event, Addresses addresses) {
    JsonNode item = event.item();
    LinkedParts parts = new LinkedParts(addresses);
    List<ObjectNode> about =
        new ArrayList<>(new LinkedArticles(addresses, event.articles()).of(item));
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (Items.text(item, "type").equals("meeting")) {
      node.put("@type", "Event");
      begin(node, item, addresses);
      new LinkedMeeting(parts).tell(node, item, event.told());
    } else {
      LinkedParts.put(node, "@type", LinkedParts.texts(LinkedAgreement.types(item).stream()));
      begin(node, item, addresses);
      LinkedAgreement agreement = new LinkedAgreement(parts, addresses);
      agreement.tell(node, item);
      ObjectNode meeting = agreement.meeting(item);
      if (meeting != null) {
        about.add(meeting);
      }
    }
    LinkedParts.put(node, "subjectOf", about);
    return node;
  }

  private static void begin(ObjectNode node, JsonNode item, Addresses addresses) {
    String address = addresses.event(item);
    node.put("@id", address).put("url", address).put("identifier", Items.text(item, "id"));
    node.put("name", EventTitle.of(item)).put("description", sentence(item));
  }

  /** In words, with the date in words: what is planned is told as planned. */
  private static String sentence(JsonNode item) {
    Line line = Chronicler.line(item);
    return line.when() + ": " + line.text();
  }
}
