package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import readout.extract.core.entity.Cast;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.Side;
import readout.extract.core.entity.SideReader;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Finds who fills the slots of a trigger: subject, object, with, between, of, possessor. */
final class Arguments {

  private static final Set<String> WITH = Set.of("with");
  private static final Set<String> BETWEEN = Set.of("between", "among", "amongst", "involving");
  private static final Set<String> MEMBERS = Set.of("of");
  private static final int NEAR = 7;
  private static final Set<String> BETWEEN_TRIGGER = Set.of("DATE", "TIME", "GPE", "LOC", "FAC");

  private final Discourse discourse;
  private final SideReader sides;
  private final SubjectHeads subjects;
  private final ModifierSides modifiers;
  private final WordClasses words;

  Arguments(Cast cast, Discourse discourse, WordClasses words) {
    this.discourse = discourse;
    this.words = words;
    this.sides = new SideReader(cast, discourse);
    this.subjects = new SubjectHeads(words);
    this.modifiers = new ModifierSides(cast, sides);
  }

  List<Side> read(Sentence sentence, List<Token> heads) {
    List<Side> all = new ArrayList<>();
    for (Token head : heads) {
      all.addAll(sides.read(sentence, head));
    }
    return heads.size() > 1 ? Discourse.bearing(all) : Discourse.distinct(all);
  }

  /** Whom a single noun means, without what is coordinated with it. */
  List<Side> at(Sentence sentence, Token noun) {
    return sides.at(sentence, noun);
  }

  /** Those who met or agreed last. */
  List<Side> together(Sentence sentence) {
    return discourse.together(sentence.index());
  }

  /** How many states and organisations are known to be among the sides. */
  static long parties(List<Side> sides) {
    return sides.stream().map(Side::stands).filter(Objects::nonNull).distinct().count();
  }

  /**
   * How many states and organisations they may be; somebody whose own is not known counts as one.
   */
  static long apart(List<Side> sides) {
    return sides.stream().map(s -> s.stands() != null ? s.stands() : s.key()).distinct().count();
  }

  /** Whether more than one is the subject: "A and B agreed". */
  static boolean plural(Sentence sentence, Token verb) {
    return Clauses.subjects(sentence, verb).stream()
        .anyMatch(s -> s.pos().endsWith("S") || Syntax.conjuncts(sentence, s).size() > 1);
  }

  List<Side> subject(Sentence sentence, Token verb) {
    List<Token> heads = subjects.of(sentence, verb);
    List<Side> all = new ArrayList<>(read(sentence, heads));
    if (all.isEmpty() && subjects.used(sentence, verb)) {
      all.addAll(subject(sentence, sentence.token(verb.head())));
    }
    if (all.isEmpty()) {
      heads.forEach(head -> all.addAll(traveller(sentence, head)));
    }
    heads.forEach(head -> all.addAll(sides.companions(sentence, head)));
    if (!all.isEmpty()) {
      all.addAll(read(sentence, subjects.beside(sentence, verb)));
    }
    return Discourse.distinct(all);
  }

  /** "A's visit will include talks with B": A is who has them. */
  private List<Side> traveller(Sentence sentence, Token visit) {
    return words.is("noun-visit", visit) || words.is("travel-plan", Syntax.lemma(visit))
        ? read(sentence, sentence.children(visit.index(), "poss"))
        : List.of();
  }

  List<Side> object(Sentence sentence, Token verb) {
    return read(sentence, objects(sentence, verb));
  }

  /** The objects of a verb, "visiting X" among them. */
  static List<Token> objects(Sentence sentence, Token verb) {
    List<Token> objects = new ArrayList<>(sentence.children(verb.index(), "dobj"));
    objects.addAll(SubjectHeads.visitedBehind(sentence, verb));
    return objects;
  }

  List<Side> agent(Sentence sentence, Token verb) {
    return read(sentence, Syntax.prepositionObjects(sentence, verb, Set.of("by")));
  }

  List<Side> with(Sentence sentence, Token trigger) {
    List<Token> objects = new ArrayList<>(slot(sentence, trigger, WITH));
    for (Token object : List.copyOf(objects)) {
      for (Token again : sentence.subtree(object.index())) {
        if (again.relation().equals("conj") && WITH.contains(Syntax.lower(again))) {
          objects.addAll(sentence.children(again.index(), "pobj"));
        }
      }
    }
    return read(sentence, objects);
  }

  /** "granted X", "gave to X". */
  List<Side> recipient(Sentence sentence, Token verb) {
    List<Token> heads = new ArrayList<>();
    for (Token child : sentence.children(verb.index(), "dative")) {
      heads.addAll(
          Syntax.isNoun(child) ? List.of(child) : sentence.children(child.index(), "pobj"));
    }
    heads.addAll(Syntax.prepositionObjects(sentence, verb, Set.of("to")));
    return read(sentence, heads);
  }

  /** "a request from X", "an offer by X". */
  List<Side> from(Sentence sentence, Token noun) {
    return read(sentence, Syntax.prepositionObjects(sentence, noun, Set.of("from", "by")));
  }

  /**
   * The objects of a trigger's prepositions, also of those that the parser hung on a time, a place
   * or a means in between ("a meeting on Monday of", "spoke by video link with").
   */
  private List<Token> slot(Sentence sentence, Token trigger, Set<String> prepositions) {
    List<Token> objects =
        new ArrayList<>(Syntax.prepositionObjects(sentence, trigger, prepositions));
    int last = Math.min(sentence.size() - 1, trigger.index() + NEAR);
    for (int i = trigger.index() + 1; i <= last && inPhrase(sentence.token(i)); i++) {
      Token between = sentence.token(i);
      if (BETWEEN_TRIGGER.contains(between.entityType()) || means(between)) {
        objects.addAll(Syntax.prepositionObjects(sentence, between, prepositions));
      }
    }
    return objects;
  }

  private static boolean inPhrase(Token token) {
    return !Syntax.isVerb(token) && !token.pos().matches("[,.:]|MD|WDT|WP");
  }

  private boolean means(Token token) {
    return words.is("means", Syntax.lower(token));
  }

  List<Side> to(Sentence sentence, Token trigger) {
    return read(sentence, slot(sentence, trigger, Set.of("to", "with")));
  }

  /** "a telephone call from X", "a call to X". */
  List<Side> caller(Sentence sentence, Token call) {
    return read(sentence, Syntax.prepositionObjects(sentence, call, Set.of("from", "to")));
  }

  /** "called on X". */
  List<Side> on(Sentence sentence, Token verb) {
    return read(sentence, Syntax.prepositionObjects(sentence, verb, Set.of("on", "upon")));
  }

  List<Side> between(Sentence sentence, Token noun) {
    List<Token> objects = new ArrayList<>(slot(sentence, noun, BETWEEN));
    for (Token participle : sentence.children(noun.index(), "acl")) {
      objects.addAll(Syntax.prepositionObjects(sentence, participle, BETWEEN));
    }
    if (objects.isEmpty() && noun.relation().startsWith("nsubj")) {
      Syntax.head(sentence, noun).ifPresent(v -> objects.addAll(slot(sentence, v, BETWEEN)));
    }
    return read(sentence, objects);
  }

  /** "a meeting of the foreign ministers of A and B", "a summit of EU leaders". */
  List<Side> members(Sentence sentence, Token noun) {
    return read(sentence, slot(sentence, noun, MEMBERS));
  }

  /** "the EU-Russia summit", "his meeting", "the Bush-Abdullah talks". */
  List<Side> modifiers(Sentence sentence, Token noun) {
    return modifiers.of(sentence, noun);
  }

  /** The sides that one modifier joins: "Sino-Russian", "their", "the A and B ministers'". */
  List<Side> joint(Sentence sentence, Token noun) {
    return modifiers.joint(sentence, noun);
  }
}
