package readout.extract.core.frame;

import java.util.Optional;
import java.util.Set;
import readout.contracts.AgreementStatus;
import readout.contracts.Instrument;
import readout.extract.core.entity.KnownTreaties;
import readout.extract.core.entity.KnownTreaties.Treaty;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Tells which nouns name an agreement, and of which kind. */
final class Instruments {

  private static final Set<String> NONE = Set.of("no", "any", "such", "neither");
  private static final Set<String> THE = Set.of("the", "this", "that", "these", "those");
  private static final Set<String> A = Set.of("a", "an", "another", "some");

  private final WordClasses words;

  Instruments(WordClasses words) {
    this.words = words;
  }

  /** The kind of agreement that a noun names, or empty when it names none. */
  Optional<Instrument> of(Sentence sentence, Token noun) {
    if (!Syntax.isNoun(noun)
        || compound(sentence, noun)
        || ofMemorandum(sentence, noun)
        || modified(sentence, noun, "private-deal")) {
      return Optional.empty();
    }
    if (Syntax.lower(noun).equals("fire")) {
      return cease(sentence, noun) ? Optional.of(Instrument.CEASEFIRE) : Optional.empty();
    } else if (words.is("agreement-swap", noun)) {
      return modified(sentence, noun, "exchange-modifier") || ofPrisoners(sentence, noun)
          ? Optional.of(Instrument.OTHER)
          : Optional.empty();
    } else if (Syntax.lemma(noun).equals("note")) {
      return exchanged(sentence, noun) ? Optional.of(Instrument.OTHER) : Optional.empty();
    } else if (Syntax.lemma(noun).equals("letter")) {
      return intent(sentence, noun) || exchanged(sentence, noun)
          ? Optional.of(Instrument.OTHER)
          : Optional.empty();
    } else if (is("memorandum", noun)) {
      return Optional.of(Instrument.MEMORANDUM);
    } else if (is("ceasefire", noun) && !Syntax.lemma(noun).equals("pause")) {
      return Optional.of(Instrument.CEASEFIRE);
    } else if (Syntax.lemma(noun).equals("statement")) {
      return modified(sentence, noun, "joint")
          ? Optional.of(Instrument.JOINT_STATEMENT)
          : Optional.empty();
    } else if (is("joint_statement", noun)) {
      return Optional.of(Instrument.JOINT_STATEMENT);
    } else if (is("strategic_partnership", noun)) {
      return Optional.of(
          modified(sentence, noun, "strategic")
              ? Instrument.STRATEGIC_PARTNERSHIP
              : Instrument.OTHER);
    } else if (is("programme", noun)) {
      return Optional.of(Instrument.PROGRAMME);
    } else if (is("contract", noun)) {
      return Optional.of(Instrument.CONTRACT);
    } else if (Syntax.lemma(noun).equals("instrument")) {
      return modified(sentence, noun, "instrument-modifier")
          ? Optional.of(Instrument.TREATY)
          : Optional.empty();
    } else if (is("treaty", noun)) {
      return Optional.of(treaty(sentence, noun));
    } else if (is("other", noun)) {
      return Optional.of(Instrument.OTHER);
    }
    return Optional.empty();
  }

  /** The "understanding" of "memoranda of understanding". */
  private boolean ofMemorandum(Sentence sentence, Token noun) {
    return noun.head() >= 0
        && Syntax.lower(sentence.token(noun.head())).equals("of")
        && Syntax.head(sentence, sentence.token(noun.head()))
            .filter(h -> is("memorandum", h))
            .isPresent();
  }

  /** Whether a noun is "truce" or the like; of "cease-fire" the last token. */
  static boolean truce(WordClasses words, Token noun) {
    return words.is("instrument-ceasefire", noun) || Syntax.lower(noun).equals("fire");
  }

  /** The tokenizer makes three tokens of "cease-fire". */
  private static boolean cease(Sentence sentence, Token noun) {
    return sentence.children(noun.index(), "compound").stream()
        .anyMatch(c -> Syntax.lower(c).equals("cease"));
  }

  /** "exchanged notes on a grant", "signed an exchange of notes". */
  private boolean exchanged(Sentence sentence, Token noun) {
    Token top =
        noun.relation().equals("pobj") && noun.head() >= 0
            ? Syntax.head(sentence, sentence.token(noun.head())).orElse(noun)
            : noun;
    boolean verb = noun.relation().equals("dobj") || noun.relation().equals("nsubjpass");
    return noun.pos().equals("NNS")
        && sentence.tokens().stream()
            .anyMatch(t -> t.index() == noun.index() + 1 && words.is("agreement-about", t))
        && (verb ? exchange(sentence.token(noun.head())) : exchange(top) && top != noun);
  }

  private boolean exchange(Token token) {
    return words.is("agreement-swap", Syntax.lemma(token));
  }

  /** "letter of intent". */
  private static boolean intent(Sentence sentence, Token noun) {
    return Syntax.prepositionObjects(sentence, noun, Set.of("of")).stream()
        .anyMatch(o -> Syntax.lemma(o).equals("intent"));
  }

  /** "an exchange of prisoners", "the exchange of notes". */
  private boolean ofPrisoners(Sentence sentence, Token noun) {
    return Syntax.prepositionObjects(sentence, noun, Set.of("of")).stream()
        .anyMatch(o -> words.is("exchange-modifier", Syntax.lemma(o)));
  }

  private Instrument treaty(Sentence sentence, Token noun) {
    if (modified(sentence, noun, "ceasefire-modifier")) {
      return Instrument.CEASEFIRE;
    }
    if (modified(sentence, noun, "exchange-modifier")) {
      return Instrument.OTHER;
    }
    return buying(sentence, noun) ? Instrument.CONTRACT : Instrument.TREATY;
  }

  /** "a deal to buy frigates", "an agreement for the purchase of gas". */
  private boolean buying(Sentence sentence, Token noun) {
    return sentence.children(noun.index()).stream()
            .anyMatch(
                c ->
                    Syntax.isVerb(c)
                        && words.is("agreement-buy", c)
                        && Clauses.infinitive(sentence, c))
        || Syntax.prepositionObjects(sentence, noun, Set.of("for", "on")).stream()
            .anyMatch(o -> words.is("agreement-buy", o));
  }

  /** Whether the noun can stand for an agreement without a verb of making one. */
  boolean strong(Token noun) {
    return words.is("agreement-strong", noun) || Syntax.lower(noun).equals("fire");
  }

  /** The treaty whose name ends at a token. */
  Optional<Treaty> known(Sentence sentence, Token token, String text) {
    return Syntax.isNoun(token) || Character.isUpperCase(token.form().charAt(0))
        ? KnownTreaties.shared().endingAt(sentence, token, text)
        : Optional.empty();
  }

  /** "no agreement", "any deal". */
  boolean denied(Sentence sentence, Token noun) {
    return determined(sentence, noun, NONE);
  }

  /** "seek agreement on trade", "respect the Charter": none that is made, or that is theirs. */
  boolean open(Sentence sentence, Token noun, AgreementAct act) {
    boolean bare =
        Syntax.lemma(noun).equals("agreement")
            && noun.pos().equals("NN")
            && sentence.children(noun.index()).stream()
                .allMatch(c -> c.index() > noun.index() || c.relation().equals("punct"));
    boolean sought = act.told() && act.status() == AgreementStatus.PROPOSED;
    boolean charter = Syntax.lemma(noun).equals("charter");
    return (bare && sought) || (charter && act.status() == AgreementStatus.IN_FORCE);
  }

  /**
   * "agreement (reached) on a trade pact", "a pact called the X": the pact that the other noun
   * tells.
   */
  boolean part(Sentence sentence, Token noun) {
    if (noun.head() < 0) {
      return false;
    }
    Token head = sentence.token(noun.head());
    boolean called =
        head.relation().equals("acl")
            && words.is("agreement-call", head)
            && Syntax.head(sentence, head).filter(this::strong).isPresent();
    boolean on =
        noun.relation().equals("pobj")
            && Syntax.lower(head).equals("on")
            && indefinite(sentence, noun)
            && Syntax.head(sentence, head)
                .flatMap(
                    h -> h.relation().equals("acl") ? Syntax.head(sentence, h) : Optional.of(h))
                .filter(h -> Syntax.lemma(h).equals("agreement") && strong(h))
                .isPresent();
    return called || on;
  }

  /** "the agreement", "this accord". */
  boolean definite(Sentence sentence, Token noun) {
    return determined(sentence, noun, THE) || !sentence.children(noun.index(), "poss").isEmpty();
  }

  /** "an agreement", "agreements": one that the reader does not know yet. */
  static boolean indefinite(Sentence sentence, Token noun) {
    boolean open =
        sentence.children(noun.index()).stream()
            .noneMatch(c -> c.relation().equals("det") || c.relation().equals("poss"));
    return determined(sentence, noun, A) || (open && noun.pos().equals("NNS"));
  }

  private static boolean determined(Sentence sentence, Token noun, Set<String> words) {
    return sentence.children(noun.index(), "det").stream()
        .anyMatch(d -> words.contains(Syntax.lower(d)));
  }

  /** "plan", "roadmap": may bear a name of its own. */
  boolean scheme(Token noun) {
    return is("programme", noun);
  }

  /** "declaration", "communique": issued by those who met. */
  boolean statement(Token noun) {
    return is("joint_statement", noun);
  }

  /** "plan", "understanding": an agreement only where two sides are said to make it. */
  boolean weak(Token noun) {
    return words.is("agreement-weak", noun);
  }

  private boolean is(String instrument, Token noun) {
    return words.is("instrument-" + instrument, noun);
  }

  /** A part of another noun's name; "free trade agreement talks" are talks on an agreement. */
  private boolean compound(Sentence sentence, Token noun) {
    if (!noun.relation().equals("compound") || noun.head() <= noun.index()) {
      return false;
    }
    Token head = sentence.token(noun.head());
    boolean talks = words.is("agreement-bargaining", head) && strong(noun);
    return !Syntax.isVerb(head) && !talks;
  }

  private boolean modified(Sentence sentence, Token noun, String wordClass) {
    return sentence.children(noun.index()).stream()
        .filter(c -> c.relation().equals("nmod") || c.relation().equals("compound"))
        .anyMatch(c -> words.is(wordClass, Syntax.lower(c)));
  }
}
