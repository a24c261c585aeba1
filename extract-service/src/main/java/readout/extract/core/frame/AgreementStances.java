package readout.extract.core.frame;

import java.util.Optional;
import java.util.Set;
import readout.contracts.MeetingStatus;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.Tense;

/** Reads whether a deed on an agreement was done, is planned, or is only wished for. */
final class AgreementStances {

  private static final Set<String> STILL = Set.of("have", "remain");
  private static final Set<String> BE = Set.of("be", "become");

  private final WordClasses words;
  private final StanceReader stances;
  private final AgreementNominals nominals;

  AgreementStances(WordClasses words, StanceReader stances, AgreementNominals nominals) {
    this.words = words;
    this.stances = stances;
    this.nominals = nominals;
  }

  /** The stance of a verb with an agreement. */
  Stance of(Sentence sentence, Token verb) {
    Stance stance = stances.verb(sentence, verb);
    if (neither(sentence, verb)) {
      return new Stance(MeetingStatus.DENIED, stance.tense());
    }
    if (chance(sentence, verb)) {
      return new Stance(MeetingStatus.PROPOSED, stance.tense());
    }
    if (stance.status() == MeetingStatus.SCHEDULED) {
      if (hoped(sentence, verb) || tried(sentence, verb)) {
        return new Stance(MeetingStatus.PROPOSED, stance.tense());
      }
      return first(sentence, verb) ? Stance.HELD : stance;
    }
    if (stance.status() == MeetingStatus.CANCELLED) {
      return new Stance(MeetingStatus.CANCELLED, Tense.PAST);
    }
    if (stance.status() != MeetingStatus.HELD) {
      return stance;
    }
    if (nominals.undone(sentence, verb) || hoped(sentence, verb) || tried(sentence, verb)) {
      return new Stance(MeetingStatus.PROPOSED, stance.tense());
    } else if (planned(sentence, verb)) {
      return Stance.SCHEDULED;
    }
    return ahead(sentence, verb) ? Stance.SCHEDULED : stance;
  }

  /** "Neither A nor B has signed". */
  private static boolean neither(Sentence sentence, Token verb) {
    return Clauses.subjects(sentence, verb).stream()
        .flatMap(s -> sentence.subtree(s.index()).stream())
        .anyMatch(t -> Syntax.lower(t).equals("neither"));
  }

  /** "the chances of A and B striking a deal"; parsers take the chances for who strikes it. */
  private boolean chance(Sentence sentence, Token verb) {
    boolean bare = verb.pos().equals("VBG") && Clauses.auxiliaries(sentence, verb).isEmpty();
    return bare
        && Syntax.ownSubjects(sentence, verb).stream()
            .anyMatch(s -> words.is("agreement-chance", s));
  }

  /** "the hope that an accord would be signed". */
  private boolean hoped(Sentence sentence, Token verb) {
    return sentence.ancestors(verb.index()).stream()
        .limit(2)
        .anyMatch(a -> Syntax.isNoun(a) && words.is("wish", Syntax.lemma(a)));
  }

  /** "working to reach", "efforts to establish": not yet done. */
  private boolean tried(Sentence sentence, Token verb) {
    return Clauses.infinitive(sentence, verb)
        && Syntax.head(sentence, verb).filter(h -> words.is("agreement-try", h)).isPresent();
  }

  /** "still has to sign", "have yet to reach". */
  private static boolean ahead(Sentence sentence, Token verb) {
    return Clauses.infinitive(sentence, verb)
        && Syntax.head(sentence, verb).filter(h -> STILL.contains(Syntax.lemma(h))).isPresent();
  }

  /** "A deal to be signed on Friday", where the parser takes the infinitive for a clause. */
  private static boolean planned(Sentence sentence, Token verb) {
    return Clauses.infinitive(sentence, verb)
        && Syntax.has(sentence, verb, "auxpass")
        && !Syntax.has(sentence, verb, "xcomp")
        && (verb.head() < 0 || Syntax.has(sentence, verb, "nsubjpass"));
  }

  /** "was the first country to sign a treaty with B". */
  private boolean first(Sentence sentence, Token verb) {
    return Clauses.infinitive(sentence, verb)
        && Syntax.head(sentence, verb)
            .filter(h -> ordinal(sentence, h))
            .flatMap(h -> Syntax.isVerb(h) ? Optional.of(h) : Clauses.governor(sentence, h))
            .filter(be -> BE.contains(Syntax.lemma(be)))
            .filter(be -> stances.verb(sentence, be).status() == MeetingStatus.HELD)
            .isPresent();
  }

  private boolean ordinal(Sentence sentence, Token noun) {
    return words.is("agreement-ordinal", Syntax.lower(noun))
        || sentence.children(noun.index()).stream()
            .anyMatch(
                c ->
                    words.is("agreement-ordinal", Syntax.lower(c))
                        || (Syntax.isVerb(noun)
                            && c.relation().equals("attr")
                            && ordinal(sentence, c)));
  }
}
