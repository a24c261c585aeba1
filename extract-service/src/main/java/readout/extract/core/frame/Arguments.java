package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import readout.extract.core.entity.Cast;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.NamedSpan;
import readout.extract.core.entity.Side;
import readout.extract.core.entity.SideReader;
import readout.extract.core.entity.StatePairs;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Finds who fills the slots of a trigger: subject, object, with, between, of, possessor. */
final class Arguments {

  private static final Set<String> WITH = Set.of("with");
  private static final Set<String> BETWEEN = Set.of("between", "among", "amongst", "involving");
  private static final Set<String> BY = Set.of("by");
  private static final Set<String> IN = Set.of("in");
  private static final Set<String> MEMBERS = Set.of("of");
  private static final Set<Integer> CLAUSE_BEFORE = Set.of(-1);
  private static final Set<Integer> CLAUSE_BEHIND = Set.of(1);
  private static final int NEAR = 7;
  private static final Set<String> BETWEEN_TRIGGER = Set.of("DATE", "TIME", "GPE", "LOC", "FAC");
  private static final Set<String> MODIFIERS = Set.of("compound", "nmod", "poss");

  private final Cast cast;
  private final Discourse discourse;
  private final SideReader sides;
  private final WordClasses words;

  Arguments(Cast cast, Discourse discourse, WordClasses words) {
    this.cast = cast;
    this.discourse = discourse;
    this.words = words;
    this.sides = new SideReader(cast, discourse);
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

  /** "Visiting X called on Y": parsers take the adjective for a clause and X for its object. */
  List<Side> subject(Sentence sentence, Token verb) {
    List<Token> subjects = sent(sentence, verb);
    if (subjects.isEmpty()) {
      subjects = Clauses.subjects(sentence, verb);
    }
    if (subjects.isEmpty() && Clauses.active(sentence, verb)) {
      subjects = Syntax.head(sentence, verb).stream().toList();
    }
    List<Token> heads = subjects.isEmpty() ? visiting(sentence, verb, CLAUSE_BEFORE) : subjects;
    heads = heads.isEmpty() ? behindDay(sentence, verb) : heads;
    List<Side> all = new ArrayList<>(read(sentence, heads));
    if (all.isEmpty() && used(sentence, verb)) {
      all.addAll(subject(sentence, sentence.token(verb.head())));
    }
    if (all.isEmpty()) {
      heads.forEach(head -> all.addAll(traveller(sentence, head)));
    }
    heads.forEach(head -> all.addAll(sides.companions(sentence, head)));
    if (!all.isEmpty()) {
      all.addAll(read(sentence, beside(sentence, verb)));
    }
    return Discourse.distinct(all);
  }

  /** "Accompanied by C, A met B", "A and B met in the presence of C". */
  private List<Token> beside(Sentence sentence, Token verb) {
    List<Token> beside = new ArrayList<>();
    for (Token clause : sentence.children(verb.index(), "advcl")) {
      if (words.is("accompanied-by", Syntax.lower(clause)) && clause.index() < verb.index()) {
        beside.addAll(Syntax.prepositionObjects(sentence, clause, BY));
      }
    }
    boolean meets = words.is("verb-meet", sentence, verb) || words.is("act-hold", sentence, verb);
    for (Token presence : Syntax.prepositionObjects(sentence, verb, IN)) {
      if (meets && Syntax.lower(presence).equals("presence")) {
        beside.addAll(Syntax.prepositionObjects(sentence, presence, MEMBERS));
      }
    }
    return beside;
  }

  /** "The ministers of A Monday agreed": parsers take the subject for a part of the day. */
  private static List<Token> behindDay(Sentence sentence, Token verb) {
    Token finite =
        Clauses.infinitive(sentence, verb) && verb.head() >= 0 ? sentence.token(verb.head()) : verb;
    return sentence.children(finite.index(), "npadvmod").stream()
        .filter(day -> day.entityType().equals("DATE") && day.index() == finite.index() - 1)
        .flatMap(day -> sentence.children(day.index(), "compound").stream())
        .filter(c -> !c.entityType().equals("DATE"))
        .toList();
  }

  /** "used the summit to meet B", "took the occasion to see B". */
  private boolean used(Sentence sentence, Token verb) {
    return Clauses.infinitive(sentence, verb)
        && Syntax.head(sentence, verb)
            .filter(above -> words.is("use-occasion", Syntax.lemma(above)))
            .isPresent();
  }

  /** "sent X to meet Y": X meets. */
  private List<Token> sent(Sentence sentence, Token verb) {
    return Syntax.head(sentence, verb)
        .filter(sender -> words.is("act-send", sender) && Clauses.infinitive(sentence, verb))
        .map(sender -> sentence.children(sender.index(), "dobj"))
        .orElse(List.of());
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
    objects.addAll(visiting(sentence, verb, CLAUSE_BEHIND));
    return objects;
  }

  private static List<Token> visiting(Sentence sentence, Token verb, Set<Integer> where) {
    List<Token> guests = new ArrayList<>();
    for (Token child : sentence.children(verb.index())) {
      boolean near = where.contains(Integer.signum(child.index() - verb.index()));
      if (near && Syntax.lower(child).equals("visiting") && child.pos().startsWith("V")) {
        guests.addAll(sentence.children(child.index(), "dobj"));
      }
    }
    return guests;
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
    List<Side> found = new ArrayList<>();
    for (Token child : sentence.children(noun.index())) {
      if (MODIFIERS.contains(child.relation()) && child.index() < noun.index()) {
        found.addAll(modifier(sentence, child, 0));
      }
    }
    return Discourse.distinct(found);
  }

  /** The sides that one modifier joins: "Sino-Russian", "their", "the A and B ministers'". */
  List<Side> joint(Sentence sentence, Token noun) {
    return sentence.children(noun.index()).stream()
        .filter(c -> MODIFIERS.contains(c.relation()) && c.index() < noun.index())
        .map(c -> Discourse.distinct(modifier(sentence, c, 0)))
        .filter(found -> apart(found) > 1)
        .findFirst()
        .orElse(List.of());
  }

  /** "Seoul-Washington talks" are between them; "the Seoul talks" are held there. */
  private static boolean paired(Sentence sentence, Token token) {
    boolean before = token.index() > 0 && sentence.token(token.index() - 1).pos().equals("HYPH");
    boolean after =
        token.index() + 1 < sentence.size()
            && sentence.token(token.index() + 1).pos().equals("HYPH");
    return before || after;
  }

  private List<Side> modifier(Sentence sentence, Token child, int depth) {
    List<Side> found = new ArrayList<>(StatePairs.of(child));
    if (depth < 3) {
      for (Token inner : sentence.children(child.index())) {
        boolean joined = inner.relation().equals("advmod") && paired(sentence, inner);
        if (MODIFIERS.contains(inner.relation()) || inner.relation().equals("conj") || joined) {
          found.addAll(modifier(sentence, inner, depth + 1));
        }
      }
    }
    Optional<NamedSpan> span = cast.names(sentence).at(child.index());
    boolean seat =
        span.filter(x -> x.kind() == NamedSpan.Kind.SEAT_OF_GOVERNMENT).isPresent()
            && !paired(sentence, child);
    if (seat) {
      return Discourse.distinct(found);
    }
    if (span.isPresent() && span.get().kind().acts()) {
      found.add(Side.of(span.get()));
    } else if (found.isEmpty() || child.relation().equals("poss")) {
      List<Side> named = sides.read(sentence, child);
      found.addAll(named);
    }
    return found;
  }
}
