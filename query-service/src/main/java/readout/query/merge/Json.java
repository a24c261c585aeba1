package readout.query.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleReference;
import readout.contracts.ContractJson;
import readout.contracts.Evidence;

/** The parts that meetings and agreements have in common in what readers get. */
final class Json {

  private static final ObjectMapper MAPPER = ContractJson.configure(new ObjectMapper());

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  static JsonNode of(@Nullable Object value) {
    return MAPPER.valueToTree(value);
  }

  static <T> ArrayNode list(Collection<T> values, Function<T, JsonNode> form) {
    ArrayNode array = array();
    values.forEach(value -> array.add(form.apply(value)));
    return array;
  }

  /** Where a report is to be found, and what it says in its own words. */
  static ObjectNode support(Report report) {
    ObjectNode support = reference(report);
    support.put("quote", report.event().evidence().get(0).quote());
    return support;
  }

  /** Where a report is to be found. */
  static ObjectNode reference(Report report) {
    ArticleReference article = report.article();
    ObjectNode reference = object();
    reference.put("article", article.id().value());
    reference.put("mention", report.event().id().value());
    reference.put("source", article.source());
    reference.set("published", of(article.published()));
    return reference;
  }

  /** A passage and whose it is. */
  static ObjectNode evidence(Report report, Evidence evidence) {
    ObjectNode node = (ObjectNode) of(evidence);
    node.put("article", report.article().id().value());
    node.put("mention", report.event().id().value());
    return node;
  }

  /** A field with those who say so and those who do not. */
  static <T> ObjectNode field(Choice<T> choice, Function<T, JsonNode> form) {
    ObjectNode field = object();
    T value = choice.value();
    field.set("value", value == null ? MAPPER.nullNode() : form.apply(value));
    field.set("support", list(choice.support(), Json::support));
    ArrayNode disagree = array();
    for (Choice.Other<T> other : choice.others()) {
      ObjectNode node = object();
      node.set("value", form.apply(other.value()));
      node.set("support", list(other.reports(), Json::support));
      disagree.add(node);
    }
    field.set("disagree", disagree);
    return field;
  }

  static ArrayNode texts(List<String> texts) {
    ArrayNode array = array();
    texts.forEach(array::add);
    return array;
  }
}
