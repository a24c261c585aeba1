package readout.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OwnOffsetsTest {

  private final OwnOffsets own = new OwnOffsets();

  @Test
  void aRunIsPassedAtOnceFromAnyPlaceInIt() {
    LongStream.range(10, 20).forEach(offset -> own.add(3, offset));

    assertThat(own.pass(3, 9)).isEmpty();
    assertThat(own.pass(3, 12)).hasValue(20);
    assertThat(own.pass(3, 20)).isEmpty();
  }

  @Test
  void eachPartitionHasItsOwnOffsets() {
    own.add(0, 7);

    assertThat(own.has(0, 7)).isTrue();
    assertThat(own.has(1, 7)).isFalse();
    assertThat(own.pass(1, 7)).isEmpty();
  }

  @Test
  void whatAnotherWroteBetweenIsNotPassed() {
    own.add(0, 1);
    own.add(0, 3);

    assertThat(own.pass(0, 1)).hasValue(2);
    assertThat(own.pass(0, 2)).isEmpty();
    assertThat(own.pass(0, 3)).hasValue(4);
  }

  @Test
  void whatWasPassedIsForgotten() {
    own.add(0, 1);
    own.add(0, 5);

    own.pass(0, 3);

    assertThat(own.has(0, 1)).isFalse();
    assertThat(own.has(0, 5)).isTrue();
  }

  /** Against a plain set: offsets in any order and some twice, by two producers as it were. */
  @Test
  void theOrderInWhichTheyAreConfirmedDoesNotMatter() {
    Random random = new Random(5);
    for (int round = 0; round < 500; round++) {
      OwnOffsets tried = new OwnOffsets();
      List<Long> offsets = new ArrayList<>();
      TreeSet<Long> expected = new TreeSet<>();
      for (int i = 0; i < 40; i++) {
        offsets.add((long) random.nextInt(60));
      }
      Collections.shuffle(offsets, random);
      offsets.forEach(offset -> tried.add(0, offset));
      expected.addAll(offsets);

      for (long offset = 0; offset < 61; offset++) {
        assertThat(tried.has(0, offset)).isEqualTo(expected.contains(offset));
      }
      long position = random.nextInt(60);
      long end = position;
      while (expected.contains(end)) {
        end++;
      }
      assertThat(tried.pass(0, position))
          .isEqualTo(end == position ? OptionalLong.empty() : OptionalLong.of(end));
    }
  }
}
