package readout.extract.core.frame;

import java.util.Optional;
import java.util.Set;
import readout.contracts.Instrument;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;

/** Tells which nouns name an agreement, and of which kind. */
final class Instruments {

  private static final Set<String> JOINT =
      Set.of("joint", "trilateral", "bilateral", "common", "final");
  private static final Set<String> STRATEGIC =
      Set.of("strategic", "comprehensive", "cooperative", "special", "enduring", "global");
  private static final Set<String> PRIVATE =
      Set.of(
          "peace-plan",
          "business",
          "labour",
          "labor",
          "record",
          "book",
          "film",
          "transfer",
          "plea",
          "prenuptial",
          "wage");

  private final WordClasses words;

  Instruments(WordClasses words) {
    this.words = words;
  }

  /** The kind of agreement that a noun names, or empty when it names none. */
  Optional<Instrument> of(Sentence sentence, Token noun) {
    if (!Syntax.isNoun(noun) || compound(sentence, noun) || modified(sentence, noun, PRIVATE)) {
      return Optional.empty();
    }
    if (is("memorandum", noun)) {
      return Optional.of(Instrument.MEMORANDUM);
    } else if (is("ceasefire", noun) && !Syntax.lemma(noun).equals("pause")) {
      return Optional.of(Instrument.CEASEFIRE);
    } else if (Syntax.lemma(noun).equals("statement")) {
      return modified(sentence, noun, JOINT)
          ? Optional.of(Instrument.JOINT_STATEMENT)
          : Optional.empty();
    } else if (is("joint_statement", noun)) {
      return Optional.of(Instrument.JOINT_STATEMENT);
    } else if (is("strategic_partnership", noun)) {
      return Optional.of(
          modified(sentence, noun, STRATEGIC)
              ? Instrument.STRATEGIC_PARTNERSHIP
              : Instrument.OTHER);
    } else if (is("programme", noun)) {
      return Optional.of(Instrument.PROGRAMME);
    } else if (is("contract", noun)) {
      return Optional.of(Instrument.CONTRACT);
    } else if (is("treaty", noun)) {
      return Optional.of(treaty(sentence, noun));
    } else if (is("other", noun)) {
      return Optional.of(Instrument.OTHER);
    }
    return Optional.empty();
  }

  private Instrument treaty(Sentence sentence, Token noun) {
    if (modified(sentence, noun, Set.of("ceasefire", "truce", "cease-fire", "armistice"))) {
      return Instrument.CEASEFIRE;
    }
    return modified(sentence, noun, Set.of("swap", "exchange", "prisoner"))
        ? Instrument.OTHER
        : Instrument.TREATY;
  }

  /** Whether the noun can stand for an agreement without a verb of making one. */
  boolean strong(Token noun) {
    return words.is("agreement-strong", noun);
  }

  private boolean is(String instrument, Token noun) {
    return words.is("instrument-" + instrument, noun);
  }

  private static boolean compound(Sentence sentence, Token noun) {
    return noun.relation().equals("compound")
        && noun.head() > noun.index()
        && !Syntax.isVerb(sentence.token(noun.head()));
  }

  static boolean modified(Sentence sentence, Token noun, Set<String> by) {
    return sentence.children(noun.index()).stream()
        .filter(c -> c.relation().equals("nmod") || c.relation().equals("compound"))
        .anyMatch(c -> by.contains(Syntax.lower(c)));
  }
}
