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
 * Reads sentences that only add who took part: "Also attending were A and B", "The visitors came
 * from A, B and C"; see also {@link PresenceRosters} and {@link DelegationRosters}.
 */
public final class RosterFrames {

  private static final int LEAST_STATES = 2;
  private static final Set<String> FROM = Set.of("from");

  private final WordClasses words;
  private final Arguments arguments;
  private final ForumRolls rolls;
  private final DelegationRosters delegations;
  private final PresenceRosters presence;

  /** Frames for one article. */
  public RosterFrames(ArticleContext context) {
    this.words = context.words();
    this.arguments = context.arguments();
    this.rolls = new ForumRolls(words, arguments);
    this.presence = new PresenceRosters(words, arguments);
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
      presence.read(sentence, token).ifPresent(found::add);
      states(sentence, token).ifPresent(found::add);
    }
    rolls
        .read(sentence)
        .filter(roll -> !unsure(sentence, roll.trigger()))
        .flatMap(roll -> PresenceRosters.joining(sentence, roll.trigger(), roll.sides()))
        .ifPresent(found::add);
    return found;
  }

  /** "A did not join them", "A might join them", "B asked A to take part". */
  private boolean unsure(Sentence sentence, Token verb) {
    return Clauses.negated(sentence, verb)
        || Clauses.infinitive(sentence, verb)
        || Clauses.auxiliaries(sentence, verb).stream()
            .anyMatch(a -> words.is("unsure", Syntax.lower(a)));
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
        ? Optional.of(
            new Roster(sentence, verb, Roster.Kind.STATES, Discourse.distinct(sides), null))
        : Optional.empty();
  }

  private boolean group(Token noun) {
    return noun.pos().equals("NNS") && words.is("stands-for-others", Syntax.lemma(noun));
  }
}
