package readout.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import readout.query.event.Table;

/**
 * What schema.org says of its terms, and documents read by it with Titanium. The context here is
 * stricter than schema.org's own: a term that it does not know is dropped and not taken for one of
 * schema.org's.
 */
public final class SchemaOrg {

  private static final String NAMESPACE = "http://schema.org/";
  private static final Set<String> DATES = Set.of("Date", "DateTime");
  private static final Set<String> TEXTS = Set.of("Text", "Date", "DateTime", "URL");

  private static final Map<String, List<String>> TERMS = new HashMap<>();

  static {
    Table.rows("schema-org.tsv").forEach(row -> TERMS.put(row.get(1), row));
  }

  private SchemaOrg() {}

  /** The document in expanded form, once it is shown that nothing was lost or misplaced. */
  public static JsonArray expanded(String document) {
    JsonArray expanded = expand(document);
    Map<String, Integer> written = new HashMap<>();
    count(read(document), written);
    Map<String, Integer> understood = new HashMap<>();
    count(expanded, understood);
    assertThat(understood).isEqualTo(written);
    expanded.forEach(SchemaOrg::check);
    return expanded;
  }

  static JsonArray expand(String document) {
    try {
      return JsonLd.expand(JsonDocument.of(new StringReader(document))).loader(loader()).get();
    } catch (JsonLdError e) {
      throw new AssertionError("no JSON-LD: " + document, e);
    }
  }

  private static DocumentLoader loader() {
    return (address, options) -> {
      if (!address.equals(URI.create("https://schema.org"))) {
        throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "not here: " + address);
      }
      return context();
    };
  }

  private static Document context() {
    JsonObjectBuilder terms = Json.createObjectBuilder();
    TERMS.forEach(
        (name, facts) -> {
          JsonObjectBuilder term = Json.createObjectBuilder().add("@id", NAMESPACE + name);
          if (facts.get(0).equals("property") && !facts.get(4).equals("-")) {
            String type = facts.get(4);
            term.add("@type", type.startsWith("@") ? type : NAMESPACE + type);
          }
          terms.add(name, term);
        });
    return JsonDocument.of(Json.createObjectBuilder().add("@context", terms).build());
  }

  private static JsonStructure read(String document) {
    return Json.createReader(new StringReader(document)).read();
  }

  /** How many values each property has, whether it is told as a term or as an IRI. */
  private static void count(JsonValue value, Map<String, Integer> counts) {
    if (value instanceof JsonArray array) {
      array.forEach(each -> count(each, counts));
    } else if (value instanceof JsonObject object) {
      object.forEach(
          (name, content) -> {
            if (!name.startsWith("@")) {
              int values = content instanceof JsonArray array ? array.size() : 1;
              counts.merge(name.replace(NAMESPACE, ""), values, Integer::sum);
              count(content, counts);
            }
          });
    }
  }

  private static void check(JsonValue value) {
    JsonObject node = value.asJsonObject();
    if (!node.containsKey("@type")) {
      return;
    }
    Set<String> kinds = kinds(node);
    node.forEach(
        (name, values) -> {
          if (!name.startsWith("@")) {
            String property = name.replace(NAMESPACE, "");
            List<String> facts = TERMS.get(property);
            boolean role = kinds.contains("Role");
            assertThat(role || Set.of(facts.get(2).split(",")).stream().anyMatch(kinds::contains))
                .as("%s of %s", property, kinds)
                .isTrue();
            values.asJsonArray().forEach(each -> checkValue(property, facts, each.asJsonObject()));
          }
        });
  }

  private static void checkValue(String property, List<String> facts, JsonObject value) {
    Set<String> takes = Set.of(facts.get(3).split(","));
    if (value.containsKey("@value")) {
      checkLiteral(property, takes, value);
    } else if (value.containsKey("@type")) {
      Set<String> kinds = kinds(value);
      assertThat(kinds.contains("Role") || takes.stream().anyMatch(kinds::contains))
          .as("%s takes %s and got %s", property, takes, kinds)
          .isTrue();
      check(value);
    } else {
      assertThat(URI.create(value.getString("@id"))).as(property).matches(URI::isAbsolute);
    }
  }

  private static void checkLiteral(String property, Set<String> takes, JsonObject literal) {
    JsonValue value = literal.get("@value");
    if (!(value instanceof JsonString)) {
      assertThat(takes).as(property).contains("Integer");
      return;
    }
    String text = ((JsonString) value).getString();
    if (text.startsWith("https://schema.org/")) {
      List<String> facts = TERMS.get(text.substring("https://schema.org/".length()));
      assertThat(facts).as(text).isNotNull();
      assertThat(takes).as("%s %s", property, text).contains(facts.get(2));
    } else if (DATES.contains(literal.getString("@type", "").replace(NAMESPACE, ""))) {
      assertThat(IsoDates.isDate(text)).as("%s %s", property, text).isTrue();
    } else {
      assertThat(takes).as("%s %s", property, text).containsAnyElementsOf(TEXTS);
    }
  }

  private static Set<String> kinds(JsonObject node) {
    Set<String> kinds = new HashSet<>();
    node.getJsonArray("@type")
        .forEach(type -> addKinds(((JsonString) type).getString().replace(NAMESPACE, ""), kinds));
    return kinds;
  }

  private static void addKinds(String type, Set<String> kinds) {
    List<String> facts = TERMS.get(type);
    assertThat(facts).as("type %s", type).isNotNull();
    kinds.add(type);
    if (!facts.get(2).isEmpty()) {
      Set.of(facts.get(2).split(",")).forEach(more -> addKinds(more, kinds));
    }
  }

  /** The values of a property: literals, or the addresses of nodes; none where it is not there. */
  public static List<String> values(JsonObject node, String property) {
    JsonArray values = node.getJsonArray(NAMESPACE + property);
    return values == null
        ? List.of()
        : values.stream()
            .map(JsonValue::asJsonObject)
            .map(each -> each.containsKey("@value") ? literal(each) : each.getString("@id", ""))
            .toList();
  }

  private static String literal(JsonObject value) {
    JsonValue content = value.get("@value");
    return content instanceof JsonString text ? text.getString() : content.toString();
  }

  /** The nodes that a property leads to. */
  public static List<JsonObject> nodes(JsonObject node, String property) {
    JsonArray values = node.getJsonArray(NAMESPACE + property);
    return values == null ? List.of() : values.stream().map(JsonValue::asJsonObject).toList();
  }

  /** The first of them. */
  static JsonObject node(JsonObject node, String property) {
    return nodes(node, property).get(0);
  }

  /** The events of a list, in their order. */
  public static List<JsonObject> items(JsonArray list) {
    return nodes(list.getJsonObject(0), "itemListElement").stream()
        .map(element -> nodes(element, "item").get(0))
        .toList();
  }
}
