package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/**
 * Finds in a pronoun's own sentence whom it means: somebody in a clause around the pronoun's,
 * before or behind it ("Following his talks with A, B flew home").
 */
final class Antecedents {

  private static final int CLIMB = 12;
  private static final Set<String> WITH = Set.of("with");
  private static final Set<String> DURING = Set.of("during", "on");

  private final BiFunction<Sentence, Token, List<Side>> reader;
  private final WordClasses words;

  /** Whether an owner is being read: "during his visit he" would go round in a circle. */
  private boolean asked;

  /**
   * @param reader reads whom a noun phrase means
   */
  Antecedents(BiFunction<Sentence, Token, List<Side>> reader, WordClasses words) {
    this.reader = reader;
    this.words = words;
  }

  /**
   * The person whom "he", "she", "his" means; empty when no clause around names one. An object is
   * not the subject of its own clause ("A snubbed B by refusing to meet him").
   */
  List<Side> person(Sentence sentence, Token pronoun) {
    List<Side> owner = ownerOfVisit(sentence, pronoun);
    if (!owner.isEmpty()) {
      return owner;
    }
    boolean object = !pronoun.relation().startsWith("nsubj") && !pronoun.relation().equals("poss");
    for (Token verb : clauses(sentence, pronoun)) {
      List<Side> subject = subject(sentence, verb, pronoun);
      boolean one = one(sentence, verb, subject);
      if (one && !object) {
        return subject;
      }
      List<Side> objects = one ? objects(sentence, verb, pronoun) : List.of();
      if (objects.size() == 1 && objects.get(0).named()) {
        return objects;
      }
      object &= !one;
    }
    return List.of();
  }

  /** "A's visit to C, where he met B", "During A's visit he met B": A. */
  private List<Side> ownerOfVisit(Sentence sentence, Token pronoun) {
    if (asked || !pronoun.relation().startsWith("nsubj")) {
      return List.of();
    }
    asked = true;
    try {
      return owners(sentence, pronoun);
    } finally {
      asked = false;
    }
  }

  private List<Side> owners(Sentence sentence, Token pronoun) {
    List<Token> above = sentence.ancestors(pronoun.index());
    Optional<Token> clause = above.stream().filter(Syntax::isVerb).findFirst();
    List<Token> visits = new ArrayList<>();
    clause
        .filter(verb -> verb.relation().equals("relcl"))
        .ifPresent(
            verb ->
                sentence.ancestors(verb.index()).stream()
                    .takeWhile(token -> !Syntax.isVerb(token))
                    .forEach(visits::add));
    clause.ifPresent(verb -> visits.addAll(Syntax.prepositionObjects(sentence, verb, DURING)));
    return visits.stream()
        .filter(noun -> words.is("noun-visit", noun) && noun.index() < pronoun.index())
        .flatMap(noun -> sentence.children(noun.index(), "poss").stream())
        .map(owner -> reader.apply(sentence, owner))
        .filter(owner -> owner.size() == 1 && owner.get(0).named())
        .findFirst()
        .orElse(List.of());
  }

  /** Whether a subject is one person, named or "the French president"; no spokesman. */
  private boolean one(Sentence sentence, Token verb, List<Side> subject) {
    if (subject.size() != 1 || !subject.get(0).personal()) {
      return false;
    }
    return subject.get(0).named()
        || Syntax.ownSubjects(sentence, verb).stream()
            .allMatch(
                noun ->
                    noun.pos().equals("NN") && !words.anyWithin("mouthpiece", Syntax.lemma(noun)));
  }

  /** The state or organisation that "it" or "its" means. */
  List<Side> body(Sentence sentence, Token pronoun) {
    for (Token verb : clauses(sentence, pronoun)) {
      List<Side> subject = subject(sentence, verb, pronoun);
      if (subject.size() == 1 && !subject.get(0).named()) {
        return subject;
      }
    }
    return List.of();
  }

  /** Those whom "they" or "their" means: the subjects of a clause, or its subject and object. */
  List<Side> several(Sentence sentence, Token pronoun) {
    for (Token verb : clauses(sentence, pronoun)) {
      List<Side> all = new ArrayList<>(subject(sentence, verb, pronoun));
      if (parties(all) < 2) {
        all.addAll(objects(sentence, verb, pronoun));
      }
      if (parties(all) > 1) {
        return Discourse.distinct(all);
      }
    }
    return List.of();
  }

  private static long parties(List<Side> sides) {
    return sides.stream().map(s -> s.stands() != null ? s.stands() : s.key()).distinct().count();
  }

  private List<Side> subject(Sentence sentence, Token verb, Token pronoun) {
    return read(sentence, Syntax.ownSubjects(sentence, verb), pronoun);
  }

  private List<Side> objects(Sentence sentence, Token verb, Token pronoun) {
    List<Token> heads = new ArrayList<>(sentence.children(verb.index(), "dobj"));
    heads.addAll(Syntax.prepositionObjects(sentence, verb, WITH));
    for (Token object : sentence.children(verb.index(), "dobj")) {
      heads.addAll(Syntax.prepositionObjects(sentence, object, WITH));
    }
    return read(sentence, heads, pronoun);
  }

  private List<Side> read(Sentence sentence, List<Token> heads, Token pronoun) {
    List<Side> sides = new ArrayList<>();
    for (Token head : heads) {
      if (!holds(sentence, head, pronoun)) {
        sides.addAll(reader.apply(sentence, head));
      }
    }
    return sides;
  }

  private static boolean holds(Sentence sentence, Token head, Token pronoun) {
    return head.index() == pronoun.index()
        || sentence.ancestors(pronoun.index()).stream().anyMatch(a -> a.index() == head.index());
  }

  /**
   * The verbs above a pronoun, nearest first, without its own clause's unless it is a possessor.
   */
  private static List<Token> clauses(Sentence sentence, Token pronoun) {
    List<Token> verbs = new ArrayList<>();
    for (Token above : sentence.ancestors(pronoun.index())) {
      if (Syntax.isVerb(above) && verbs.size() < CLIMB) {
        verbs.add(above);
      }
    }
    boolean possessor = pronoun.relation().equals("poss");
    return possessor || verbs.isEmpty() ? verbs : verbs.subList(1, verbs.size());
  }
}
