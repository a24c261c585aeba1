package readout.query.event;

import java.util.List;
import java.util.Optional;

/**
 * What a reader asks of a name: every token must be among its words, a hyphenated one split or
 * joined. So a surname alone matches, and the order does not count.
 */
public record NamePattern(List<NameWords.Token> tokens) {

  /** At least one token, else everything would match. */
  public NamePattern {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("name without letters and digits");
    }
  }

  /** The pattern of this text, or empty when it has neither letters nor digits. */
  public static Optional<NamePattern> parse(String text) {
    List<NameWords.Token> tokens = NameWords.tokens(text);
    return tokens.isEmpty() ? Optional.empty() : Optional.of(new NamePattern(tokens));
  }

  /** Whether this name is meant. */
  public boolean matches(NameWords name) {
    return tokens.stream()
        .allMatch(token -> name.hasAll(token.split()) || name.hasAll(List.of(token.joined())));
  }
}
