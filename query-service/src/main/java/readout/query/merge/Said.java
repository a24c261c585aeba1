package readout.query.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values that reports give a field, each with those who say it, in the order in which they were
 * first said.
 */
final class Said<T> {

  private final Map<T, List<Report>> reports = new LinkedHashMap<>();
  private final Origins origins;

  private Said(Origins origins) {
    this.origins = origins;
  }

  static <T> Said<T> of(
      Collection<Report> reports, Origins origins, Function<Report, @Nullable T> field) {
    Said<T> said = new Said<>(origins);
    for (Report report : reports) {
      T value = field.apply(report);
      if (value != null) {
        said.reports.computeIfAbsent(value, absent -> new ArrayList<>()).add(report);
      }
    }
    return said;
  }

  /** The most independent reports first; among equals as this order has it, then the earlier. */
  List<T> ranked(Comparator<T> order) {
    if (reports.size() < 2) {
      return List.copyOf(reports.keySet());
    }
    Map<T, Integer> independent = new HashMap<>();
    reports.forEach((value, by) -> independent.put(value, origins.among(by)));
    return reports.keySet().stream()
        .sorted(
            Comparator.comparingInt((T value) -> -independent.getOrDefault(value, 0))
                .thenComparing(order))
        .toList();
  }

  List<Report> by(T value) {
    return reports.getOrDefault(value, List.of());
  }

  boolean isEmpty() {
    return reports.isEmpty();
  }

  Collection<T> values() {
    return reports.keySet();
  }

  /** This value, with what agrees with it as support and what does not beside it. */
  Choice<T> choose(@Nullable T value, BiPredicate<T, T> agrees) {
    if (value == null) {
      return new Choice<>(null, List.of(), List.of());
    }
    List<Report> support = new ArrayList<>();
    List<Choice.Other<T>> others = new ArrayList<>();
    for (T other : ranked((one, two) -> 0)) {
      if (agrees.test(value, other)) {
        support.addAll(by(other));
      } else {
        others.add(new Choice.Other<>(other, by(other)));
      }
    }
    support.sort(Report.BY_TIME);
    return new Choice<>(value, support, others);
  }
}
