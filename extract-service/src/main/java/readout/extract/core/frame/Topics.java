package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads what an event was about, in the text's own words: "on trade", "to discuss the border". */
final class Topics {

  private static final Set<String> ABOUT =
      Set.of("on", "about", "over", "regarding", "concerning", "of", "for");
  private static final int LONGEST = 90;
  private static final int MOST = 6;

  private final String text;
  private final WordClasses words;

  Topics(String text, WordClasses words) {
    this.words = words;
    this.text = text;
  }

  /** The topics that a trigger's own clause names. */
  List<String> of(Sentence sentence, Token trigger) {
    List<String> topics = new ArrayList<>();
    for (Token object : Syntax.prepositionObjects(sentence, trigger, ABOUT)) {
      add(sentence, object, topics);
    }
    for (Token token : sentence.tokens()) {
      if (words.is("discuss", Syntax.lemma(token)) && Syntax.isVerb(token)) {
        sentence.children(token.index(), "dobj").forEach(o -> add(sentence, o, topics));
      }
    }
    return topics.stream().distinct().limit(MOST).toList();
  }

  private void add(Sentence sentence, Token first, List<String> topics) {
    for (Token head : Syntax.conjuncts(sentence, first)) {
      if (temporal(head) || !Syntax.isNoun(head)) {
        continue;
      }
      String phrase = phrase(sentence, head);
      if (phrase.length() <= LONGEST) {
        topics.add(phrase);
      }
    }
  }

  private static boolean temporal(Token token) {
    return Set.of("DATE", "TIME", "GPE", "PERSON").contains(token.entityType());
  }

  /** The noun with what stands before it and its "of" and "in" complements. */
  String phrase(Sentence sentence, Token head) {
    int from = head.index();
    int to = head.index() + 1;
    for (Token child : sentence.children(head.index())) {
      boolean before = child.index() < head.index() && !child.relation().equals("punct");
      boolean complement =
          child.relation().equals("prep")
              && Set.of("of", "in", "between").contains(Syntax.lower(child));
      if (before && !child.relation().equals("det")) {
        from = Math.min(from, sentence.subtree(child.index()).get(0).index());
      } else if (complement) {
        List<Token> below = sentence.subtree(child.index());
        to = Math.max(to, below.get(below.size() - 1).index() + 1);
      }
    }
    return text(sentence.token(from), sentence.token(to - 1));
  }

  /** The words from one token to another on one line. */
  String text(Token from, Token to) {
    return text.substring(from.start(), to.end()).replaceAll("\\s+", " ");
  }
}
