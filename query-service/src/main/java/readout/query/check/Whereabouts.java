package readout.query.check;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.Place;
import readout.query.event.NameWords;

/** A claimed place beside a told one. */
final class Whereabouts {

  private Whereabouts() {}

  static Bearing bearing(@Nullable Place claimed, @Nullable Place told) {
    if (claimed == null) {
      return Bearing.UNCLAIMED;
    }
    if (told == null) {
      return Bearing.SILENT;
    }
    if (differ(claimed.country(), told.country())) {
      return Bearing.DIFFERS;
    }
    if (sameName(claimed, told)) {
      return Bearing.AGREES;
    }
    return claimed.city() == null ? besideCountry(claimed, told) : besideCity(claimed.city(), told);
  }

  /** A city is in the country that is claimed; a house may be in any of its cities. */
  private static Bearing besideCountry(Place claimed, Place told) {
    boolean country = claimed.country() != null && claimed.country().equals(told.country());
    boolean countryOnly = country && isCountry(claimed);
    return countryOnly ? Bearing.AGREES : Bearing.SILENT;
  }

  private static Bearing besideCity(String city, Place told) {
    if (told.city() == null) {
      return Bearing.SILENT;
    }
    return words(city).equals(words(told.city())) ? Bearing.AGREES : Bearing.DIFFERS;
  }

  /** A place that is called by its country's name. */
  private static boolean isCountry(Place place) {
    return place.country() != null
        && new java.util.Locale.Builder()
            .setRegion(place.country())
            .build()
            .getDisplayCountry(java.util.Locale.ENGLISH)
            .equalsIgnoreCase(place.name().replaceFirst("(?i)^the ", ""));
  }

  private static boolean sameName(Place one, Place other) {
    return words(one.name()).equals(words(other.name()));
  }

  private static boolean differ(@Nullable String one, @Nullable String other) {
    return one != null && other != null && !one.equals(other);
  }

  private static Set<String> words(String name) {
    return NameWords.of(name).words();
  }
}
