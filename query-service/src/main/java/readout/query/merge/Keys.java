package readout.query.merge;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import readout.query.event.PersonName;

/**
 * Where reports of one event find each other (blocking): keys of who and when, so that a report is
 * compared with few others, however long the record grows. If one report's {@code wanted} has a key
 * of another's {@code own}, the same holds the other way round.
 *
 * @param own the keys a report is found by; each once
 * @param wanted the keys it looks for others by
 */
record Keys(List<Long> own, List<Long> wanted) {

  /** Of more sides the first are taken: a conference is found by some of them, or not at all. */
  private static final int MOST_SIDES = 5;

  /** A longer time tells nothing. */
  private static final int MOST_MONTHS = 15;

  private static final int MOST_DAYS = 10;

  /**
   * @param venue the city of a conference, since reports of one name few of the same sides; or null
   */
  static Keys ofMeeting(Sides sides, @Nullable String venue, Span span, boolean moves) {
    List<String> who = pairs("M", sides);
    if (venue != null) {
      who.add("M@" + venue);
    }
    Builder keys = new Builder();
    if (span.basis() == Span.Basis.NOTHING) {
      who.forEach(each -> keys.both(each + "|?"));
      persons(sides).forEach(keys::timeless);
    } else {
      who.forEach(each -> keys.timed(each, span, moves ? MeetingComparison.POSTPONED_DAYS : 0));
      persons(sides).forEach(keys::anyTime);
    }
    return keys.build();
  }

  /**
   * A subject is found at any time; without one, only the day tells.
   *
   * @param reference to an earlier agreement, or null
   */
  static Keys ofAgreement(
      Sides parties, Collection<String> words, Span span, @Nullable Reference reference) {
    Builder keys = new Builder();
    for (String pair : pairs("A", parties)) {
      words.forEach(word -> keys.both(pair + "|" + word));
      span.years().forEach(year -> keys.own(pair + "|" + year));
      if (reference != null) {
        reference.marks().forEach(mark -> keys.own(pair + "|follows|" + mark));
      }
      if (span.precise()) {
        keys.days(pair, span);
      }
    }
    return keys.build();
  }

  /** The keys by which agreements are found that this may follow up. */
  static List<Long> followedBy(Sides parties, Reference reference) {
    Builder keys = new Builder();
    for (String pair : pairs("A", parties)) {
      reference.marks().forEach(mark -> keys.own(pair + "|" + mark));
    }
    return keys.build().own();
  }

  /** The keys by which agreements are found that may follow up one of these words and years. */
  static List<Long> following(Sides parties, Collection<String> words, Span span) {
    Builder keys = new Builder();
    for (String pair : pairs("A", parties)) {
      words.forEach(word -> keys.own(pair + "|follows|" + word));
      span.years().forEach(year -> keys.own(pair + "|follows|" + year));
    }
    return keys.build().own();
  }

  /**
   * Of talks in which all sides are there by name, each two of these: a report without any time is
   * looked for over all times, and two countries met too often for that. A name is known by its
   * first and its last word, since one of them is the surname.
   */
  private static List<String> persons(Sides sides) {
    List<String> pairs = new ArrayList<>();
    if (sides.size() < 2 || sides.size() > MeetingComparison.MOST_CLOSED || !sides.allNamed()) {
      return pairs;
    }
    List<Set<String>> words = sides.named().values().stream().map(Keys::ends).toList();
    for (int i = 0; i < words.size(); i++) {
      for (int j = i + 1; j < words.size(); j++) {
        for (String one : words.get(i)) {
          words.get(j).forEach(other -> pairs.add(inOrder(one, other)));
        }
      }
    }
    return pairs;
  }

  private static Set<String> ends(List<PersonName> persons) {
    Set<String> ends = new TreeSet<>();
    persons.stream()
        .map(PersonName::words)
        .filter(words -> !words.isEmpty())
        .forEach(words -> ends.addAll(List.of(words.get(0), words.get(words.size() - 1))));
    return ends;
  }

  private static String inOrder(String one, String other) {
    return "P|" + (one.compareTo(other) < 0 ? one + "|" + other : other + "|" + one);
  }

  private static List<String> pairs(String type, Sides sides) {
    SortedSet<String> ordered = new TreeSet<>(sides.keys());
    List<String> chosen = new ArrayList<>(sides.organisations());
    ordered.stream().filter(side -> !chosen.contains(side)).forEach(chosen::add);
    List<String> few = chosen.stream().limit(MOST_SIDES).sorted().toList();
    List<String> pairs = new ArrayList<>();
    sides.organisations().forEach(side -> pairs.add(type + "|" + side));
    for (int i = 0; i < few.size(); i++) {
      for (int j = i + 1; j < few.size(); j++) {
        pairs.add(type + "|" + few.get(i) + "|" + few.get(j));
      }
    }
    return pairs;
  }

  Keys {
    own = own.stream().distinct().sorted().toList();
    wanted = wanted.stream().distinct().sorted().toList();
  }

  private static final class Builder {

    private final List<Long> own = new ArrayList<>();
    private final List<Long> wanted = new ArrayList<>();

    void both(String key) {
      own.add(hash(key));
      wanted.add(hash(key));
    }

    private void own(String key) {
      own.add(hash(key));
    }

    private void wanted(String key) {
      wanted.add(hash(key));
    }

    void timeless(String pair) {
      both(pair + "|?");
      wanted(pair + "|*");
    }

    void anyTime(String pair) {
      own(pair + "|*");
      wanted(pair + "|?");
    }

    /** Precise reports meet by the day, others by the month. */
    void timed(String pair, Span span, long movesDays) {
      LocalDate earliest = Objects.requireNonNull(span.earliest());
      LocalDate end = Objects.requireNonNull(span.latest()).plusDays(movesDays);
      boolean precise = span.precise();
      if (precise) {
        days(pair, span);
      }
      months(pair, earliest.minusDays(1), end.plusDays(1), precise, precise && movesDays == 0);
    }

    void days(String pair, Span span) {
      LocalDate day = Objects.requireNonNull(span.earliest());
      LocalDate latest = Objects.requireNonNull(span.latest());
      for (int i = 0; i < MOST_DAYS && !day.isAfter(latest); i++, day = day.plusDays(1)) {
        own(pair + "|" + day);
        for (int away = -1; away <= 1; away++) {
          wanted(pair + "|" + day.plusDays(away));
        }
      }
    }

    private void months(
        String pair, LocalDate first, LocalDate last, boolean precise, boolean onlyPrecise) {
      YearMonth month = YearMonth.from(first);
      for (int i = 0; i < MOST_MONTHS && !month.isAfter(YearMonth.from(last)); i++) {
        String precisely = pair + "|" + month;
        String vaguely = pair + "|~" + month;
        if (precise) {
          own(precisely);
        }
        wanted(vaguely);
        if (!onlyPrecise) {
          own(vaguely);
          wanted(precisely);
        }
        month = month.plusMonths(1);
      }
    }

    Keys build() {
      return new Keys(own, wanted);
    }

    /**
     * FNV-1a of 64 bits over the units of the text, its bits mixed once more as MurmurHash3 ends:
     * two keys that share it by chance only cost a comparison.
     */
    private static long hash(String key) {
      long hash = 0xcbf29ce484222325L;
      for (int i = 0; i < key.length(); i++) {
        hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
      }
      hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
      hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
      return hash ^ (hash >>> 33);
    }
  }
}
