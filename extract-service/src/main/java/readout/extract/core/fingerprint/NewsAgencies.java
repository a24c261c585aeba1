package readout.extract.core.fingerprint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.extract.core.entity.LexiconTable;

/** Finds the news agencies of {@code news-agencies.tsv} in a text, by their forms. Immutable. */
final class NewsAgencies {

  /** No form has more words. */
  private static final int MOST_WORDS = 6;

  /**
   * An agency where a text names it.
   *
   * @param sure whether the form hardly stands for anything else; "Reuters" is sure, "MENA" is not
   * @param start of the form, in UTF-16 units
   * @param end after it
   */
  record Naming(String agency, boolean sure, int start, int end) {}

  private record Form(String agency, boolean sure) {}

  private final Map<String, Form> forms = new HashMap<>();
  private final Set<String> firstWords = new HashSet<>();

  private NewsAgencies() {
    for (LexiconTable.Row row : LexiconTable.read("news-agencies.tsv")) {
      boolean sure = row.cell("kind").equals("name");
      Form form = new Form(row.cell("agency"), sure);
      add(row.cell("form"), form);
      if (sure) {
        add(row.cell("form").toUpperCase(Locale.ROOT), form);
      }
    }
  }

  static NewsAgencies load() {
    return new NewsAgencies();
  }

  private void add(String text, Form form) {
    forms.put(text, form);
    firstWords.add(text.substring(0, endOfWord(text, 0)));
  }

  /** In text order; of forms that begin at the same word the longest. */
  List<Naming> in(String text) {
    List<Naming> found = new ArrayList<>();
    for (int start = nextWord(text, 0); start < text.length(); ) {
      int end = endOfWord(text, start);
      Naming naming = firstWords.contains(text.substring(start, end)) ? longest(text, start) : null;
      if (naming != null) {
        found.add(naming);
        end = naming.end();
      }
      start = nextWord(text, end);
    }
    return found;
  }

  private @Nullable Naming longest(String text, int start) {
    Naming longest = null;
    int end = start;
    for (int words = 0; words < MOST_WORDS && end < text.length(); words++) {
      end = endOfWord(text, nextWord(text, end));
      Form form = forms.get(text.substring(start, end));
      if (form != null) {
        longest = new Naming(form.agency(), form.sure(), start, end);
      }
    }
    return longest;
  }

  private static int nextWord(String text, int from) {
    int at = from;
    while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int endOfWord(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
