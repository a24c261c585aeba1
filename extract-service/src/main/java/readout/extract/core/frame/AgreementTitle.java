package readout.extract.core.frame;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import readout.extract.core.entity.Side;
import readout.extract.core.text.WordClasses;

/** What the title says of an agreement that the text only calls reached: "A, B sign accord". */
final class AgreementTitle {

  private static final Set<String> AHEAD =
      Set.of("to", "be", "will", "may", "could", "can", "should", "must", "not", "no", "never");
  private static final int PREFIX = 4;

  private final List<String> title;
  private final boolean signed;

  AgreementTitle(String title, WordClasses words) {
    this.title = List.of(title.toLowerCase(Locale.ROOT).split("[^\\p{L}.]+"));
    this.signed = signed(words);
  }

  private boolean signed(WordClasses words) {
    for (int i = 0; i < title.size(); i++) {
      boolean sign = words.is("agreement-title-sign", title.get(i));
      boolean ahead = i > 0 && AHEAD.contains(title.get(i - 1));
      boolean token = i + 1 < title.size() && title.get(i + 1).equals("of");
      if (sign) {
        return !ahead && !token;
      }
    }
    return false;
  }

  /** Whether it says that these have signed. */
  boolean signed(List<Side> sides) {
    return signed
        && !sides.isEmpty()
        && sides.stream().map(Side::stands).filter(Objects::nonNull).allMatch(this::names);
  }

  /** "Russian" names Russia, "US" the United States. */
  private boolean names(String state) {
    String name = state.toLowerCase(Locale.ROOT);
    String start = name.substring(0, Math.min(PREFIX, name.length()));
    String initials =
        Arrays.stream(name.split(" ")).map(w -> w.substring(0, 1)).collect(Collectors.joining());
    return title.stream()
        .anyMatch(
            w ->
                w.startsWith(start)
                    || (initials.length() > 1 && w.replace(".", "").equals(initials)));
  }
}
