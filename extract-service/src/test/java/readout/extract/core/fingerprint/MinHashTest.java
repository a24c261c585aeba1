package readout.extract.core.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.contracts.TextFingerprint;

class MinHashTest {

  private static final int TRIALS = 300;

  /** How many elements only the one set has, only the other, and both; 1,200 are an article's. */
  @ParameterizedTest
  @CsvSource({
    "1200, 1200, 0",
    "1200, 1200, 126",
    "1000, 1000, 222",
    "900, 900, 771",
    "1300, 300, 178",
    "5000, 5000, 1111",
    "100, 100, 22",
    "30, 30, 13"
  })
  void theEstimateIsNearTheTrueSimilarity(int mine, int theirs, int common) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    double similarity = (double) common / (mine + theirs + common);
    double deviation = Math.sqrt(similarity * (1 - similarity) / TextFingerprint.VALUES) + 0.003;

    double sum = 0;
    double squares = 0;
    for (int i = 0; i < TRIALS; i++) {
      double error = estimate(random, mine, theirs, common) - similarity;
      sum += error;
      squares += error * error;
    }

    assertThat(sum / TRIALS).as("mean error, seed %d", seed).isCloseTo(0, within(0.006));
    assertThat(Math.sqrt(squares / TRIALS))
        .as("standard deviation, seed %d", seed)
        .isLessThan(1.25 * deviation);
  }

  @Test
  void neitherOrderNorRepetitionCounts() {
    long[] hashes = LongStream.rangeClosed(1, 40).map(Hashes::mix).toArray();
    long[] again = LongStream.rangeClosed(-40, 40).map(i -> Hashes.mix(41 - Math.abs(i))).toArray();

    assertThat(MinHash.values(LongStream.of(again).filter(h -> h != Hashes.mix(41)).toArray()))
        .isEqualTo(MinHash.values(hashes));
  }

  @Test
  void aSetOfFewerThanTwentyHasNoValues() {
    long[] nineteen = LongStream.rangeClosed(1, 19).map(Hashes::mix).toArray();
    long[] repeated = LongStream.range(0, 500).map(i -> nineteen[(int) (i % 19)]).toArray();

    assertThat(MinHash.values(new long[0])).isNull();
    assertThat(MinHash.values(repeated)).isNull();
    assertThat(MinHash.values(LongStream.rangeClosed(1, 20).map(Hashes::mix).toArray()))
        .isNotNull();
  }

  @Test
  void theHashOfAWordIsThatOfThePaper() {
    long fnvOfNothing = 0xCBF29CE484222325L;
    long fnvOfA = 0xAF63DC4C8601EC8CL;

    assertThat(Hashes.of("")).isEqualTo(Hashes.mix(fnvOfNothing));
    assertThat(Hashes.of("a")).isEqualTo(Hashes.mix(fnvOfA));
    assertThat(Hashes.mix(Hashes.GAMMA)).as("SplitMix64 from 0").isEqualTo(0xE220A8397B1DCDAFL);
  }

  private static double estimate(Random random, int mine, int theirs, int common) {
    long[] both = random.longs(common).toArray();
    long[] one = LongStream.concat(random.longs(mine), LongStream.of(both)).toArray();
    long[] other = LongStream.concat(LongStream.of(both), random.longs(theirs)).toArray();
    return sketch(one).similarity(sketch(other));
  }

  private static TextFingerprint sketch(long[] hashes) {
    return TextFingerprint.of(MinHash.values(hashes), List.of());
  }
}
