package readout.extract.core.entity;

import java.util.OptionalInt;
import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/**
 * Finds names that taggers take for a part of the body or state before them: "Minister of Defense
 * NAME", "Chairman of the Committee for National Security NAME", "Minister of Foreign Affairs of
 * the Republic of Kazakhstan NAME".
 */
final class SwallowedNames {

  private static final int LONGEST_TITLE = 14;
  private static final int FEWEST = 2;
  private static final int MOST = 3;
  private static final Set<String> IN_TITLES =
      Set.of("of", "for", "to", "on", "the", "and", "&", "'s", "-");
  private static final Set<String> TIMES = Set.of("DATE", "TIME", "CARDINAL", "ORDINAL");

  private final WordClasses words;
  private final Sentence sentence;
  private final SentenceNames names;

  SwallowedNames(WordClasses words, Sentence sentence, SentenceNames names) {
    this.words = words;
    this.sentence = sentence;
    this.names = names;
  }

  /** Where a name ends that begins here behind a title; empty when none does. */
  OptionalInt end(int from) {
    boolean swallowed = Set.of("ORG", "GPE").contains(sentence.token(from).entityType());
    if (from < 2 || !swallowed || !part(from) || !behindBody(from - 1) || !titled(from - 1)) {
      return OptionalInt.empty();
    }
    int to = from;
    int parts = 0;
    while (to < sentence.size() && (part(to) || hyphen(to))) {
      parts += part(to) ? 1 : 0;
      to++;
    }
    boolean more = to < sentence.size() && sentence.token(to).pos().startsWith("NNP");
    return parts >= FEWEST && parts <= MOST && !more ? OptionalInt.of(to) : OptionalInt.empty();
  }

  /** A word that may be of a name, and of no body. */
  private boolean part(int i) {
    Token token = sentence.token(i);
    return token.pos().startsWith("NNP")
        && Character.isUpperCase(token.form().charAt(0))
        && token.form().chars().anyMatch(Character::isLowerCase)
        && names.at(i).isEmpty()
        && !TIMES.contains(token.entityType())
        && !institution(i)
        && !words.is("not-in-name", Syntax.lower(token));
  }

  private boolean hyphen(int i) {
    Token token = sentence.token(i);
    return token.form().equals("-")
        && i + 1 < sentence.size()
        && token.start() == sentence.token(i - 1).end()
        && sentence.token(i + 1).start() == token.end();
  }

  private boolean institution(int i) {
    return words.is("institution", Syntax.lower(sentence.token(i)));
  }

  /** Whether a body's or a state's name, or an office, ends here. */
  private boolean behindBody(int last) {
    return institution(last)
        || names.at(last).filter(s -> s.kind().acts() || s.kind().office()).isPresent();
  }

  /** Whether an office begins what ends here, with nothing but what it is over in between. */
  private boolean titled(int last) {
    for (int i = last; i >= Math.max(0, last - LONGEST_TITLE); i--) {
      if (names.at(i).filter(s -> s.kind() == NamedSpan.Kind.OFFICE).isPresent()) {
        return true;
      }
      Token token = sentence.token(i);
      boolean material =
          institution(i) || names.at(i).isPresent() || IN_TITLES.contains(Syntax.lower(token));
      if (!material) {
        return false;
      }
    }
    return false;
  }
}
