package readout.extract.core.entity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Cuts a word form into the atoms by which names are compared: split at hyphens and apostrophes,
 * without full stops, commas, marks and a final {@code 's}; case is kept. So "U.S.", "US" and
 * "US's" are one, and so are "Guinea-Bissau" and "Guinea Bissau".
 */
final class LexiconAtoms {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final String WITHIN_NAMES = "-,.'&/\u2010\u2011\u2019";
  private static final int SHORTEST_SHOUTED_NAME = 4;

  private LexiconAtoms() {}

  /** The atoms of a form, which may hold blanks; none for punctuation. */
  static List<String> of(String form) {
    String text = plain(form);
    if (isOneAtom(text)) {
      return List.of(text);
    }
    List<String> atoms = new ArrayList<>(3);
    StringBuilder atom = new StringBuilder(text.length());
    int end = withoutPossessive(text);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '+' || c == '&') {
        atom.append(c);
      } else if (c != '.') {
        addTo(atoms, atom);
      }
    }
    addTo(atoms, atom);
    return atoms;
  }

  private static int withoutPossessive(String text) {
    int end = text.length();
    if (end > 2 && text.charAt(end - 1) == 's' && isApostrophe(text.charAt(end - 2))) {
      return end - 2;
    }
    return end > 1 && isApostrophe(text.charAt(end - 1)) ? end - 1 : end;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  /**
   * Whether the form is punctuation that no name goes across: a bracket, a quote, a dash between
   * clauses.
   */
  static boolean separates(String form) {
    return form.length() == 1
        && !Character.isLetterOrDigit(form.charAt(0))
        && WITHIN_NAMES.indexOf(form.charAt(0)) < 0;
  }

  private static void addTo(List<String> atoms, StringBuilder atom) {
    if (!atom.isEmpty()) {
      atoms.add(atom.toString());
      atom.setLength(0);
    }
  }

  private static boolean isOneAtom(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Without diacritics; letters that Unicode does not decompose are mapped as news agencies do. */
  static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return MARKS
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
            .replaceAll("")
            .replace('\u0131', 'i')
            .replace('\u0142', 'l')
            .replace('\u0141', 'L')
            .replace('\u00f8', 'o')
            .replace('\u00d8', 'O')
            .replace('\u0111', 'd')
            .replace('\u0110', 'D')
            .replace("\u00df", "ss")
            .replace("\u00e6", "ae");
      }
    }
    return text;
  }

  static String folded(String atom) {
    return atom.toLowerCase(Locale.ROOT);
  }

  /** Whether the atom is in capitals and long enough not to be an abbreviation only. */
  static boolean isShouted(String atom) {
    if (atom.length() < SHORTEST_SHOUTED_NAME) {
      return false;
    }
    for (int i = 0; i < atom.length(); i++) {
      if (!Character.isUpperCase(atom.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static String titleCase(String atom) {
    return atom.charAt(0) + folded(atom.substring(1));
  }
}
