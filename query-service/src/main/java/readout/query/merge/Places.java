package readout.query.merge;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import readout.contracts.Place;

/** Where an event was, by all its reports. */
final class Places {

  private static final Comparator<Place> FULLEST_FIRST =
      Comparator.comparingInt((Place place) -> place.city() == null ? 1 : 0)
          .thenComparingInt(place -> place.country() == null ? 1 : 0);

  private Places() {}

  static Choice<Place> of(List<Report> reports, Origins origins) {
    Said<Place> said = Said.of(reports, origins, report -> report.event().place());
    List<Place> ranked =
        said.values().stream()
            .sorted(
                Comparator.comparingInt((Place place) -> -agreeing(place, said, origins))
                    .thenComparing(FULLEST_FIRST)
                    .thenComparingInt(place -> -origins.among(said.by(place))))
            .toList();
    return said.choose(ranked.isEmpty() ? null : ranked.get(0), Places::agree);
  }

  private static int agreeing(Place place, Said<Place> said, Origins origins) {
    return origins.among(
        said.values().stream()
            .filter(other -> agree(place, other))
            .flatMap(other -> said.by(other).stream())
            .toList());
  }

  /** One may be told more exactly than the other. */
  private static boolean agree(Place one, Place other) {
    boolean countries =
        one.country() == null || other.country() == null || one.country().equals(other.country());
    boolean cities =
        one.city() == null
            || other.city() == null
            || Objects.equals(fold(one.city()), fold(other.city()));
    return countries && cities;
  }

  private static String fold(String city) {
    return city.toLowerCase(java.util.Locale.ROOT);
  }
}
