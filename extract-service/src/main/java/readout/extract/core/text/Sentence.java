package readout.extract.core.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sentence and, once {@code parsed}, its dependency tree. Offsets are UTF-16 units into the
 * original text and {@code block} is an index into {@link CleanText#blocks()}. A class and not a
 * record, so that the children of a token are computed once.
 */
public final class Sentence {
  private static final int[] NONE = {};

  private final int index;
  private final int start;
  private final int end;
  private final int block;
  private final List<Token> tokens;
  private final boolean parsed;
  private final int[][] children;

  /** The same as tokens, where they were asked for. */
  private final @Nullable List<Token>[] childTokens;

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of lists can be made only so
  public Sentence(int index, int start, int end, int block, List<Token> tokens, boolean parsed) {
    this.index = index;
    this.start = start;
    this.end = end;
    this.block = block;
    this.tokens = List.copyOf(tokens);
    this.parsed = parsed;
    this.children = children(this.tokens);
    this.childTokens = new List[tokens.size()];
  }

  public int index() {
    return index;
  }

  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  public int block() {
    return block;
  }

  public List<Token> tokens() {
    return tokens;
  }

  public boolean parsed() {
    return parsed;
  }

  public Token token(int tokenIndex) {
    return tokens.get(tokenIndex);
  }

  public int size() {
    return tokens.size();
  }

  /** The sentence as it stands in the text its offsets refer to. */
  public String text(String body) {
    return body.substring(start, end);
  }

  /**
   * The tokens from one to before another as they stand in that text, with a blank for whatever
   * white space is between them.
   */
  public String text(String body, int from, int to) {
    return body.substring(token(from).start(), token(to - 1).end()).replaceAll("\\s+", " ");
  }

  /** The tokens directly below the given one, in text order; empty when not parsed. */
  public List<Token> children(int tokenIndex) {
    List<Token> known = childTokens[tokenIndex];
    if (known == null) {
      known = tokensAt(children[tokenIndex]);
      childTokens[tokenIndex] = known;
    }
    return known;
  }

  /** The children of the given token that hang on it with the given relation, in text order. */
  public List<Token> children(int tokenIndex, String relation) {
    List<Token> found = List.of();
    for (int child : children[tokenIndex]) {
      if (tokens.get(child).relation().equals(relation)) {
        found = found.isEmpty() ? new ArrayList<>(2) : found;
        found.add(tokens.get(child));
      }
    }
    return found;
  }

  /** The given token and everything below it, in text order. */
  public List<Token> subtree(int tokenIndex) {
    List<Token> found = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(tokenIndex));
    while (!open.isEmpty()) {
      int next = open.pop();
      found.add(tokens.get(next));
      for (int child : children[next]) {
        open.push(child);
      }
    }
    found.sort((a, b) -> Integer.compare(a.index(), b.index()));
    return found;
  }

  /** The tokens from the given one's head up to the root, nearest first. */
  public List<Token> ancestors(int tokenIndex) {
    List<Token> found = new ArrayList<>();
    int next = tokens.get(tokenIndex).head();
    while (next >= 0 && found.size() < tokens.size()) {
      found.add(tokens.get(next));
      next = tokens.get(next).head();
    }
    return found;
  }

  /** The tokens that touch the given range of the text, in text order. */
  public List<Token> tokensIn(int from, int to) {
    return tokens.stream().filter(token -> token.start() < to && token.end() > from).toList();
  }

  private List<Token> tokensAt(int[] indexes) {
    Token[] found = new Token[indexes.length];
    Arrays.setAll(found, i -> tokens.get(indexes[i]));
    return List.of(found);
  }

  private static int[][] children(List<Token> tokens) {
    int[] counts = new int[tokens.size()];
    for (Token token : tokens) {
      if (token.head() >= 0) {
        counts[token.head()]++;
      }
    }
    int[][] children = new int[tokens.size()][];
    Arrays.setAll(children, i -> counts[i] == 0 ? NONE : new int[counts[i]]);
    int[] filled = new int[tokens.size()];
    for (Token token : tokens) {
      if (token.head() >= 0) {
        children[token.head()][filled[token.head()]++] = token.index();
      }
    }
    return children;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sentence that
        && index == that.index
        && start == that.start
        && end == that.end
        && block == that.block
        && parsed == that.parsed
        && tokens.equals(that.tokens);
  }

  @Override
  public int hashCode() {
    return Objects.hash(index, start, end, block, parsed, tokens);
  }

  @Override
  public String toString() {
    return "Sentence[" + index + ", " + start + "-" + end + ", tokens=" + tokens.size() + "]";
  }
}
