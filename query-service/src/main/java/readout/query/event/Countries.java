package readout.query.event;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.ActorKind;
import readout.contracts.Meeting;
import readout.contracts.Participant;
import readout.contracts.Party;

/**
 * The countries that take part in an event, as ISO 3166-1 alpha-2. A country that the record names
 * without its code is looked up by its short English name (Unicode CLDR, as the JDK carries it).
 */
public final class Countries {

  /** Short names in the press that differ from CLDR's, or from one JDK to the next. */
  private static final List<String> OTHER_NAMES =
      List.of(
          "TR Turkey",
          "TR Türkiye",
          "CZ Czech Republic",
          "CZ Czechia",
          "MM Myanmar",
          "MM Burma",
          "US United States of America",
          "US USA",
          "GB Britain",
          "GB Great Britain",
          "GB UK",
          "KR Republic of Korea",
          "KP North Korea",
          "CI Ivory Coast",
          "CD DR Congo",
          "CG Republic of the Congo",
          "PS Palestine",
          "HK Hong Kong",
          "MK North Macedonia",
          "SZ Eswatini",
          "CV Cape Verde",
          "VA Vatican",
          "XK Kosovo",
          "BA Bosnia and Herzegovina");

  private static final Map<SortedSet<String>, String> CODES = codes();

  private Countries() {}

  /** Those of the participants' affiliations, and the participants that are countries. */
  public static SortedSet<String> of(Meeting meeting) {
    return collect(meeting.participants().stream().map(Countries::of));
  }

  /** Those of the parties of an agreement. */
  public static SortedSet<String> ofParties(Collection<Party> parties) {
    return collect(parties.stream().map(Countries::of));
  }

  /** The country that this one stands for, or empty. */
  public static Optional<String> of(Participant participant) {
    var affiliation = participant.affiliation();
    if (affiliation != null && affiliation.country() != null) {
      return Optional.of(affiliation.country());
    }
    return affiliation != null
        ? byName(ActorKind.COUNTRY, affiliation.name())
        : byName(participant.kind(), participant.name());
  }

  /** The country that this party is, or empty. */
  public static Optional<String> of(Party party) {
    return party.country() != null
        ? Optional.of(party.country())
        : byName(party.kind(), party.name());
  }

  /** The short English name of this code; of one that no country has, the code. */
  public static String name(String code) {
    return switch (code) {
      case "XK" -> "Kosovo";
      case "EU" -> "European Union";
      default -> new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    };
  }

  private static Optional<String> byName(ActorKind kind, @Nullable String name) {
    return kind == ActorKind.COUNTRY && name != null
        ? Optional.ofNullable(CODES.get(NameWords.of(name).words()))
        : Optional.empty();
  }

  private static SortedSet<String> collect(Stream<Optional<String>> codes) {
    return codes.flatMap(Optional::stream).collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
  }

  private static Map<SortedSet<String>, String> codes() {
    Map<SortedSet<String>, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
      codes.put(NameWords.of(name).words(), code);
    }
    for (String other : OTHER_NAMES) {
      codes.put(NameWords.of(other.substring(3)).words(), other.substring(0, 2));
    }
    return Map.copyOf(codes);
  }
}
