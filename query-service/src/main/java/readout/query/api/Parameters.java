package readout.query.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The query parameters of one request. A parameter that the call does not have, one that is there
 * more often than it may be, and a value it does not take are each a problem that names it.
 */
final class Parameters {

  /** As often as a parameter may be repeated: bounds what one request can cost. */
  private static final int MOST_VALUES = 20;

  private final MultivaluedMap<String, String> values;

  private Parameters(MultivaluedMap<String, String> values) {
    this.values = values;
  }

  static Parameters of(MultivaluedMap<String, String> values, List<Parameter> known) {
    for (String name : values.keySet()) {
      if (known.stream().noneMatch(parameter -> parameter.text().equals(name))) {
        throw ProblemException.unknownParameter(name, Parameter.names(known));
      }
    }
    return new Parameters(values);
  }

  /** The values in the order given; none when the parameter is not there. */
  <T> List<T> all(Parameter parameter, Function<String, Optional<T>> parser) {
    List<String> texts = values.getOrDefault(parameter.text(), List.of());
    int most = parameter.repeatable() ? MOST_VALUES : 1;
    if (texts.size() > most) {
      throw ProblemException.invalidParameter(
          parameter.text(),
          texts.get(most),
          parameter.takes() + ", at most " + (most == 1 ? "once" : most + " times"));
    }
    return texts.stream().map(text -> parse(parameter, text, parser)).toList();
  }

  /** The value, or empty when the parameter is not there. */
  <T> Optional<T> one(Parameter parameter, Function<String, Optional<T>> parser) {
    return all(parameter, parser).stream().findFirst();
  }

  /** Whether the request says something of it. */
  boolean has(Parameter parameter) {
    return values.containsKey(parameter.text());
  }

  /** Where a parameter that the call has makes no sense. */
  void refuse(Parameter parameter, String takes) {
    all(parameter, Optional::of).stream()
        .findFirst()
        .ifPresent(
            text -> {
              throw ProblemException.invalidParameter(parameter.text(), text, takes);
            });
  }

  private static <T> T parse(
      Parameter parameter, String text, Function<String, Optional<T>> parser) {
    return parser.apply(text).orElseThrow(() -> invalid(parameter, text));
  }

  static ProblemException invalid(Parameter parameter, String text) {
    return ProblemException.invalidParameter(parameter.text(), text, parameter.takes());
  }
}
