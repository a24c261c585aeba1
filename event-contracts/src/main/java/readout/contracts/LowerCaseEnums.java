package readout.contracts;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.util.Locale;

/**
 * Names enum constants in lower case, for writing and for reading alike. Jackson's own features
 * write lower case but then have to read any case, and {@code "Held"} is not a value of the
 * contract.
 */
final class LowerCaseEnums extends NopAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
    for (int i = 0; i < constants.length; i++) {
      if (names[i] == null) {
        names[i] = constants[i].name().toLowerCase(Locale.ROOT);
      }
    }
    return names;
  }
}
