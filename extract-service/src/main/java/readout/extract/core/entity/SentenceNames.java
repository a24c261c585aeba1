package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the lexicons know of one sentence: spans that do not overlap, in text order. */
public final class SentenceNames {

  private final List<NamedSpan> spans;
  private final NamedSpan[] byToken;

  SentenceNames(int tokens, List<NamedSpan> spans) {
    this.spans = List.copyOf(spans);
    this.byToken = new NamedSpan[tokens];
    for (NamedSpan span : spans) {
      for (int i = span.from(); i < span.to(); i++) {
        byToken[i] = span;
      }
    }
  }

  /** All spans, in text order. */
  public List<NamedSpan> spans() {
    return spans;
  }

  /** The span that covers a token. */
  public Optional<NamedSpan> at(int token) {
    return token < 0 || token >= byToken.length
        ? Optional.empty()
        : Optional.ofNullable(byToken[token]);
  }

  /** The span that ends right before a token. */
  Optional<NamedSpan> endingAt(int token) {
    return at(token - 1).filter(span -> span.to() == token);
  }

  /** The span that begins at a token. */
  Optional<NamedSpan> beginningAt(int token) {
    return at(token).filter(span -> span.from() == token);
  }

  /** The spans within a range of tokens that satisfy a condition. */
  public List<NamedSpan> within(int from, int to, Predicate<NamedSpan> condition) {
    List<NamedSpan> found = new ArrayList<>();
    for (NamedSpan span : spans) {
      if (span.from() >= from && span.to() <= to && condition.test(span)) {
        found.add(span);
      }
    }
    return found;
  }
}
