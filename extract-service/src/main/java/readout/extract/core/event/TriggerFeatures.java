package readout.extract.core.event;

import java.util.ArrayList;
import java.util.List;
import readout.extract.core.entity.Cast;
import readout.extract.core.frame.MeetingMention;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** What is seen of a meeting's trigger in its sentence, as features for the weights. */
final class TriggerFeatures {

  private static final int CLIMB = 6;

  private final SentenceFeatures sentences;
  private final WordClasses words;

  TriggerFeatures(Cast cast, WordClasses words) {
    this.sentences = new SentenceFeatures(cast, words);
    this.words = words;
  }

  List<String> of(MeetingMention mention) {
    Sentence sentence = mention.sentence();
    Token trigger = sentence.token(mention.trigger());
    List<String> features = new ArrayList<>();
    features.add("frame=" + mention.frame());
    features.add("trigger=" + mention.noun());
    features.add("trigger=" + mention.noun() + "/" + mention.frame());
    features.add("complete=" + mention.complete() + "/" + mention.frame());
    features.add("pos=" + trigger.pos());
    features.add("relation=" + trigger.relation());
    features.add("leading=" + Math.min(mention.leading(), 2) + "/" + mention.frame());
    above(sentence, trigger, features);
    around(sentence, trigger, features);
    features.addAll(sentences.of(sentence));
    return features;
  }

  private void above(Sentence sentence, Token trigger, List<String> features) {
    Token current = trigger;
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < CLIMB && current.head() >= 0; i++) {
      Token head = sentence.token(current.head());
      path.append(current.relation()).append('>');
      if (Syntax.isVerb(head)) {
        features.add("verb=" + Syntax.lemma(head));
        features.add("path=" + path);
        for (String wordClass : List.of("act-hold", "act-attend", "act-begin", "act-over", "say")) {
          if (words.is(wordClass, sentence, head)) {
            features.add("under=" + wordClass + "/" + path);
          }
        }
        return;
      }
      if (head.pos().equals("IN") || head.pos().equals("TO")) {
        features.add("preposition=" + Syntax.lower(head));
      }
      current = head;
    }
    features.add("verb=-");
  }

  private static void around(Sentence sentence, Token trigger, List<String> features) {
    boolean determined = false;
    for (Token child : sentence.children(trigger.index())) {
      switch (child.relation()) {
        case "det" -> {
          features.add("determiner=" + Syntax.lower(child));
          determined = true;
        }
        case "nmod", "compound" -> features.add("modifier=" + Syntax.lemma(child));
        case "prep" -> features.add("with=" + Syntax.lower(child));
        case "poss" -> features.add("owned");
        case "neg", "aux" -> features.add(child.relation() + "=" + Syntax.lower(child));
        default -> {
          // nothing that tells
        }
      }
    }
    if (!determined) {
      features.add("determiner=-");
    }
  }
}
