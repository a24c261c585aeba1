package readout.extract.nlp;

import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Words and sentences of a stretch of text, by NLP4J's tokenizer, with two additions: an
 * abbreviation ends a sentence when a word follows that begins one, and no sentence is longer than
 * {@link #MAX_WORDS}.
 */
final class SentenceSplitter {
  /** The parser's time grows with the length; real sentences are shorter. */
  static final int MAX_WORDS = 120;

  private static final int MIN_WORDS_OF_A_PIECE = 40;
  private static final Set<String> STARTERS =
      Set.of(
          "The",
          "He",
          "She",
          "It",
          "They",
          "We",
          "His",
          "Her",
          "Their",
          "Its",
          "This",
          "These",
          "That",
          "Those",
          "But",
          "And",
          "In",
          "On",
          "At",
          "After",
          "Before",
          "During",
          "However",
          "Earlier",
          "Later",
          "Both",
          "Meanwhile",
          "Also",
          "As",
          "When",
          "While",
          "There");

  /** Abbreviations that are always followed by what they belong to. */
  private static final Set<String> TITLES =
      Set.of("Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Gen.", "Sen.", "Rep.", "Lt.", "Col.", "No.");

  private final Tokenizer tokenizer;

  SentenceSplitter(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  List<List<Span>> split(String text, int start, int end) {
    List<List<Span>> sentences = new ArrayList<>();
    var tokens = tokenizer.tokenize(text.substring(start, end));
    for (var sentence : tokenizer.segmentize(tokens)) {
      List<Span> words = new ArrayList<>(sentence.size());
      for (var token : sentence) {
        words.add(new Span(start + token.getStartOffset(), start + token.getEndOffset()));
      }
      addPieces(text, words, sentences);
    }
    return sentences;
  }

  private static void addPieces(String text, List<Span> words, List<List<Span>> sentences) {
    int from = 0;
    for (int i = 0; i < words.size(); i++) {
      if (i + 1 == words.size() || endsAfter(text, words, i)) {
        addBounded(text, words.subList(from, i + 1), sentences);
        from = i + 1;
      }
    }
  }

  private static boolean endsAfter(String text, List<Span> words, int i) {
    String word = words.get(i).of(text);
    return word.length() > 1
        && word.endsWith(".")
        && !TITLES.contains(word)
        && STARTERS.contains(words.get(i + 1).of(text));
  }

  private static void addBounded(String text, List<Span> words, List<List<Span>> sentences) {
    List<Span> rest = words;
    while (rest.size() > MAX_WORDS) {
      int cut = cut(text, rest);
      sentences.add(List.copyOf(rest.subList(0, cut)));
      rest = rest.subList(cut, rest.size());
    }
    sentences.add(List.copyOf(rest));
  }

  /**
   * After the last comma, semicolon or the like that leaves a piece of a fair length, else at the
   * limit.
   */
  private static int cut(String text, List<Span> words) {
    for (int i = MAX_WORDS - 1; i >= MIN_WORDS_OF_A_PIECE; i--) {
      if (",;:-".contains(words.get(i).of(text))) {
        return i + 1;
      }
    }
    return MAX_WORDS;
  }
}
