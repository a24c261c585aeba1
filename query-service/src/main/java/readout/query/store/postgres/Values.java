package readout.query.store.postgres;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values of a statement, each a parameter of it. */
final class Values {

  private final Map<String, Object> named = new LinkedHashMap<>();

  Map<String, Object> named() {
    return named;
  }

  String of(Object value) {
    String name = "v" + named.size();
    named.put(name, value);
    return ":" + name;
  }

  /**
   * As text, since only so is {@code -infinity} a day; and typed, since operators are chosen by it.
   */
  String date(String day) {
    return "cast(" + of(day) + " as date)";
  }

  /** The driver sends strings as varchar, and text[] has no operators with varchar[]. */
  String texts(Collection<String> texts) {
    return "cast(" + of(texts.toArray(String[]::new)) + " as text[])";
  }
}
