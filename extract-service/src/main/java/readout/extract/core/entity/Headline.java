package readout.extract.core.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import readout.extract.core.text.WordClasses;

/**
 * What an article's title says of the persons of the text: their full names, and whose words the
 * text is ("Statement by President X on the treaty"). Immutable.
 */
final class Headline {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+");
  private static final Pattern EDGES = Pattern.compile("^[\"“‘(]+|[\"”’),.:;]+$|['’]s?$");
  private static final Set<String> SMALL = Set.of("the", "of", "for");

  private final List<String> forms;

  Headline(String title) {
    this.forms =
        BETWEEN_WORDS
            .splitAsStream(title.strip())
            .map(word -> EDGES.matcher(word).replaceAll(""))
            .filter(word -> !word.isEmpty())
            .toList();
  }

  /** Title and name of the one whose words the text is, in order; empty when it does not say so. */
  List<String> speaker(WordClasses words) {
    int by = 0;
    while (by < forms.size() && !Set.of("by", "from").contains(forms.get(by))) {
      by++;
    }
    boolean said =
        by < forms.size()
            && forms.subList(0, by).stream()
                .anyMatch(form -> words.is("kind-of-speech", form.toLowerCase(Locale.ROOT)));
    List<String> speaker = new ArrayList<>();
    for (int i = by + 1; said && i < forms.size(); i++) {
      String form = forms.get(i);
      if (form.equals("and")) {
        return List.of();
      } else if (!Character.isUpperCase(form.charAt(0)) && !SMALL.contains(form)) {
        break;
      }
      speaker.add(form);
    }
    return speaker;
  }

  /** The full name of somebody known whom the text calls by surname alone. */
  Optional<String> fullName(
      List<String> surname, OfficeHolders holders, @Nullable LocalDate day, WordClasses words) {
    for (int i = 0; i < forms.size(); i++) {
      int length = titled(forms.get(i), words) ? 0 : holders.nameLength(forms, i, day);
      if (length > 1 && NameKey.words(forms.get(i + length - 1)).equals(surname)) {
        return Optional.of(String.join(" ", forms.subList(i, i + length)));
      }
    }
    return Optional.empty();
  }

  private static boolean titled(String form, WordClasses words) {
    String word = form.toLowerCase(Locale.ROOT);
    return words.is("royal-title", word) || words.is("office-abroad", word);
  }
}
