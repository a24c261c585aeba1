package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import readout.contracts.Affiliation;

/**
 * What a reader keeps in mind while reading an article from top to bottom: who was spoken of last
 * and who met last. Changed by its reader only; not thread-safe.
 */
public final class Discourse {

  private static final int MEMORY = 6;
  private static final int NEAR = 1;

  private final List<Side> recentPersons = new ArrayList<>();
  private final List<Integer> recentSentences = new ArrayList<>();
  private final Set<String> expanded = new HashSet<>();
  private final List<Meeting> met = new ArrayList<>();
  private List<Side> beside = List.of();
  private int besideSentence = -1;
  private List<Side> delegation = List.of();
  private int delegationSentence = -1;
  private boolean oneDelegation = true;

  /** Notes that a person was spoken of as the subject of a sentence. */
  public void subject(Side person, int sentence) {
    recentPersons.add(person);
    recentSentences.add(sentence);
  }

  /** Notes for whom a delegation stands, or who of it was named. */
  public void delegation(List<Side> sides, int sentence) {
    boolean better =
        sides.stream().anyMatch(Side::named) || delegation.stream().noneMatch(Side::named);
    boolean other =
        sides.stream()
            .noneMatch(
                s -> delegation.stream().anyMatch(d -> Objects.equals(d.stands(), s.stands())));
    if (!sides.isEmpty() && (better || other)) {
      oneDelegation &= delegationSentence < 0 || !other;
      delegation = List.copyOf(sides);
      delegationSentence = sentence;
    }
  }

  /**
   * Whom "the delegation" means: the one spoken of last, not more than a few sentences back unless
   * the article speaks of one only.
   */
  List<Side> delegation(int sentence) {
    boolean near = sentence - delegationSentence <= MEMORY || oneDelegation;
    return delegationSentence >= 0 && near ? delegation : List.of();
  }

  /** Who of the delegation that an unnamed side is was named not long ago. */
  List<Side> members(List<Side> sides, int sentence) {
    boolean unnamed = sides.size() == 1 && !sides.get(0).named();
    return delegation(sentence).stream()
        .filter(member -> unnamed && member.named())
        .filter(member -> Objects.equals(member.stands(), sides.get(0).stands()))
        .toList();
  }

  /** Notes that the members of a group have been named ("NATO envoys, including those of A"). */
  public void expand(String group) {
    expanded.add(group);
  }

  /** Whether an unnamed side is a group whose members have been named. */
  public boolean expanded(Side side) {
    String group = side.stands();
    return !side.named() && group != null && expanded.stream().anyMatch(group::startsWith);
  }

  /** Notes who met or agreed, at least two. */
  public void together(List<Side> sides, int sentence) {
    if (sides.size() > 1) {
      met.add(new Meeting(List.copyOf(sides), sentence));
    }
  }

  /** Notes that several of different states were the subject of a sentence together. */
  public void beside(List<Side> sides, int sentence) {
    beside = List.copyOf(sides);
    besideSentence = sentence;
  }

  /** Whom "he" or "she" means: the subject spoken of last, not more than a few sentences back. */
  public Optional<Side> lastPerson(int sentence) {
    int last = recentPersons.size() - 1;
    return last >= 0 && sentence - recentSentences.get(last) <= MEMORY
        ? Optional.of(recentPersons.get(last))
        : Optional.empty();
  }

  /** The one of these persons who was spoken of last. */
  Optional<Side> lastOf(List<Side> persons, int sentence) {
    for (int i = recentPersons.size() - 1; i >= 0; i--) {
      Side side = recentPersons.get(i);
      if (persons.contains(side) && sentence - recentSentences.get(i) <= MEMORY) {
        return Optional.of(side);
      }
    }
    return Optional.empty();
  }

  /** The person spoken of last who satisfies a word of an office ("the premier"). */
  public Optional<Side> lastHolding(String office) {
    for (int i = recentPersons.size() - 1; i >= 0; i--) {
      Side side = recentPersons.get(i);
      if (side.role() != null && People.agrees(side.role(), office)) {
        return Optional.of(side);
      }
    }
    return Optional.empty();
  }

  /**
   * Whom "they", "the two leaders" or "both sides" mean: those who met last, else a sentence's
   * joint subjects.
   */
  public List<Side> together(int sentence) {
    return met(sentence)
        .findFirst()
        .orElseGet(
            () -> besideSentence >= 0 && sentence - besideSentence <= NEAR ? beside : List.of());
  }

  /**
   * The same where the word tells what they are: those who met last of whom it can be said, else as
   * if it told nothing.
   *
   * @param fits whether it can be said of one
   */
  List<Side> together(int sentence, Predicate<Side> fits) {
    return met(sentence)
        .filter(sides -> sides.stream().allMatch(fits))
        .findFirst()
        .orElseGet(() -> together(sentence));
  }

  /** Who met not long ago, the last first. */
  private Stream<List<Side>> met(int sentence) {
    return IntStream.rangeClosed(1, met.size())
        .mapToObj(back -> met.get(met.size() - back))
        .takeWhile(meeting -> sentence - meeting.sentence() <= 2 * MEMORY)
        .map(Meeting::sides);
  }

  /** Who met or agreed, by the sentence that says so. */
  private record Meeting(List<Side> sides, int sentence) {}

  /**
   * Sides without repetition, in order; as many names as unnamed holders of an office are those
   * holders ("the Polish and Czech premiers, X and Y").
   */
  public static List<Side> bearing(List<Side> sides) {
    List<Side> unnamed = sides.stream().filter(s -> s.name() == null).toList();
    List<Side> named = sides.stream().filter(Side::named).toList();
    if (unnamed.size() < 2 || unnamed.size() != named.size()) {
      return distinct(sides);
    }
    List<Side> bearers = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      Affiliation affiliation = unnamed.get(i).affiliation();
      Side side = named.get(i);
      bearers.add(
          side.affiliation() == null && affiliation != null ? side.standingFor(affiliation) : side);
    }
    return distinct(bearers);
  }

  /** Sides without repetition, in order. */
  public static List<Side> distinct(List<Side> sides) {
    Map<String, Side> byKey = new LinkedHashMap<>();
    for (Side side : sides) {
      byKey.putIfAbsent(side.key(), side);
    }
    return List.copyOf(byKey.values());
  }
}
