package readout.extract.core.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import readout.extract.core.entity.Cast;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.WordClasses;

/** What is seen of a sentence as a whole, as features for the weights. */
final class SentenceFeatures {

  private static final List<String> TOLD =
      List.of("sport", "private-deal", "office-at-home", "press-event", "say", "hypothetical");

  private final Cast cast;
  private final WordClasses words;

  SentenceFeatures(Cast cast, WordClasses words) {
    this.cast = cast;
    this.words = words;
  }

  List<String> of(Sentence sentence) {
    List<String> features = new ArrayList<>();
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
    features.add(
        "place=" + (sentence.index() < 2 ? "lead" : sentence.index() < 6 ? "top" : "body"));
    String first = sentence.token(0).form();
    features.add("quoted=" + (first.startsWith("\"") || first.startsWith("“")));
    if (sentence.tokens().stream().noneMatch(Syntax::isVerb)) {
      features.add("heading");
    }
    features.add("length=" + Math.min(sentence.size() / 10, 6));
    String last = sentence.token(sentence.size() - 1).form().toLowerCase(Locale.ROOT);
    features.add("ends=" + (last.equals("?") ? "question" : "other"));
    return features;
  }
}
