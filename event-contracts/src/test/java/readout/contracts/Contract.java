package readout.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What reflection says of the records and enums of the contract. */
final class Contract {

  private Contract() {}

  /** The constants of an enum as they are written in JSON. */
  static List<String> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** The components of a record, in order. */
  static List<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(component -> component.getName()).toList();
  }
}
