package readout.extract.core.entity;

import java.util.Optional;
import readout.contracts.Affiliation;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;

/** Reads the state that stands beside a name without an office. */
final class StatesBesideNames {

  private final Sentence sentence;
  private final SentenceNames names;

  StatesBesideNames(Sentence sentence, SentenceNames names) {
    this.sentence = sentence;
    this.names = names;
  }

  /** "NAME of Germany, NAME of France and ..." */
  boolean behind(int to) {
    int next = to < sentence.size() && form(to).equals("of") ? to + 1 : -1;
    return next > 0
        && names
            .beginningAt(next)
            .filter(span -> span.kind() == NamedSpan.Kind.COUNTRY)
            .filter(span -> !names.at(span.to()).filter(s -> s.kind().office()).isPresent())
            .isPresent();
  }

  /** "NAME (Norway)". */
  Optional<Affiliation> inBrackets(int to) {
    return to + 2 < sentence.size() && form(to).equals("(")
        ? names
            .beginningAt(to + 1)
            .filter(span -> span.kind() == NamedSpan.Kind.COUNTRY)
            .filter(span -> span.to() < sentence.size() && form(span.to()).equals(")"))
            .map(TitleReader::affiliation)
        : Optional.empty();
  }

  /** "Germany's NAME". */
  Optional<Affiliation> possessor(int from) {
    return from > 1 && form(from - 1).equals("'s")
        ? names
            .endingAt(from - 1)
            .filter(span -> span.kind().acts() && span.kind() != NamedSpan.Kind.DEMONYM)
            .map(TitleReader::affiliation)
        : Optional.empty();
  }

  private String form(int i) {
    return Syntax.lower(sentence.token(i));
  }
}
