package readout.extract.core.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.contracts.Instrument;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads what somebody commits to do, from the complements of a verb that commits. */
final class PledgeActions {

  private static final int LONGEST = 18;
  private static final Set<String> IN = Set.of("in", "on", "against", "for");

  private final WordClasses words;
  private final Topics topics;
  private final Instruments instruments;

  PledgeActions(WordClasses words, Topics topics, Instruments instruments) {
    this.words = words;
    this.topics = topics;
    this.instruments = instruments;
  }

  /** What is promised, in the text's words; empty where it is an opinion or only more talks. */
  Optional<String> of(Sentence sentence, Token verb) {
    for (Token child : sentence.children(verb.index())) {
      if (child.index() < verb.index()) {
        continue;
      }
      Optional<Token> action =
          switch (child.relation()) {
            case "prep" -> prepositional(sentence, child);
            case "xcomp", "advcl" ->
                Optional.of(child)
                    .filter(c -> Clauses.infinitive(sentence, c))
                    .flatMap(c -> first(sentence, c));
            case "ccomp" ->
                Optional.of(child).filter(c -> willed(sentence, c)).filter(c -> does(sentence, c));
            case "dobj" -> Optional.of(child).filter(c -> given(sentence, verb, c));
            default -> Optional.empty();
          };
      if (action.isPresent()) {
        return action.map(a -> clause(sentence, a));
      }
    }
    return Optional.empty();
  }

  /** The first deed of "to boost ties and to open a consulate", "to keep up patrols". */
  private Optional<Token> first(Sentence sentence, Token action) {
    return Syntax.conjuncts(sentence, action).stream()
        .filter(Syntax::isVerb)
        .map(c -> goesOn(sentence, c).orElse(c))
        .filter(c -> does(sentence, c))
        .findFirst();
  }

  /** "to continue fighting smugglers": what is continued. */
  private Optional<Token> goesOn(Sentence sentence, Token action) {
    return words.is("agreement-go-on", action)
        ? sentence.children(action.index(), "xcomp").stream().findFirst()
        : Optional.empty();
  }

  /** "agreed to swap prisoners", "agreed to buy frigates": not merely a pledge. */
  Instrument kind(Sentence sentence, Token verb) {
    for (Token action : sentence.children(verb.index(), "xcomp")) {
      List<Token> objects = sentence.children(action.index(), "dobj");
      boolean prisoners =
          objects.stream().anyMatch(o -> words.is("exchange-modifier", Syntax.lemma(o)));
      if (words.is("agreement-swap", Syntax.lemma(action)) && prisoners) {
        return Instrument.OTHER;
      }
      if (words.is("agreement-buy", action)) {
        return Instrument.CONTRACT;
      }
      if (words.is("agreement-truce", action)
          && objects.stream().anyMatch(o -> words.is("agreement-fighting", o))) {
        return Instrument.CEASEFIRE;
      }
    }
    return Instrument.PLEDGE;
  }

  /** "committed to building", "agreed on expediting", "agreed to the exchange of delegations". */
  private Optional<Token> prepositional(Sentence sentence, Token preposition) {
    String word = Syntax.lower(preposition);
    if (!word.equals("to") && !word.equals("on")) {
      return Optional.empty();
    }
    Optional<Token> gerund =
        sentence.children(preposition.index(), "pcomp").stream()
            .findFirst()
            .filter(c -> does(sentence, c));
    return gerund.isPresent()
        ? gerund
        : sentence.children(preposition.index(), "pobj").stream()
            .filter(n -> concrete(sentence, n))
            .findFirst();
  }

  /** A thing to do or to set up; what is an instrument is read as such. */
  private boolean concrete(Sentence sentence, Token noun) {
    return words.is("agreement-measure", noun)
        && instruments.of(sentence, noun).isEmpty()
        && !instruments.denied(sentence, noun);
  }

  private boolean given(Sentence sentence, Token verb, Token noun) {
    return words.is("agreement-grant", verb)
        && Syntax.isNoun(noun)
        && !words.is("agreement-vague", noun)
        && instruments.of(sentence, noun).isEmpty()
        && !words.is("agreement-aid", noun)
        && sentence.subtree(noun.index()).stream().noneMatch(t -> t.entityType().equals("MONEY"));
  }

  /** "agreed that officials will draw up a list". */
  private static boolean willed(Sentence sentence, Token verb) {
    return sentence.children(verb.index(), "aux").stream()
        .anyMatch(a -> List.of("will", "would", "shall").contains(Syntax.lower(a)));
  }

  /** To talk more, or to begin talks, is no deed. */
  private boolean does(Sentence sentence, Token action) {
    boolean resumed =
        Syntax.lemma(action).equals("resume")
            && sentence.children(action.index(), "dobj").stream()
                .noneMatch(o -> words.is("noun-meeting", o) || words.is("agreement-talks", o))
            && Syntax.has(sentence, action, "dobj");
    if (vague(sentence, action) || meets(sentence, action) || moves(sentence, action)) {
      return false;
    }
    return (resumed || kept(sentence, action) || !words.is("talking", Syntax.lemma(action)))
        && sentence.children(action.index(), "dobj").stream()
            .noneMatch(o -> words.is("agreement-bargaining", o));
  }

  /** "keep the port open", "hold joint drills", "continue patrols": not merely to talk on. */
  private boolean kept(Sentence sentence, Token action) {
    return words.is("agreement-keep", action)
        && sentence.children(action.index(), "dobj").stream()
            .anyMatch(
                o ->
                    Syntax.isNoun(o)
                        && !words.is("noun-meeting", o)
                        && !words.is("agreement-talks", o)
                        && !words.is("agreement-vague", o)
                        && !words.is("agreement-touch", o)
                        && instruments.of(sentence, o).isEmpty());
  }

  /** "strengthen relations", with no word on what is done for it. */
  private boolean vague(Sentence sentence, Token action) {
    boolean respects =
        words.is("agreement-respect", action)
            && sentence.children(action.index(), "dobj").stream()
                .anyMatch(o -> words.is("agreement-principle", o));
    return respects
        || words.is("agreement-better", action)
            && sentence.children(action.index(), "dobj").stream()
                .anyMatch(
                    o ->
                        words.is("agreement-vague", o)
                            && !Syntax.has(sentence, o, "conj")
                            && Syntax.prepositionObjects(sentence, o, IN).isEmpty());
  }

  /** "move the agreement forward": told already. */
  private boolean moves(Sentence sentence, Token action) {
    return words.is("agreement-advance", action)
        && sentence.children(action.index(), "dobj").stream()
            .anyMatch(o -> instruments.definite(sentence, o) && instruments.strong(o));
  }

  /** "convene the next session": to meet again is no deed. */
  private boolean meets(Sentence sentence, Token action) {
    return words.is("agreement-convene", action)
        && sentence.children(action.index(), "dobj").stream()
            .anyMatch(o -> words.is("noun-meeting", o) || words.is("agreement-forum", o));
  }

  private String clause(Sentence sentence, Token action) {
    List<Token> below =
        sentence.subtree(action.index()).stream().filter(t -> t.index() >= action.index()).toList();
    return topics.text(below.get(0), below.get(Math.min(below.size(), LONGEST) - 1));
  }
}
