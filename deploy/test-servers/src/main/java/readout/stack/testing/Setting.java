package readout.stack.testing;

import java.util.Locale;

/** Settings of the tests, from a system property or else the environment. */
final class Setting {

  private Setting() {}

  static String of(String name, String otherwise) {
    String property = System.getProperty(name, "");
    if (!property.isBlank()) {
      return property;
    }
    String variable = System.getenv(name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"));
    return variable == null || variable.isBlank() ? otherwise : variable;
  }
}
