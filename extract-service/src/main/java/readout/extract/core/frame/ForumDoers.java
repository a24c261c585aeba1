package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Finds who hosts or attends a forum, from the verb that says so. */
final class ForumDoers {

  private static final Set<String> SPEAKER = Set.of("i", "we");

  private final WordClasses words;
  private final Arguments arguments;

  ForumDoers(WordClasses words, Arguments arguments) {
    this.words = words;
    this.arguments = arguments;
  }

  /** "left for Kyiv to attend": parsers take the city for the one who attends. */
  static Optional<Token> destination(Sentence sentence, Token verb) {
    boolean marked =
        sentence.children(verb.index(), "mark").stream()
            .anyMatch(m -> Syntax.lower(m).equals("for"));
    return marked
        ? sentence.children(verb.index(), "nsubj").stream()
            .filter(t -> t.entityType().equals("GPE"))
            .findFirst()
        : Optional.empty();
  }

  /** The subject of a verb; a pronoun is the subject of a clause above. */
  List<Side> read(Sentence sentence, Token verb) {
    if (destination(sentence, verb).isPresent()) {
      return Clauses.governor(sentence, verb)
          .map(v -> arguments.subject(sentence, v))
          .orElse(List.of());
    }
    List<Token> subjects = praised(sentence, verb);
    subjects = subjects.isEmpty() ? Clauses.subjects(sentence, verb) : subjects;
    boolean pronoun =
        subjects.stream()
            .anyMatch(s -> s.pos().equals("PRP") && !SPEAKER.contains(Syntax.lower(s)));
    List<Side> subject = pronoun ? List.of() : arguments.read(sentence, subjects);
    if (subject.isEmpty() && !pronoun) {
      subject = bodies(arguments, words, sentence, verb);
    }
    if (subject.isEmpty()) {
      subject = above(sentence, verb);
    }
    List<Side> all =
        new ArrayList<>(subject.isEmpty() ? arguments.read(sentence, subjects) : subject);
    all.addAll(
        arguments.read(
            sentence, Syntax.prepositionObjects(sentence, verb, Set.of("with", "alongside"))));
    return Discourse.distinct(all);
  }

  /** The subject of a verb; for "the IAEA's board" the organisation whose board it is. */
  static List<Side> bodies(Arguments arguments, WordClasses words, Sentence sentence, Token verb) {
    List<Side> subject = arguments.subject(sentence, verb);
    if (!subject.isEmpty()) {
      return subject;
    }
    return Clauses.subjects(sentence, verb).stream()
        .filter(t -> words.is("forum-body", t))
        .flatMap(t -> arguments.modifiers(sentence, t).stream())
        .toList();
  }

  /** "congratulated A for organising a summit": A organised it. */
  private List<Token> praised(Sentence sentence, Token verb) {
    if (!verb.relation().equals("pcomp") || verb.head() < 0) {
      return List.of();
    }
    return Syntax.head(sentence, sentence.token(verb.head()))
        .filter(v -> words.is("forum-praise", v))
        .map(v -> sentence.children(v.index(), "dobj"))
        .orElse(List.of());
  }

  /** The subject of a clause further up in the sentence: "A said that he would attend". */
  private List<Side> above(Sentence sentence, Token verb) {
    for (Token higher : sentence.ancestors(verb.index())) {
      List<Side> sides =
          Syntax.isVerb(higher)
              ? arguments.read(sentence, nouns(Syntax.ownSubjects(sentence, higher)))
              : List.of();
      if (!sides.isEmpty()) {
        return sides;
      }
    }
    return List.of();
  }

  private static List<Token> nouns(List<Token> subjects) {
    return subjects.stream().filter(s -> !s.pos().equals("PRP")).toList();
  }
}
