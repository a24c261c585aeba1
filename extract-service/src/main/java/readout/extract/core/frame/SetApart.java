package readout.extract.core.frame;

import java.util.List;
import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;

/**
 * Tells whether a date or place is set apart from a trigger by marks, though the tree joins them:
 * one of them is quoted speech, or the date stands in a clause in brackets.
 */
final class SetApart {

  private static final Set<String> QUOTES = Set.of("\"", "“", "”", "„", "«", "»", "''", "``");

  private SetApart() {}

  /** Whether what stands at one token is not told of the trigger. */
  static boolean is(Sentence sentence, Token inside, Token trigger) {
    return quoted(sentence, inside, trigger) || bracketed(sentence, inside, trigger);
  }

  /** "We will sign in 2018," he said after talks: a mark between two clauses. */
  private static boolean quoted(Sentence sentence, Token inside, Token trigger) {
    int from = Math.min(inside.index(), trigger.index());
    int to = Math.max(inside.index(), trigger.index());
    List<Token> between = sentence.tokens().subList(from, to);
    long marks = between.stream().filter(t -> QUOTES.contains(t.form())).count();
    return marks % 2 == 1 && verb(sentence, inside) != verb(sentence, trigger);
  }

  private static int verb(Sentence sentence, Token token) {
    return Syntax.isVerb(token)
        ? token.index()
        : Clauses.governor(sentence, token).map(Token::index).orElse(-1);
  }

  /** "the talks (the fifth since war began in May)"; "on Friday (May 4)" is no clause. */
  private static boolean bracketed(Sentence sentence, Token inside, Token trigger) {
    boolean verb = false;
    for (int i = inside.index() - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      if (token.form().equals(")") || i == trigger.index()) {
        return false;
      }
      verb |= Syntax.isVerb(token);
      if (token.form().equals("(")) {
        return verb && trigger.index() < i;
      }
    }
    return false;
  }
}
