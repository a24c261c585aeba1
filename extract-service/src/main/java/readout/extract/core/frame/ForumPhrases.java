package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;

/** Reads the words of a forum's name: its edition, its length, its extent. */
final class ForumPhrases {

  private static final Set<String> DEFINITE =
      Set.of("the", "this", "these", "that", "their", "its");
  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth");
  private static final List<String> COUNTS =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final Set<String> BEFORE = Set.of("compound", "nmod", "poss", "advmod");
  private static final Set<String> JOINS = Set.of("of", "on", "for", "the", "and");
  private static final int WIDE = 14;

  private ForumPhrases() {}

  /** The ordinal ("the 14th meeting"), 0 when there is none. */
  static int edition(Sentence sentence, Token noun) {
    for (Token token : before(sentence, noun)) {
      String word = Syntax.lower(token);
      if (ORDINALS.contains(word)) {
        return ORDINALS.indexOf(word) + 1;
      } else if (word.matches("\\d{1,3}(st|nd|rd|th)")) {
        return Integer.parseInt(word.replaceAll("\\D", ""));
      }
    }
    return 0;
  }

  /** "a two-day summit". */
  static int days(Sentence sentence, Token noun) {
    List<Token> before = before(sentence, noun);
    for (int i = 2; i < before.size(); i++) {
      boolean day =
          Syntax.lower(before.get(i)).equals("day") && before.get(i - 1).pos().equals("HYPH");
      if (day) {
        String count = Syntax.lower(before.get(i - 2));
        return count.matches("\\d{1,2}")
            ? Integer.parseInt(count)
            : COUNTS.contains(count) ? COUNTS.indexOf(count) + 1 : 0;
      }
    }
    return 0;
  }

  static boolean definite(Sentence sentence, Token noun) {
    boolean possessed = Syntax.has(sentence, noun, "poss");
    return possessed
        || sentence.children(noun.index()).stream()
            .anyMatch(c -> c.index() < noun.index() && DEFINITE.contains(Syntax.lower(c)));
  }

  /** All words of the phrase before its head. */
  static List<Token> before(Sentence sentence, Token noun) {
    int first = noun.index();
    for (Token child : sentence.children(noun.index())) {
      boolean modifies =
          child.index() < noun.index()
              && (BEFORE.contains(child.relation()) || child.relation().equals("det"));
      if (modifies) {
        first = Math.min(first, sentence.subtree(child.index()).get(0).index());
      }
    }
    return sentence.tokens().subList(Math.max(first, noun.index() - WIDE), noun.index());
  }

  /** The phrase in lower case, with what "of", "on" and "for" add to its name. */
  static String phrase(Sentence sentence, Token noun) {
    int last = noun.index() + 1;
    for (Token child : sentence.children(noun.index(), "prep")) {
      boolean names =
          child.index() == last
              && Set.of("of", "on", "for", "against").contains(Syntax.lower(child));
      if (names) {
        List<Token> below = sentence.subtree(child.index());
        last = Math.min(below.get(below.size() - 1).index() + 1, noun.index() + WIDE);
      }
    }
    last = Math.max(last, capitals(sentence, noun));
    List<Token> tokens = new ArrayList<>(before(sentence, noun));
    tokens.addAll(sentence.tokens().subList(noun.index(), last));
    return tokens.stream()
        .map(Token::form)
        .collect(Collectors.joining(" "))
        .toLowerCase(Locale.ROOT)
        .replaceAll(" ?- ?", "-")
        .replace(" '", "'");
  }

  /** Where a run of capitalised words and what joins them ends, however they are parsed. */
  private static int capitals(Sentence sentence, Token noun) {
    int last = noun.index() + 1;
    int limit = Math.min(sentence.size(), noun.index() + WIDE);
    for (int i = last; i < limit; i++) {
      Token token = sentence.token(i);
      boolean joins = JOINS.contains(Syntax.lower(token)) || token.pos().equals("HYPH");
      if (token.pos().startsWith("NNP")) {
        last = i + 1;
      } else if (!joins) {
        break;
      }
    }
    return last;
  }
}
