package readout.extract.core.entity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.Affiliation;

/**
 * Who held which office of a state or organisation, by {@code office-holders.tsv}: for texts that
 * do not say for whom their persons stand. Dates of office are taken loosely. Immutable.
 */
public final class OfficeHolders {

  private static final int LONGEST_NAME = 6;

  /** Words for offices that some states have and others have not. */
  private static final List<String> RANKS =
      List.of(
          "minister",
          "president",
          "premier",
          "chancellor",
          "king",
          "queen",
          "prince",
          "emir",
          "sultan",
          "secretary",
          "foreign minister",
          "chairman",
          "councilor",
          "taoiseach");

  /** Where many a surname of a text is that of somebody else. */
  private static final Set<String> ENGLISH =
      Set.of("United States", "United Kingdom", "Australia", "Canada", "New Zealand", "Ireland");

  /** Offices of which a state has one or none. */
  private static final Set<OfficeKind> TOP =
      EnumSet.of(
          OfficeKind.PRESIDENT,
          OfficeKind.VICE_PRESIDENT,
          OfficeKind.PREMIER,
          OfficeKind.CHANCELLOR,
          OfficeKind.FOREIGN,
          OfficeKind.DEFENCE,
          OfficeKind.KING,
          OfficeKind.QUEEN,
          OfficeKind.PRINCE,
          OfficeKind.POPE,
          OfficeKind.SECRETARY_GENERAL);

  private final Map<String, List<OfficeHolder>> byName = new HashMap<>();
  private final Map<String, List<OfficeHolder>> byOneName = new HashMap<>();
  private final Map<String, List<OfficeHolder>> bySurname = new HashMap<>();
  private final Map<String, List<OfficeHolder>> byAffiliation = new HashMap<>();

  private final Countries countries;

  private OfficeHolders(List<OfficeHolder> holders, Countries countries) {
    this.countries = countries;
    for (OfficeHolder holder : holders) {
      for (String name : holder.names()) {
        List<String> words = NameKey.words(name);
        add(words.size() == 1 ? byOneName : byName, key(words), holder);
      }
      OfficeHolderTable.surnames(holder).forEach(surname -> add(bySurname, surname, holder));
      add(byAffiliation, holder.affiliation().name(), holder);
    }
  }

  private static void add(Map<String, List<OfficeHolder>> index, String key, OfficeHolder holder) {
    if (!key.isEmpty()) {
      index.computeIfAbsent(key, k -> new ArrayList<>(1)).add(holder);
    }
  }

  static OfficeHolders load(Countries countries) {
    return new OfficeHolders(OfficeHolderTable.read(countries), countries);
  }

  /** Words without single letters, run together: "Roh Moo-hyun" and "Roh Moohyun" are one. */
  static String key(List<String> words) {
    return String.join("", words);
  }

  /**
   * For whom somebody stands: by the full name, by surname and office, or by a famous surname.
   * Empty when two of that name stand for different states.
   *
   * @param words the name's words, of {@link NameKey}
   * @param role the office as the text gives it, or null
   * @param day the article's, or null when it is not known
   * @param mentioned the states and organisations that the article names
   */
  Optional<Affiliation> affiliation(
      List<String> words, @Nullable String role, @Nullable LocalDate day, Set<String> mentioned) {
    YearMonth month = day == null ? null : YearMonth.from(day);
    if (words.size() > 1) {
      Optional<Affiliation> full = latest(byRole(named(words), role), month);
      if (full.isPresent()) {
        return full;
      }
    }
    Optional<Affiliation> one = byOneName(words, month);
    if (one.isPresent()) {
      return one;
    }
    List<OfficeHolder> namesakes = bySurname.getOrDefault(key(words), List.of());
    boolean surname = words.size() == 1 || (words.size() == 2 && !namesakes.isEmpty());
    return surname ? bySurname(namesakes, role, month, mentioned) : Optional.empty();
  }

  /** "Hemedti", "Jokowi": names that are one word, and no surname. */
  private Optional<Affiliation> byOneName(List<String> words, @Nullable YearMonth month) {
    return agreed(
        byOneName.getOrDefault(key(words), List.of()).stream()
            .filter(h -> month == null || h.holdsIn(month))
            .toList());
  }

  /** The rows of the office that the text gives, if there are such; else all. */
  private static List<OfficeHolder> byRole(List<OfficeHolder> rows, @Nullable String role) {
    if (role == null || rows.isEmpty()) {
      return rows;
    }
    OfficeKind kind = OfficeKind.of(role);
    List<OfficeHolder> same = rows.stream().filter(h -> h.kind() == kind).toList();
    return same.isEmpty() ? rows : same;
  }

  private static Optional<Affiliation> bySurname(
      List<OfficeHolder> namesakes,
      @Nullable String role,
      @Nullable YearMonth month,
      Set<String> mentioned) {
    if (namesakes.isEmpty()) {
      return Optional.empty();
    }
    boolean untold = role == null;
    OfficeKind kind = OfficeKind.of(String.valueOf(role));
    Predicate<OfficeHolder> meant =
        untold
            ? h ->
                h.bare()
                    || (month != null
                        && mentioned.contains(h.affiliation().name())
                        && !ENGLISH.contains(h.affiliation().name()))
            : h -> kind.mayBe(h.kind());
    List<OfficeHolder> found =
        namesakes.stream().filter(meant).filter(h -> month == null || h.holdsIn(month)).toList();
    return agreed(found);
  }

  /** The offices that somebody of this full name has ever held. */
  Set<OfficeKind> offices(List<String> words) {
    return named(words).stream().map(OfficeHolder::kind).collect(Collectors.toSet());
  }

  private List<OfficeHolder> named(List<String> words) {
    List<OfficeHolder> exact = byName.get(key(words));
    if (exact != null) {
      return exact;
    }
    List<String> given = words.stream().filter(word -> word.length() > 1).toList();
    for (int from = 0; from + 1 < given.size(); from++) {
      List<OfficeHolder> rows = byName.get(key(given.subList(from, given.size())));
      if (rows != null) {
        return rows;
      }
    }
    return List.of();
  }

  /** What the office held at the time says, else the last one held, else the first. */
  private static Optional<Affiliation> latest(List<OfficeHolder> rows, @Nullable YearMonth month) {
    if (month == null) {
      return last(rows);
    }
    List<OfficeHolder> holding = rows.stream().filter(h -> h.holdsIn(month)).toList();
    if (!holding.isEmpty()) {
      return last(holding);
    }
    List<OfficeHolder> past = rows.stream().filter(h -> h.since(month)).toList();
    return past.isEmpty() ? agreed(rows.stream().filter(h -> h.known(month)).toList()) : last(past);
  }

  private static Optional<Affiliation> last(List<OfficeHolder> rows) {
    return rows.stream()
        .max(Comparator.comparing(OfficeHolder::from))
        .map(OfficeHolder::affiliation);
  }

  private static Optional<Affiliation> agreed(List<OfficeHolder> rows) {
    List<Affiliation> all = rows.stream().map(OfficeHolder::affiliation).distinct().toList();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** How many word forms from a position on are the full name of a known person; 0 for none. */
  int nameLength(List<String> forms, int start, @Nullable LocalDate day) {
    int longest = 0;
    StringBuilder key = new StringBuilder();
    int words = 0;
    for (int i = start; i < forms.size() && i < start + LONGEST_NAME; i++) {
      List<String> atoms = NameKey.words(forms.get(i));
      if (atoms.isEmpty() && !forms.get(i).equals("-")) {
        break;
      }
      words += atoms.size();
      key.append(key(atoms));
      List<OfficeHolder> rows = byName.getOrDefault(key.toString(), List.of());
      boolean known = rows.stream().anyMatch(h -> day == null || h.known(YearMonth.from(day)));
      if (words > 1 && !atoms.isEmpty() && known) {
        longest = i - start + 1;
      }
    }
    return longest;
  }

  /** Whether a surname alone is enough to know a person of this day's news. */
  boolean famous(String form, @Nullable LocalDate day) {
    String key = key(NameKey.words(form));
    return day != null
        && (bySurname.getOrDefault(key, List.of()).stream()
                .anyMatch(h -> h.bare() && h.holdsIn(YearMonth.from(day)))
            || byOneName.getOrDefault(key, List.of()).stream()
                .anyMatch(h -> h.holdsIn(YearMonth.from(day))));
  }

  /**
   * Whether an office without country in a state's own text may be of that state: it has such an
   * office, and not somebody else in it.
   *
   * @param words the name's words, of {@link NameKey}
   */
  boolean mayBeOf(Affiliation home, String role, List<String> words, @Nullable LocalDate day) {
    List<OfficeHolder> offices = byAffiliation.getOrDefault(home.name(), List.of());
    if (offices.isEmpty()) {
      return true;
    }
    OfficeKind kind = OfficeKind.of(role);
    String lower = role.toLowerCase(Locale.ROOT);
    boolean unheardOf =
        RANKS.stream()
            .filter(lower::contains)
            .anyMatch(rank -> offices.stream().noneMatch(h -> h.office().contains(rank)));
    if (unheardOf || !TOP.contains(kind)) {
      return !unheardOf;
    }
    List<OfficeHolder> same = offices.stream().filter(h -> h.kind() == kind).toList();
    boolean other =
        day != null
            && same.stream().anyMatch(h -> h.holdsIn(YearMonth.from(day)))
            && same.stream().noneMatch(h -> words.containsAll(NameKey.words(h.surname())));
    return !same.isEmpty() && !other;
  }

  /** Whether one of this surname holds an office of a state on a day. */
  boolean heldAt(Affiliation state, List<String> words, @Nullable LocalDate day) {
    return day != null
        && bySurname.getOrDefault(key(words), List.of()).stream()
            .anyMatch(h -> h.affiliation().equals(state) && h.holdsIn(YearMonth.from(day)));
  }

  /** The state of a code of the tables, as what somebody stands for. */
  Optional<Affiliation> state(@Nullable String code) {
    return code == null
        ? Optional.empty()
        : countries.byCode(code).map(c -> new Affiliation(c.name(), c.code()));
  }

  /** All rows, for checks of the table. */
  Stream<OfficeHolder> all() {
    return byAffiliation.values().stream().flatMap(List::stream);
  }
}
