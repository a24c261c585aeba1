package readout.query.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import readout.contracts.ArticleReference;
import readout.query.event.EventId;

/**
 * Who says so: the same few lines of a report stand at every field that it speaks of, so each is
 * made once for an event. What was answered is not to be altered.
 */
final class Citations {

  private final Map<EventId, ObjectNode> references = new HashMap<>();
  private final Map<EventId, ObjectNode> supports = new HashMap<>();

  /** Where a report is to be found. */
  ObjectNode reference(Report report) {
    return references.computeIfAbsent(report.id(), absent -> referenceTo(report));
  }

  /** Where a report is to be found, and what it says in its own words. */
  ObjectNode support(Report report) {
    return supports.computeIfAbsent(report.id(), absent -> supportBy(report));
  }

  private static ObjectNode referenceTo(Report report) {
    ArticleReference article = report.article();
    ObjectNode reference = Json.object();
    reference.put("article", article.id().value());
    reference.put("mention", report.event().id().value());
    reference.put("source", article.source());
    reference.set("published", Json.of(article.published()));
    return reference;
  }

  private ObjectNode supportBy(Report report) {
    ObjectNode support = Json.object();
    support.setAll(reference(report));
    support.put("quote", report.event().evidence().get(0).quote());
    return support;
  }

  /** A field with those who say so and those who do not. */
  <T> ObjectNode field(Choice<T> choice, Function<T, JsonNode> form) {
    ObjectNode field = Json.object();
    T value = choice.value();
    field.set("value", value == null ? Json.none() : form.apply(value));
    field.set("support", Json.list(choice.support(), this::support));
    ArrayNode disagree = Json.array();
    for (Choice.Other<T> other : choice.others()) {
      ObjectNode node = Json.object();
      node.set("value", form.apply(other.value()));
      node.set("support", Json.list(other.reports(), this::support));
      disagree.add(node);
    }
    field.set("disagree", disagree);
    return field;
  }
}
