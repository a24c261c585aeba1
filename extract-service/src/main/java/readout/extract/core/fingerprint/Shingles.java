package readout.extract.core.fingerprint;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import readout.extract.core.entity.LexiconTable;

/**
 * The pairs of nearby words of a text, by their hashes. Pairs of any order and with gaps outlast a
 * rewriting that runs of three words do not; stop words, endings and accents change with the editor
 * and are left out. Immutable.
 */
final class Shingles {

  /** A word is paired with as many words that follow it. */
  private static final int REACH = 3;

  private final Set<String> stopWords;
  private final Stemmer stemmer;

  private Shingles(Set<String> stopWords, Stemmer stemmer) {
    this.stopWords = stopWords;
    this.stemmer = stemmer;
  }

  /** With the stop words of {@code stop-words.tsv}. */
  static Shingles load(Stemmer stemmer) {
    return new Shingles(
        LexiconTable.read("stop-words.tsv").stream()
            .map(row -> row.cell("word"))
            .collect(Collectors.toUnmodifiableSet()),
        stemmer);
  }

  /** The hashes of all pairs of the text, in its order; a pair that comes again is there again. */
  long[] of(String text) {
    long[] words = words(text);
    LongStream.Builder pairs = LongStream.builder();
    for (int i = 0; i < words.length; i++) {
      for (int j = i + 1; j <= i + REACH && j < words.length; j++) {
        pairs.add(Hashes.ofPair(words[i], words[j]));
      }
    }
    return pairs.build().toArray();
  }

  private long[] words(String text) {
    String plain = plain(text);
    long[] words = new long[plain.length() / 2 + 1];
    int count = 0;
    int start = 0;
    for (int end = 0; end <= plain.length(); end++) {
      if (end == plain.length() || !Character.isLetterOrDigit(plain.charAt(end))) {
        if (end > start && !stopWords.contains(plain.substring(start, end))) {
          words[count++] = Hashes.of(stemmer.stem(plain.substring(start, end)));
        }
        start = end + 1;
      }
    }
    return Arrays.copyOf(words, count);
  }

  /** In small letters without accents. */
  private static String plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return Normalizer.isNormalized(lower, Normalizer.Form.NFD)
        ? lower
        : Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
  }
}
