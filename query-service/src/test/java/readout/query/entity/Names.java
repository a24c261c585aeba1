package readout.query.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.query.event.EntityId;
import readout.query.event.EventId;
import readout.query.merge.Report;

/** A directory of what reports name, in memory. */
public final class Names implements Directory {

  private final Map<EntityId, Attested> all = new TreeMap<>();
  private final Map<EntityId, List<Report>> reports = new TreeMap<>();

  /** Of the reports of each article. */
  public Names(Collection<List<Report>> articles) {
    for (List<Report> article : articles) {
      Map<EventId, Set<Appearance>> named = Namings.of(article);
      article.forEach(report -> named.get(report.id()).forEach(each -> add(each, report)));
    }
  }

  private void add(Appearance appearance, Report report) {
    LocalDate day = Namings.day(report);
    Attested known = all.get(appearance.id());
    all.put(
        appearance.id(),
        known == null
            ? new Attested(appearance, day, day)
            : new Attested(
                appearance, end(known.earliest(), day, -1), end(known.latest(), day, 1)));
    reports.computeIfAbsent(appearance.id(), id -> new ArrayList<>()).add(report);
  }

  private static @Nullable LocalDate end(
      @Nullable LocalDate one, @Nullable LocalDate other, int sign) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return Integer.signum(one.compareTo(other)) == sign ? one : other;
  }

  @Override
  public Collection<Attested> having(Collection<Long> keys) {
    return all.values().stream()
        .filter(each -> each.appearance().keys().stream().anyMatch(keys::contains))
        .toList();
  }

  @Override
  public Collection<Attested> ofForms(Collection<EntityId> forms) {
    return all.values().stream().filter(e -> forms.contains(e.appearance().form())).toList();
  }

  /** All ways of naming. */
  public Stream<Appearance> appearances() {
    return all.values().stream().map(Attested::appearance);
  }

  /** The reports that name somebody so. */
  public List<Report> reports(Appearance appearance) {
    return reports.getOrDefault(appearance.id(), List.of());
  }
}
