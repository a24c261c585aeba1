package readout.query.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.query.event.Labels;
import readout.query.event.NamePattern;
import readout.query.event.NameWords;
import readout.query.merge.MergedEvent;

/**
 * What a filter means. Full text is compared as it stands: only a database knows forms of words.
 */
final class EventMatching {

  private EventMatching() {}

  static boolean matches(MergedEvent event, EventFilter filter) {
    return filter.types().contains(event.type())
        && filter.participants().stream()
            .allMatch(wanted -> event.names().stream().anyMatch(wanted::matches))
        && event.countries().containsAll(filter.countries())
        && (filter.statuses().isEmpty() || filter.statuses().contains(event.status()))
        && (filter.minOrigins() == null || event.origins() >= filter.minOrigins())
        && (filter.minConfidence() == null || event.confidence() >= filter.minConfidence())
        && (filter.conflict() == null || event.conflict() == filter.conflict())
        && matches(event, filter.traits())
        && overlaps(event, filter.from(), filter.to());
  }

  private static boolean overlaps(
      MergedEvent event, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null && to == null) {
      return true;
    }
    LocalDate earliest = event.earliest();
    LocalDate latest = event.latest();
    return earliest != null
        && latest != null
        && (from == null || !latest.isBefore(from))
        && (to == null || !earliest.isAfter(to));
  }

  private static boolean matches(MergedEvent event, Traits traits) {
    Labels labels = event.labels();
    return traits.names().entrySet().stream()
            .allMatch(asked -> matches(labels.names(asked.getKey()), asked.getValue()))
        && traits.placeCountries().stream()
            .allMatch(code -> Objects.equals(code, labels.placeCountry()))
        && isAny(event.mode(), traits.modes())
        && isAny(event.format(), traits.formats())
        && isAny(event.instrument(), traits.instruments())
        && (traits.text() == null || traits.text().matches(new NameWords(labels.text())));
  }

  private static boolean matches(List<NameWords> names, List<NamePattern> patterns) {
    return patterns.stream().allMatch(pattern -> names.stream().anyMatch(pattern::matches));
  }

  private static boolean isAny(@Nullable String value, Set<String> wanted) {
    return wanted.isEmpty() || (value != null && wanted.contains(value));
  }
}
