package readout.extract.core.entity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.WordClasses;

/**
 * Reads offices from a line of their own beside the line of a name, as at the head of a release:
 * "MINISTER FOR FOREIGN AFFAIRS", and below it "The Hon. NAME MP".
 */
final class Letterhead {

  private static final int HEAD = 8;
  private static final int LONGEST = 14;

  private final String text;
  private final List<Sentence> sentences;
  private final List<SentenceNames> names;
  private final WordClasses words;

  Letterhead(String text, List<Sentence> sentences, List<SentenceNames> names, WordClasses words) {
    this.text = text;
    this.sentences = sentences;
    this.names = names;
    this.words = words;
  }

  /** The office of a person whose name, from one token to another, is all of a line at the head. */
  @Nullable String office(Sentence line, int from, int to) {
    if (line.index() >= HEAD || !alone(line, from, to)) {
      return null;
    }
    return beside(line.index() - 1).or(() -> beside(line.index() + 1)).orElse(null);
  }

  private boolean alone(Sentence line, int from, int to) {
    for (int i = 0; i < line.size(); i++) {
      String form = Syntax.lower(line.token(i));
      boolean title =
          words.is("not-in-name", form)
              || words.is("mere-title", form)
              || words.is("before-office", form)
              || !Character.isLetterOrDigit(form.charAt(0));
      if ((i < from || i >= to) && !title) {
        return false;
      }
    }
    return true;
  }

  private Optional<String> beside(int index) {
    if (index < 0 || index >= sentences.size() || sentences.get(index).size() > LONGEST) {
      return Optional.empty();
    }
    Sentence line = sentences.get(index);
    int start = Syntax.lower(line.token(0)).equals("the") ? 1 : 0;
    return names
        .get(index)
        .beginningAt(start)
        .filter(span -> span.kind() == NamedSpan.Kind.OFFICE)
        .filter(span -> line.tokens().stream().noneMatch(Syntax::isVerb))
        .map(span -> text.substring(line.token(start).start(), line.end()).replaceAll("\\s+", " "));
  }
}
