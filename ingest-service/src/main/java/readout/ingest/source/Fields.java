package readout.ingest.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The members of a JSON object, read with their types checked; what is wrong is collected, so that
 * a feed learns all of it at once. A member that is null or an empty string counts as absent.
 */
final class Fields {

  private final JsonNode object;
  private final List<String> names;
  private final String path;
  private final List<Fault> faults;

  private Fields(JsonNode object, String path, List<Fault> faults) {
    this.object = object;
    List<String> members = new ArrayList<>(object.size());
    object.fieldNames().forEachRemaining(members::add);
    this.names = Collections.unmodifiableList(members);
    this.path = path;
    this.faults = faults;
  }

  static Fields of(JsonNode object) {
    return new Fields(object, "", new ArrayList<>());
  }

  boolean has(String name) {
    return object.hasNonNull(name);
  }

  /** The names of all members, in the order in which they came. */
  List<String> names() {
    return names;
  }

  /** The first of these names that is there, for formats that spell one member in several ways. */
  String spelt(String first, String... others) {
    return Stream.of(others).filter(name -> !has(first) && has(name)).findFirst().orElse(first);
  }

  /** The member of this name, or else one that differs from it in case only. */
  String inAnyCase(String name) {
    if (!has(name)) {
      for (String spelling : namesInAnyCase(name)) {
        if (has(spelling)) {
          return spelling;
        }
      }
    }
    return name;
  }

  /** The members of this name, however it is written. */
  List<String> namesInAnyCase(String name) {
    List<String> spellings = List.of(); // most names are looked for in vain
    for (String spelling : names) {
      if (spelling.equalsIgnoreCase(name)) {
        spellings = spellings.isEmpty() ? new ArrayList<>() : spellings;
        spellings.add(spelling);
      }
    }
    return spellings;
  }

  Optional<String> text(String name) {
    JsonNode value = object.get(name);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      addFault(name, "not a string but " + kind(value));
      return Optional.empty();
    }
    return Optional.of(value.textValue()).filter(text -> !text.isBlank());
  }

  /** A whole number given as number or as string keeps its digits; anything else is a fault. */
  Optional<String> digits(String name) {
    JsonNode value = object.get(name);
    return value != null && value.isNumber() ? Optional.of(value.asText()) : text(name);
  }

  /** The objects of an array; one that is not an object is a fault. */
  List<Fields> objects(String name) {
    JsonNode value = object.get(name);
    if (value == null || value.isNull()) {
      return List.of();
    }
    if (!value.isArray()) {
      addFault(name, "not an array but " + kind(value));
      return List.of();
    }
    List<Fields> objects = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      object(value.get(i), name + "[" + i + "]").ifPresent(objects::add);
    }
    return objects;
  }

  /** The member, where it is an object; anything else is as good as absent. */
  Optional<Fields> objectIfAny(String name) {
    JsonNode value = object.get(name);
    return value != null && value.isObject()
        ? Optional.of(new Fields(value, path + name + ".", faults))
        : Optional.empty();
  }

  private Optional<Fields> object(JsonNode value, String name) {
    if (!value.isObject()) {
      addFault(name, "not an object but " + kind(value));
      return Optional.empty();
    }
    return Optional.of(new Fields(value, path + name + ".", faults));
  }

  void addFault(String name, String detail) {
    faults.add(new Fault(path + name, detail));
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  /** The objects of an array, or those that are an object's members; nothing is a fault. */
  Stream<Fields> objectsIfAny(String name) {
    JsonNode value = object.get(name);
    return value == null || !value.isContainerNode()
        ? Stream.empty()
        : value
            .valueStream()
            .filter(JsonNode::isObject)
            .map(each -> new Fields(each, name, faults));
  }

  /** The member, where it is a string. */
  Stream<String> textOrNone(String name) {
    JsonNode value = object.get(name);
    return value != null && value.isTextual() ? Stream.of(value.textValue()) : Stream.empty();
  }

  private static String kind(JsonNode value) {
    return value.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
