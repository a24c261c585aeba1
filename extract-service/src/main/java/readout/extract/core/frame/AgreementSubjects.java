package readout.extract.core.frame;

import java.util.List;
import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads what an agreement is about: its modifiers and what follows "on", "for", "to". */
final class AgreementSubjects {

  private static final int LONGEST = 16;
  private static final Set<String> LINKS = Set.of(",", "and");
  private static final Set<String> ARTICLES = Set.of("a", "an");

  private final Topics topics;
  private final WordClasses words;

  AgreementSubjects(Topics topics, WordClasses words) {
    this.topics = topics;
    this.words = words;
  }

  /** The noun with its modifiers and with the phrase that says what it is about. */
  String of(Sentence sentence, Token noun) {
    Token first = noun;
    for (Token child : sentence.children(noun.index())) {
      boolean modifier =
          !child.relation().equals("det")
              && !child.relation().equals("punct")
              && !child.relation().equals("cc");
      if (child.index() < first.index() && modifier) {
        first = sentence.subtree(child.index()).get(0);
      }
    }
    return topics.text(first, last(sentence, noun));
  }

  private Token last(Sentence sentence, Token noun) {
    int next = noun.index() + 1;
    if (next < sentence.size() && Syntax.lower(sentence.token(next)).equals("of")) {
      next = next + 2;
    }
    if (next >= sentence.size() || !about(sentence, sentence.token(next))) {
      return noun;
    }
    Token about = sentence.token(next);
    Token top =
        about.pos().equals("TO") && about.head() > next ? sentence.token(about.head()) : about;
    List<Token> below =
        sentence.subtree(top.index()).stream().filter(t -> t.index() >= about.index()).toList();
    Token last = about;
    for (int i = 1; i < below.size() && i < LONGEST; i++) {
      Token after = sentence.token(last.index() + 1);
      if (next(sentence, after) || next(sentence, below.get(i))) {
        break;
      }
      last = below.get(i);
    }
    return last;
  }

  /** Not so the "on" of "a deal on Tuesday". */
  private boolean about(Sentence sentence, Token preposition) {
    return words.is("agreement-about", Syntax.lower(preposition))
        && sentence.children(preposition.index(), "pobj").stream()
            .noneMatch(o -> o.entityType().equals("DATE"));
  }

  /** Where the next of a list begins: "a pact on trade, a memorandum on ports". */
  private static boolean next(Sentence sentence, Token token) {
    int after = token.index() + 1;
    return LINKS.contains(Syntax.lower(token))
        && after < sentence.size()
        && ARTICLES.contains(Syntax.lower(sentence.token(after)));
  }
}
