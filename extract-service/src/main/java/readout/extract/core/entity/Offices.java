package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import readout.extract.core.entity.LexiconTable.Row;

/**
 * The offices of {@code offices.tsv} and the honorifics of {@code honorifics.tsv}, without regard
 * to case. Immutable.
 */
public final class Offices {

  private final List<LexiconForm> forms;
  private final LexiconTrie names;
  private final Map<String, Integer> honorifics = new HashMap<>();
  private final int longestHonorific;

  private Offices(List<Row> offices, List<Row> honorificRows) {
    forms =
        offices.stream()
            .map(Offices::office)
            .map(office -> new LexiconForm(office.form(), false, LexiconKind.OFFICE, office))
            .toList();
    names = LexiconTrie.ignoringCase(forms);
    int longest = 0;
    for (Row row : honorificRows) {
      List<String> atoms = LexiconAtoms.of(row.cell("form"));
      honorifics.put(String.join(" ", atoms), atoms.size());
      longest = Math.max(longest, atoms.size());
    }
    longestHonorific = longest;
  }

  public static Offices load() {
    return new Offices(LexiconTable.read("offices.tsv"), LexiconTable.read("honorifics.tsv"));
  }

  private static Office office(Row row) {
    return new Office(
        row.cell("form"),
        row.cell("office"),
        OfficeLevel.valueOf(row.cell("level").toUpperCase(Locale.ROOT)),
        row.flag("title"),
        OfficeNumber.valueOf(row.cell("number").toUpperCase(Locale.ROOT)));
  }

  List<LexiconForm> forms() {
    return forms;
  }

  public Optional<Office> byForm(String form) {
    return names.readings(form).stream().map(r -> (Office) r.entry()).findFirst();
  }

  /** The longest office at a position: "deputy prime minister" before "prime minister". */
  public Optional<LexiconMatch> longestAt(List<String> words, int start) {
    return names.longestAt(words, start);
  }

  /**
   * How many of the words from a position on are one honorific ("Lt. Gen."), with case; 0 for none.
   */
  public int honorificAt(List<String> words, int start) {
    List<String> atoms = new ArrayList<>(longestHonorific);
    int length = 0;
    for (int i = start; i < words.size() && atoms.size() < longestHonorific; i++) {
      atoms.addAll(LexiconAtoms.of(words.get(i)));
      if (honorifics.containsKey(String.join(" ", atoms))) {
        length = i - start + 1;
      }
    }
    return length;
  }

  /**
   * A name without the honorifics before it; the last word always stays, so that "Sheikh" alone or
   * "U Thant"'s second word are not lost.
   */
  public List<String> withoutHonorifics(List<String> name) {
    int start = 0;
    for (int length = honorificAt(name, start);
        length > 0 && start + length < name.size();
        length = honorificAt(name, start)) {
      start += length;
    }
    return List.copyOf(name.subList(start, name.size()));
  }
}
