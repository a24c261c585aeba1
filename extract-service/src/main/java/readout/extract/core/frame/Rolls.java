package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.extract.core.entity.Cast;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.NamedSpan;
import readout.extract.core.entity.Person;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;

/**
 * Reads the rest of a list of office-holders by the order of its words: "with President A of B,
 * Foreign Minister C, the special envoy for D E and Ambassador F". Parsers lose the thread of long
 * lists, and hang the one on the title of the other.
 */
final class Rolls {

  private static final Set<String> IN_TITLES =
      Set.of("of", "to", "for", "on", "the", "'s", "and", "&", "-", "also", "including");
  private static final Set<String> SEPARATORS = Set.of(",", ";", "and", "&");
  private static final int LONGEST = 16;

  private final Cast cast;

  Rolls(Cast cast) {
    this.cast = cast;
  }

  /**
   * The sides, and who follows them in their list, each with an office of his own.
   *
   * @param from where the list may begin
   */
  List<Side> with(Sentence sentence, int from, List<Side> sides) {
    int start = first(sentence, from, sides);
    if (start < 0) {
      return sides;
    }
    List<Side> all = new ArrayList<>(sides);
    int end = nameEnd(sentence, start);
    int next = next(sentence, end);
    while (next >= 0) {
      cast.people().at(sentence.index(), next).map(Side::of).ifPresent(all::add);
      end = nameEnd(sentence, next);
      next = next(sentence, end);
    }
    return Discourse.distinct(all);
  }

  private int first(Sentence sentence, int from, List<Side> sides) {
    for (int i = from; i < sentence.size(); i++) {
      int at = i;
      boolean listed =
          cast.people().at(sentence.index(), i).filter(p -> has(sides, p)).isPresent()
              && sides.stream().anyMatch(Side::named)
              && !sentence.token(at).relation().startsWith("nsubj");
      if (listed) {
        return i;
      }
    }
    return -1;
  }

  private static boolean has(List<Side> sides, Person person) {
    return sides.stream().anyMatch(s -> s.person() == person.number());
  }

  private int nameEnd(Sentence sentence, int from) {
    Optional<Person> person = cast.people().at(sentence.index(), from);
    int to = from + 1;
    while (to < sentence.size() && cast.people().at(sentence.index(), to).equals(person)) {
      to++;
    }
    return to;
  }

  /** Where the name of the next in the list begins, or -1 where the list ends. */
  private int next(Sentence sentence, int end) {
    int i = end;
    while (i < sentence.size() && SEPARATORS.contains(Syntax.lower(sentence.token(i)))) {
      i++;
    }
    if (i == end) {
      return -1;
    }
    boolean office = false;
    for (int at = i; at < Math.min(sentence.size(), i + LONGEST); at++) {
      if (cast.people().at(sentence.index(), at).isPresent()) {
        return office && listed(sentence, at) ? at : -1;
      }
      Token token = sentence.token(at);
      boolean comma = token.form().equals(",");
      if (comma ? !office : !inTitle(token)) {
        return -1;
      }
      office |= office(sentence, at);
    }
    return -1;
  }

  private boolean office(Sentence sentence, int at) {
    return cast.names(sentence).at(at).map(NamedSpan::kind).filter(k -> k.office()).isPresent();
  }

  private static boolean inTitle(Token token) {
    return Syntax.isNoun(token)
        || token.pos().startsWith("JJ")
        || IN_TITLES.contains(Syntax.lower(token));
  }

  /** Whether a name is in a list, and not the subject of the next clause or somebody's owner. */
  private boolean listed(Sentence sentence, int at) {
    int end = nameEnd(sentence, at);
    boolean subject =
        sentence.token(end - 1).relation().startsWith("nsubj")
            || sentence.token(end - 1).relation().equals("poss");
    Optional<Token> after =
        end < sentence.size() ? Optional.of(sentence.token(end)) : Optional.empty();
    boolean goesOn =
        after.filter(t -> Syntax.isVerb(t) || t.pos().equals("MD") || t.pos().equals("POS"))
            .isPresent();
    return !subject && !goesOn;
  }
}
