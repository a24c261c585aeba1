package readout.extract.core.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import readout.extract.core.entity.Cast;
import readout.extract.core.frame.MeetingMention;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** What is seen of a meeting's trigger in its sentence, as features for the weights. */
final class TriggerFeatures {

  private static final int CLIMB = 6;
  private static final Set<String> TOLD =
      Set.of("sport", "private-deal", "office-at-home", "press-event", "say", "hypothetical");

  private final Cast cast;
  private final WordClasses words;

  TriggerFeatures(Cast cast, WordClasses words) {
    this.cast = cast;
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
    whole(sentence, features);
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

  private void whole(Sentence sentence, List<String> features) {
    for (String wordClass : TOLD) {
      if (sentence.tokens().stream().anyMatch(t -> words.is(wordClass, t))) {
        features.add("says=" + wordClass);
      }
    }
    long people = cast.people().in(sentence.index()).stream().distinct().count();
    long countries =
        cast.names(sentence).spans().stream()
            .filter(s -> s.kind().acts() && s.country() != null)
            .map(s -> s.country())
            .distinct()
            .count();
    features.add("people=" + Math.min(people, 4));
    features.add("countries=" + Math.min(countries, 4));
    features.add("place=" + (sentence.index() < 2 ? "lead" : sentence.index() < 6 ? "top" : "body"));
    String first = sentence.token(0).form();
    features.add("quoted=" + (first.startsWith("\"") || first.startsWith("“")));
    if (sentence.tokens().stream().noneMatch(Syntax::isVerb)) {
      features.add("heading");
    }
    features.add("length=" + Math.min(sentence.size() / 10, 6));
    String last = sentence.token(sentence.size() - 1).form().toLowerCase(Locale.ROOT);
    features.add("ends=" + (last.equals("?") ? "question" : "other"));
  }
}
