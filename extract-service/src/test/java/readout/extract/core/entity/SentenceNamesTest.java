package readout.extract.core.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceNamesTest {

  private static final NamedSpan FRENCH =
      new NamedSpan(0, 1, NamedSpan.Kind.DEMONYM, "France", "FR", null);
  private static final NamedSpan MINISTER =
      new NamedSpan(1, 3, NamedSpan.Kind.OFFICE, "foreign minister", null, null);
  private static final SentenceNames NAMES = new SentenceNames(5, List.of(FRENCH, MINISTER));

  @Test
  void everyTokenOfASpanKnowsIt() {
    assertThat(NAMES.at(0)).contains(FRENCH);
    assertThat(NAMES.at(1)).contains(MINISTER);
    assertThat(NAMES.at(2)).contains(MINISTER);
    assertThat(NAMES.at(3)).isEmpty();
  }

  @Test
  void outsideTheSentenceThereIsNothing() {
    assertThat(NAMES.at(-1)).isEmpty();
    assertThat(NAMES.at(5)).isEmpty();
  }

  @Test
  void spansAreFoundByWhereTheyEndAndBegin() {
    assertThat(NAMES.endingAt(3)).contains(MINISTER);
    assertThat(NAMES.endingAt(2)).isEmpty();
    assertThat(NAMES.beginningAt(1)).contains(MINISTER);
    assertThat(NAMES.beginningAt(2)).isEmpty();
  }

  @Test
  void onlySpansWhollyWithinARangeCount() {
    assertThat(NAMES.within(0, 3, span -> true)).containsExactly(FRENCH, MINISTER);
    assertThat(NAMES.within(0, 2, span -> true)).containsExactly(FRENCH);
    assertThat(NAMES.within(0, 3, span -> span.kind().office())).containsExactly(MINISTER);
  }
}
