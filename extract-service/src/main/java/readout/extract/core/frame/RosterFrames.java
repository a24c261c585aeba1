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

/**
 * Reads sentences that only add who took part: "They were joined by A", "Also attending were A and
 * B", "The visitors came from A, B and C"; of delegations see {@link DelegationRosters}.
 */
public final class RosterFrames {

  private static final int LEAST_STATES = 2;
  private static final Set<String> FROM = Set.of("from");

  private final WordClasses words;
  private final Arguments arguments;
  private final ForumRolls rolls;
  private final DelegationRosters delegations;

  /** Frames for one article. */
  public RosterFrames(ArticleContext context) {
    this.words = context.words();
    this.arguments = context.arguments();
    this.rolls = new ForumRolls(words, arguments);
    this.delegations = new DelegationRosters(words, arguments);
  }

  /** What a parsed sentence adds, in text order. */
  public List<Roster> read(Sentence sentence) {
    List<Roster> found = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      if (!Syntax.isVerb(token) || unsure(sentence, token)) {
        continue;
      }
      found.addAll(delegations.read(sentence, token));
      joined(sentence, token).or(() -> accompanied(sentence, token)).ifPresent(found::add);
      states(sentence, token).ifPresent(found::add);
    }
    rolls
        .read(sentence)
        .filter(roll -> !unsure(sentence, roll.trigger()))
        .flatMap(roll -> joining(sentence, roll.trigger(), roll.sides()))
        .ifPresent(found::add);
    return found;
  }

  private static Roster roster(
      Sentence sentence, Token trigger, Roster.Kind kind, List<Side> sides) {
    return new Roster(sentence, trigger, kind, sides, null);
  }

  /** "A did not join them", "A might join them", "B asked A to take part". */
  private boolean unsure(Sentence sentence, Token verb) {
    return Clauses.negated(sentence, verb)
        || Clauses.infinitive(sentence, verb)
        || Clauses.auxiliaries(sentence, verb).stream()
            .anyMatch(a -> words.is("unsure", Syntax.lower(a)));
  }

  /** "They were joined by A", "A joined them", "the meeting was also attended by A". */
  private Optional<Roster> joined(Sentence sentence, Token verb) {
    boolean join = Syntax.lemma(verb).equals("join");
    if (!join && !Syntax.lemma(verb).equals("attend")) {
      return Optional.empty();
    }
    boolean passive = Clauses.passive(sentence, verb);
    List<Token> joined =
        passive ? Syntax.ownSubjects(sentence, verb) : sentence.children(verb.index(), "dobj");
    boolean those = joined.stream().anyMatch(t -> told(sentence, t, join));
    if (!those) {
      return Optional.empty();
    }
    List<Side> sides =
        passive ? arguments.agent(sentence, verb) : arguments.subject(sentence, verb);
    return joining(sentence, verb, sides);
  }

  /** "He was accompanied by A and B." */
  private Optional<Roster> accompanied(Sentence sentence, Token verb) {
    boolean pronoun =
        words.is("accompanied-by", Syntax.lower(verb))
            && Syntax.ownSubjects(sentence, verb).stream().anyMatch(s -> s.pos().equals("PRP"));
    List<Side> named = arguments.agent(sentence, verb).stream().filter(Side::named).toList();
    return pronoun && !named.isEmpty()
        ? Optional.of(roster(sentence, verb, Roster.Kind.ACCOMPANIED, named))
        : Optional.empty();
  }

  /** Persons by name and states as such; "other officials of A" say nothing of who took part. */
  private static Optional<Roster> joining(Sentence sentence, Token trigger, List<Side> all) {
    List<Side> sides = all.stream().filter(side -> side.name() != null).toList();
    return sides.isEmpty()
        ? Optional.empty()
        : Optional.of(roster(sentence, trigger, Roster.Kind.JOINED, sides));
  }

  /** Those who met, or the meeting itself, as told before: "them", "the two leaders". */
  private boolean told(Sentence sentence, Token noun, boolean persons) {
    if (noun.pos().equals("PRP")) {
      return persons && !Syntax.lower(noun).equals("it");
    }
    boolean again =
        sentence.children(noun.index(), "det").stream()
            .anyMatch(d -> Set.of("the", "this", "both", "these").contains(Syntax.lower(d)));
    boolean meeting =
        words.is("noun-meeting", noun)
            && Syntax.prepositionObjects(sentence, noun, Set.of("with", "between", "of")).isEmpty();
    boolean pair = persons && words.is("pair", Syntax.lemma(noun)) && noun.pos().equals("NNS");
    return again && (meeting || pair);
  }

  /** "The visitors came from A, B and C", "the eight states were A and B". */
  private Optional<Roster> states(Sentence sentence, Token verb) {
    if (!words.is("roster-verb", verb) || Clauses.passive(sentence, verb)) {
      return Optional.empty();
    }
    boolean those =
        sentence.children(verb.index(), "nsubj").stream()
            .anyMatch(s -> group(s) || Syntax.lower(s).equals("they"));
    if (!those) {
      return Optional.empty();
    }
    List<Token> named = new ArrayList<>(Syntax.prepositionObjects(sentence, verb, FROM));
    if (named.isEmpty()) {
      named.addAll(sentence.children(verb.index(), "attr"));
      named.addAll(sentence.children(verb.index(), "dobj"));
    }
    List<Side> sides = arguments.read(sentence, named);
    boolean states =
        sides.size() >= LEAST_STATES
            && Arguments.parties(sides) == sides.size()
            && sides.stream().noneMatch(Side::named);
    return states
        ? Optional.of(roster(sentence, verb, Roster.Kind.STATES, Discourse.distinct(sides)))
        : Optional.empty();
  }

  private boolean group(Token noun) {
    return noun.pos().equals("NNS") && words.is("stands-for-others", Syntax.lemma(noun));
  }
}
