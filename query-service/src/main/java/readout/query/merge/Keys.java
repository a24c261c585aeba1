package readout.query.merge;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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
    who.forEach(each -> keys.add(each, span, moves ? MeetingComparison.POSTPONED_DAYS : 0));
    return keys.build();
  }

  static Keys ofAgreement(Sides parties, Collection<String> words, Span span) {
    Builder keys = new Builder();
    for (String pair : pairs("A", parties)) {
      words.forEach(word -> keys.both(pair + "|" + word));
      keys.add(pair, span, 0);
    }
    return keys.build();
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

    /**
     * Precise reports meet by the day, others by the month; one whose time nobody knows meets them
     * all.
     */
    void add(String pair, Span span, long movesDays) {
      LocalDate earliest = span.earliest();
      LocalDate latest = span.latest();
      if (earliest == null || latest == null) {
        both(pair + "|?");
        wanted(pair + "|*");
        return;
      }
      own(pair + "|*");
      wanted(pair + "|?");
      LocalDate end = latest.plusDays(movesDays);
      boolean precise = span.precise();
      if (precise) {
        days(pair, earliest, latest);
      }
      months(pair, earliest.minusDays(1), end.plusDays(1), precise, precise && movesDays == 0);
    }

    private void days(String pair, LocalDate earliest, LocalDate latest) {
      LocalDate day = earliest;
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
