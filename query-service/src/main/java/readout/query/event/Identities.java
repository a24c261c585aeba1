package readout.query.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import readout.contracts.ActorKind;
import readout.contracts.Affiliation;
import readout.contracts.Participant;
import readout.contracts.Party;

/** Who a participant or a party is, by what is said of it there and by nothing else. */
public final class Identities {

  /** Who has such a title goes by one name. */
  private static final Set<String> OF_ONE_NAME =
      Set.of("king", "queen", "emperor", "empress", "pope", "prince", "princess", "sultan", "emir");

  private static final Pattern WORD = Pattern.compile("[^\\p{L}]+");

  private Identities() {}

  /**
   * What leads to it: the id of a person or an organisation, the ISO 3166-1 alpha-2 code of a
   * country. Empty for those who are not named, or by a surname alone, which is not enough.
   */
  public static Optional<String> of(Participant participant) {
    return switch (participant.kind()) {
      case COUNTRY -> Countries.of(participant);
      case ORGANISATION -> organisation(participant).map(EntityId::value);
      case PERSON -> person(participant).map(EntityId::value);
    };
  }

  /** What leads to it, as for a participant. */
  public static Optional<String> of(Party party) {
    return switch (party.kind()) {
      case COUNTRY -> Countries.of(party);
      case ORGANISATION -> organisation(party.name()).map(EntityId::value);
      case PERSON -> Optional.empty();
    };
  }

  private static Optional<EntityId> person(Participant participant) {
    String name = participant.name();
    return name != null && tellsWho(name, participant.role())
        ? Optional.of(EntityId.ofPerson(PersonName.of(name).words(), side(participant)))
        : Optional.empty();
  }

  private static Optional<EntityId> organisation(Participant participant) {
    Affiliation affiliation = participant.affiliation();
    String name = participant.name();
    return organisation(name == null && affiliation != null ? affiliation.name() : name);
  }

  /** Empty for a name without letters and digits. */
  private static Optional<EntityId> organisation(@Nullable String name) {
    return Optional.ofNullable(name)
        .map(Organisations::words)
        .filter(words -> !words.isEmpty())
        .map(EntityId::ofOrganisation);
  }

  /** Whether a name is more than a surname, which many have. */
  public static boolean tellsWho(String name, @Nullable String role) {
    List<String> words = PersonName.of(name).words();
    return words.size() > 1 || (words.size() == 1 && isOfOneName(role));
  }

  private static boolean isOfOneName(@Nullable String role) {
    return role != null
        && WORD.splitAsStream(role.toLowerCase(java.util.Locale.ROOT))
            .anyMatch(OF_ONE_NAME::contains);
  }

  /**
   * The side that somebody stands for: a country's code, the words of an organisation, or nothing.
   */
  public static String side(Participant participant) {
    Affiliation affiliation = participant.affiliation();
    return Countries.of(participant)
        .orElseGet(
            () ->
                affiliation == null
                    ? ""
                    : String.join(" ", Organisations.words(affiliation.name())));
  }

  /** Whether a side is a country. */
  public static boolean isCountry(String side) {
    return side.length() == 2 && side.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  /** Whether it is somebody by kind whose name stands for a person. */
  public static boolean isNamedPerson(Participant participant) {
    return participant.kind() == ActorKind.PERSON && participant.name() != null;
  }
}
