package readout.extract.core.frame;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.AgreementStatus;
import readout.extract.core.entity.KnownTreaties.Treaty;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.Tense;

/** Reads agreements that a sentence only refers to: "under the 1979 treaty between A and B". */
final class AgreementReferences {

  private static final Set<String> MODIFIERS = Set.of("nmod", "compound", "acl");

  private final WordClasses words;
  private final Instruments instruments;
  private final AgreementStatusReader statuses;

  AgreementReferences(WordClasses words, Instruments instruments, AgreementStatusReader statuses) {
    this.words = words;
    this.instruments = instruments;
    this.statuses = statuses;
  }

  /** The standing of an agreement that is named with its parties, or known by its name. */
  Optional<AgreementAct> read(
      Sentence sentence,
      Token noun,
      Optional<Treaty> known,
      List<Side> phrase,
      @Nullable LocalDate published) {
    boolean identified = known.isPresent() || Arguments.parties(phrase) > 1;
    boolean bare =
        known.isEmpty()
            && !instruments.strong(noun)
            && !(instruments.scheme(noun) && noun.pos().startsWith("NNP"));
    if (!identified || bare || statuses.blocked(sentence, noun)) {
      return Optional.empty();
    }
    Optional<AgreementStatus> modified = modified(sentence, noun);
    if (modified.isPresent()) {
      return modified
          .map(
              m ->
                  known.isPresent() && m == AgreementStatus.PROPOSED
                      ? AgreementStatus.NEGOTIATING
                      : m)
          .map(AgreementReferences::reference);
    }
    if (known.isPresent() && published != null) {
      boolean made = published.getYear() > known.get().year();
      return Optional.of(reference(made ? AgreementStatus.IN_FORCE : AgreementStatus.NEGOTIATING));
    }
    if (instruments.statement(noun)
        && (!Instruments.indefinite(sentence, noun) || within(sentence, noun))) {
      return Optional.of(issued());
    }
    return Instruments.indefinite(sentence, noun) && !under(sentence, noun)
        ? Optional.empty()
        : Optional.of(reference(AgreementStatus.IN_FORCE));
  }

  /** "In a joint declaration, A and B". */
  private static boolean within(Sentence sentence, Token noun) {
    return noun.relation().equals("pobj")
        && Syntax.lower(sentence.token(noun.head())).equals("in")
        && sentence.children(noun.index()).stream().anyMatch(c -> Syntax.lower(c).equals("joint"));
  }

  /** "under an agreement with X": it is in force, however new to the reader. */
  private static boolean under(Sentence sentence, Token noun) {
    return noun.relation().equals("pobj")
        && Set.of("under", "per").contains(Syntax.lower(sentence.token(noun.head())));
  }

  private static AgreementAct reference(AgreementStatus status) {
    return new AgreementAct(status, null, Tense.PRESENT, "agreement-reference");
  }

  /** "In their joint declaration, A and B called for ...": it has just been made. */
  private static AgreementAct issued() {
    return new AgreementAct(AgreementStatus.AGREED, null, Tense.PAST, "agreement-reference");
  }

  private Optional<AgreementStatus> modified(Sentence sentence, Token noun) {
    for (Token child : sentence.children(noun.index())) {
      if (MODIFIERS.contains(child.relation())) {
        String word = Syntax.lower(child);
        if (words.is("agreement-proposed", word)) {
          return Optional.of(AgreementStatus.PROPOSED);
        } else if (words.is("agreement-pending", word)) {
          return Optional.of(AgreementStatus.NEGOTIATING);
        } else if (words.is("agreement-over", word)) {
          return Optional.of(AgreementStatus.TERMINATED);
        }
      }
    }
    return Optional.empty();
  }
}
