package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads who was of a delegation: "A led the Turkish side", "B's delegation included A". */
final class DelegationRosters {

  private static final Set<String> BY = Set.of("by");
  private static final Set<String> OF = Set.of("of");

  private final WordClasses words;
  private final Arguments arguments;

  DelegationRosters(WordClasses words, Arguments arguments) {
    this.words = words;
    this.arguments = arguments;
  }

  List<Roster> read(Sentence sentence, Token verb) {
    List<Roster> found = new ArrayList<>();
    boolean lead = words.is("delegation-lead", verb);
    boolean passive = Clauses.passive(sentence, verb);
    if (lead && passive) {
      List<Token> agents = Syntax.prepositionObjects(sentence, verb, BY);
      List<Token> others = agents.size() == 2 ? states(sentence, agents.get(0)) : List.of();
      boolean each = others.size() == 1;
      List<Token> own = each ? agents.subList(0, 1) : agents;
      for (Token subject : represented(sentence, verb, Syntax.ownSubjects(sentence, verb))) {
        add(found, sentence, verb, subject, arguments.read(sentence, own));
      }
      if (each) {
        List<Side> second = arguments.read(sentence, agents.subList(1, 2));
        add(found, sentence, verb, others.get(0), second);
      }
      for (Token agent : Syntax.prepositionObjects(sentence, verb, BY)) {
        alike(found, sentence, verb, agent);
      }
    } else if (lead) {
      for (Token object : represented(sentence, verb, sentence.children(verb.index(), "dobj"))) {
        add(found, sentence, verb, object, arguments.subject(sentence, verb));
      }
    } else if (words.is("delegation-include", verb) && !passive) {
      for (Token subject : delegations(Syntax.ownSubjects(sentence, verb))) {
        List<Token> members = new ArrayList<>(sentence.children(verb.index(), "dobj"));
        members.addAll(Syntax.prepositionObjects(sentence, verb, OF));
        add(found, sentence, verb, subject, arguments.read(sentence, members));
      }
    }
    return found;
  }

  /** "A was represented by B and C by D": the state that parsers coordinate with B. */
  private List<Token> states(Sentence sentence, Token agent) {
    List<Token> beside = delegations(sentence.children(agent.index(), "appos"));
    if (!beside.isEmpty()) {
      return beside;
    }
    return Syntax.conjuncts(sentence, agent).stream()
        .filter(noun -> noun.index() != agent.index())
        .filter(
            noun ->
                arguments.read(sentence, List.of(noun)).stream()
                    .anyMatch(side -> !side.named() && side.stands() != null))
        .toList();
  }

  /** "... by A and the Greek side by B": parsers coordinate the side with A. */
  private void alike(List<Roster> found, Sentence sentence, Token verb, Token agent) {
    List<Token> beside = new ArrayList<>(Syntax.conjuncts(sentence, agent));
    beside.addAll(sentence.children(agent.index(), "appos"));
    for (Token side : delegations(beside)) {
      List<Token> by = Syntax.prepositionObjects(sentence, side, BY);
      add(found, sentence, verb, side, arguments.read(sentence, by));
    }
  }

  /** Delegations, and of "A represented B" the state itself. */
  private List<Token> represented(Sentence sentence, Token verb, List<Token> nouns) {
    return Syntax.lower(verb).startsWith("represent")
        ? nouns.stream().filter(n -> group(sentence, n) != null).toList()
        : delegations(nouns);
  }

  private List<Token> delegations(List<Token> nouns) {
    return nouns.stream().filter(n -> words.is("delegation", Syntax.lemma(n))).toList();
  }

  private void add(
      List<Roster> found, Sentence sentence, Token verb, Token delegation, List<Side> members) {
    List<Side> named = members.stream().filter(Side::named).toList();
    if (!named.isEmpty()) {
      String group = group(sentence, delegation);
      found.add(new Roster(sentence, verb, Roster.Kind.DELEGATION, named, group));
    }
  }

  private @Nullable String group(Sentence sentence, Token delegation) {
    List<Side> whose = new ArrayList<>(arguments.modifiers(sentence, delegation));
    whose.addAll(arguments.members(sentence, delegation));
    if (whose.isEmpty()) {
      arguments.read(sentence, List.of(delegation)).stream()
          .filter(side -> !side.named())
          .forEach(whose::add);
    }
    List<String> groups =
        whose.stream().map(Side::stands).filter(Objects::nonNull).distinct().toList();
    return groups.size() == 1 ? groups.get(0) : null;
  }
}
