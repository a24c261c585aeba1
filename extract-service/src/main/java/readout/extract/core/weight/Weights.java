package readout.extract.core.weight;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A logistic regression over named features, each there or not. Immutable.
 *
 * <p>A file of weights has a feature and its weight on each line, separated by a tab; {@code *} is
 * the intercept.
 */
public final class Weights {

  /** The intercept's name. */
  public static final String INTERCEPT = "*";

  /** A hash map: features are looked for by the thousand, most of them without a weight. */
  private final Map<String, Double> weights;

  /** Takes the weights of features; features without one weigh nothing. */
  public Weights(Map<String, Double> weights) {
    this.weights = new HashMap<>(weights);
  }

  /**
   * Loads a file beside the word lists.
   *
   * @throws IllegalStateException when the file is missing or a line has no number
   */
  public static Weights load(String file) {
    String path = "/readout/extract/" + file;
    try (InputStream in = Weights.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no weights at " + path);
      }
      return new Weights(read(in, path));
    } catch (IOException e) {
      throw new UncheckedIOException("weights at " + path, e);
    }
  }

  private static Map<String, Double> read(InputStream in, String path) throws IOException {
    Map<String, Double> weights = new HashMap<>();
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int tab = line.lastIndexOf('\t');
      try {
        weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
      } catch (IndexOutOfBoundsException | NumberFormatException e) {
        throw new IllegalStateException("no weight in line \"" + line + "\" of " + path, e);
      }
    }
    return weights;
  }

  /** Whether nothing was learned. */
  public boolean none() {
    return weights.isEmpty();
  }

  /** The logarithm of the odds. */
  public double logOdds(Iterable<String> features) {
    double sum = weights.getOrDefault(INTERCEPT, 0.0);
    for (String feature : features) {
      sum += weights.getOrDefault(feature, 0.0);
    }
    return sum;
  }

  /** The probability, from 0 to 1. */
  public double probability(Iterable<String> features) {
    return 1 / (1 + Math.exp(-logOdds(features)));
  }
}
