package readout.extract.core.frame;

import java.util.Optional;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** What stands beside a meeting noun and says what became of it: "the planned talks". */
final class NounModifiers {

  private final WordClasses words;
  private final StanceReader verbs;

  NounModifiers(WordClasses words, StanceReader verbs) {
    this.words = words;
    this.verbs = verbs;
  }

  /** The stance by its modifiers, unless the verb above says something else. */
  Optional<Stance> of(Sentence sentence, Token noun) {
    return modifiers(sentence, noun)
        .filter(stance -> !overridden(sentence, noun) && !decided(sentence, noun));
  }

  private Optional<Stance> modifiers(Sentence sentence, Token noun) {
    for (Token child : sentence.children(noun.index())) {
      Optional<Stance> stance =
          switch (child.relation()) {
            case "nmod", "compound" -> modifier(Syntax.lower(child));
            case "acl" -> ahead(sentence, noun, child) ? Optional.empty() : clause(sentence, child);
            case "relcl" -> relative(sentence, child);
            default -> Optional.empty();
          };
      if (stance.isPresent()) {
        return stance;
      }
    }
    return Optional.empty();
  }

  private Optional<Stance> modifier(String word) {
    if (words.is("planned", word)) {
      return Optional.of(Stance.SCHEDULED);
    } else if (word.equals("proposed")) {
      return Optional.of(Stance.PROPOSED);
    } else if (words.is("possible", word)) {
      return Optional.of(Stance.HYPOTHETICAL);
    } else if (words.is("called-off", word)) {
      return Optional.of(Stance.CANCELLED);
    } else if (words.is("put-off", word)) {
      return Optional.of(Stance.POSTPONED);
    }
    return word.equals("ongoing") ? Optional.of(Stance.ONGOING) : Optional.empty();
  }

  /** A meeting "scheduled for Monday" that "was cancelled" is cancelled. */
  private boolean overridden(Sentence sentence, Token noun) {
    return Syntax.head(sentence, noun)
        .filter(
            h ->
                words.is("cancel", sentence, h)
                    || words.is("postpone", sentence, h)
                    || isOff(sentence, h))
        .isPresent();
  }

  /** "The summit, planned for May, is off". */
  private static boolean isOff(Sentence sentence, Token be) {
    return Syntax.lemma(be).equals("be")
        && sentence.children(be.index()).stream()
            .anyMatch(c -> !c.relation().equals("prep") && Syntax.lower(c).equals("off"));
  }

  /** Whether it was planned by the word of its modifiers alone. */
  boolean planned(Sentence sentence, Token noun) {
    return modifiers(sentence, noun).filter(Stance.SCHEDULED::equals).isPresent();
  }

  /** "the talks that A is to hold with B". */
  private Optional<Stance> relative(Sentence sentence, Token verb) {
    return words.is("act-hold", verb) && NounClauses.objectOf(sentence, verb)
        ? Optional.of(verbs.verb(sentence, verb))
        : Optional.empty();
  }

  /** What was planned "took place", or "did not take place". */
  private boolean decided(Sentence sentence, Token noun) {
    return noun.relation().startsWith("nsubj")
        && Syntax.head(sentence, noun)
            .filter(v -> words.is("act-hold", sentence, v) || Syntax.lemma(v).equals("occur"))
            .filter(v -> !Clauses.auxiliaries(sentence, v).isEmpty() || v.pos().equals("VBD"))
            .isPresent();
  }

  /** "will attend a meeting hosted by A": a participle says who holds it, and not that it was. */
  private boolean ahead(Sentence sentence, Token noun, Token participle) {
    return participle.pos().equals("VBN")
        && words.is("act-hold", participle)
        && !noun.relation().startsWith("nsubj")
        && (verbs.future(sentence, noun) || awaited(sentence, noun));
  }

  /** "are expected in C for a meeting chaired by B". */
  private boolean awaited(Sentence sentence, Token noun) {
    return Clauses.governor(sentence, noun)
        .flatMap(verb -> verbs.byWord(sentence, verb))
        .filter(Stance.SCHEDULED::equals)
        .isPresent();
  }

  private Optional<Stance> clause(Sentence sentence, Token participle) {
    if (PurposeClause.is(words, sentence, participle)
        || words.is("aimed", Syntax.lower(participle))) {
      return Optional.empty();
    }
    if (Clauses.infinitive(sentence, participle)) {
      return Optional.of(Stance.SCHEDULED);
    }
    if (participle.pos().equals("VBN") || participle.pos().equals("JJ")) {
      Optional<Stance> byWord = verbs.byWord(sentence, participle);
      if (byWord.isPresent()) {
        return byWord;
      }
      return words.is("act-hold", participle) ? Optional.of(Stance.HELD) : Optional.empty();
    }
    return Optional.empty();
  }
}
