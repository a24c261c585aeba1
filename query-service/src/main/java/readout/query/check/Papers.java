package readout.query.check;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import readout.contracts.Instrument;
import readout.contracts.Participant;
import readout.contracts.Party;
import readout.query.event.Countries;
import readout.query.event.Organisations;
import readout.query.event.PersonName;
import readout.query.merge.SubjectWords;

/** What only agreements have, claimed beside told. */
final class Papers {

  /** The share of a subject's words that reports of one agreement have in common. */
  private static final double SAME_SUBJECT = 0.5;

  /** Of a treaty of many, reports name some. */
  private static final double MOST_PARTIES = 0.6;

  /** One paper goes by several of these names. */
  private static final Set<Instrument> ALIKE =
      EnumSet.of(
          Instrument.TREATY,
          Instrument.MEMORANDUM,
          Instrument.PROGRAMME,
          Instrument.CONTRACT,
          Instrument.STRATEGIC_PARTNERSHIP);

  private Papers() {}

  static Bearing parties(Collection<Party> claimed, Collection<Party> told) {
    Set<String> wanted = sides(claimed);
    Set<String> bound = sides(told);
    if (wanted.isEmpty()) {
      return Bearing.UNCLAIMED;
    }
    if (bound.containsAll(wanted)) {
      return Bearing.AGREES;
    }
    boolean oneOfTwo = wanted.size() == 2 && bound.size() == 2 && shared(wanted, bound) == 1;
    return oneOfTwo ? Bearing.DIFFERS : Bearing.SILENT;
  }

  /** All that are claimed; of many, most. */
  static boolean sameParties(Collection<Party> claimed, Collection<Party> told) {
    Set<String> wanted = sides(claimed);
    long shared = shared(wanted, sides(told));
    return shared > 0
        && (shared == wanted.size()
            || (wanted.size() > 2 && shared >= MOST_PARTIES * wanted.size()));
  }

  private static long shared(Set<String> one, Set<String> other) {
    return one.stream().filter(other::contains).count();
  }

  private static Set<String> sides(Collection<Party> parties) {
    return parties.stream()
        .map(
            party ->
                Countries.of(party)
                    .orElseGet(() -> String.join(" ", Organisations.words(party.name()))))
        .collect(Collectors.toSet());
  }

  /** Who else signed is no contradiction: reports name those they care for. */
  static Bearing signatories(List<Participant> claimed, List<Participant> told) {
    List<PersonName> wanted = names(claimed);
    List<PersonName> signed = names(told);
    if (wanted.isEmpty()) {
      return Bearing.UNCLAIMED;
    }
    return wanted.stream().allMatch(name -> signed.stream().anyMatch(name::mayBe))
        ? Bearing.AGREES
        : Bearing.SILENT;
  }

  private static List<PersonName> names(List<Participant> participants) {
    return participants.stream()
        .map(Participant::name)
        .filter(Objects::nonNull)
        .map(PersonName::of)
        .toList();
  }

  static Bearing instrument(Instrument claimed, Instrument told) {
    if (claimed == Instrument.OTHER) {
      return Bearing.UNCLAIMED;
    }
    if (claimed == told) {
      return Bearing.AGREES;
    }
    boolean loose = told == Instrument.OTHER || (ALIKE.contains(claimed) && ALIKE.contains(told));
    return loose ? Bearing.SILENT : Bearing.DIFFERS;
  }

  /** One word of a subject is not enough to say that another is meant. */
  static Bearing subject(@Nullable String claimed, @Nullable String told) {
    SortedSet<String> wanted = SubjectWords.of(claimed);
    SortedSet<String> words = SubjectWords.of(told);
    if (wanted.isEmpty()) {
      return Bearing.UNCLAIMED;
    }
    if (SubjectWords.shared(wanted, words) >= SAME_SUBJECT) {
      return Bearing.AGREES;
    }
    boolean other = Math.min(wanted.size(), words.size()) > 1 && shared(wanted, words) == 0;
    return other ? Bearing.DIFFERS : Bearing.SILENT;
  }

  /** How much of what it is about both have in common. */
  static long sharedWords(@Nullable String claimed, @Nullable String told) {
    return shared(SubjectWords.of(claimed), SubjectWords.of(told));
  }
}
