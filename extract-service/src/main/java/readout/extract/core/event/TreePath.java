package readout.extract.core.event;

import java.util.List;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;

/** The way between two tokens of a dependency tree, as a word for features. */
final class TreePath {

  private static final int LONGEST = 7;

  private TreePath() {}

  /** Relations upwards from one token and downwards to the other; prepositions by their word. */
  static String between(Sentence sentence, Token from, Token to) {
    List<Token> up = Syntax.path(sentence, from);
    List<Token> down = Syntax.path(sentence, to);
    for (int i = 0; i < up.size(); i++) {
      for (int j = 0; j < down.size(); j++) {
        if (up.get(i).index() == down.get(j).index()) {
          return i + j > LONGEST ? "far" : path(up.subList(0, i), down.subList(0, j));
        }
      }
    }
    return "apart";
  }

  private static String path(List<Token> up, List<Token> down) {
    StringBuilder path = new StringBuilder();
    for (Token token : up) {
      path.append('^').append(label(token));
    }
    for (int i = down.size() - 1; i >= 0; i--) {
      path.append('v').append(label(down.get(i)));
    }
    return path.toString();
  }

  private static String label(Token token) {
    return token.relation().equals("prep") ? Syntax.lower(token) : token.relation();
  }
}
