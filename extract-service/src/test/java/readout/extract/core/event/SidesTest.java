package readout.extract.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import readout.contracts.Affiliation;
import readout.extract.core.entity.NamedSpan;
import readout.extract.core.entity.Person;
import readout.extract.core.entity.Side;

class SidesTest {

  private static final Side BERG =
      Side.of(new Person(0, "Anna Berg", "foreign minister", new Affiliation("Norway", "NO")));
  private static final Side UNKNOWN = Side.of(new Person(1, "Luis Ortega", null, null));
  private static final Side NORWAY = state("Norway", "NO");
  private static final Side CHILE = state("Chile", "CL");

  @Test
  void aNamedPersonCoversTheStateThePersonStandsFor() {
    assertThat(Sides.withoutCovered(List.of(NORWAY, BERG, CHILE))).containsExactly(BERG, CHILE);
  }

  @Test
  void statesAloneCoverNobody() {
    assertThat(Sides.withoutCovered(List.of(NORWAY, CHILE))).containsExactly(NORWAY, CHILE);
  }

  @Test
  void aPersonOfUnknownAffiliationCountsAsOneButIsNotKnown() {
    List<Side> sides = List.of(BERG, NORWAY, UNKNOWN);

    assertThat(Sides.count(sides)).isEqualTo(2);
    assertThat(Sides.known(sides)).isEqualTo(1);
  }

  @Test
  void aPersonAndThePersonsStateMayBeTheSameSide() {
    assertThat(Sides.same(BERG, NORWAY)).isTrue();
    assertThat(Sides.same(BERG, CHILE)).isFalse();
    assertThat(Sides.same(BERG, UNKNOWN)).isFalse();
  }

  @Test
  void someAreWithinAllWhenEachIsThere() {
    assertThat(Sides.within(List.of(NORWAY), List.of(BERG, CHILE))).isTrue();
    assertThat(Sides.within(List.of(NORWAY, CHILE), List.of(BERG))).isFalse();
    assertThat(Sides.within(List.of(), List.of(BERG))).isTrue();
  }

  private static Side state(String name, String code) {
    return Side.of(new NamedSpan(0, 1, NamedSpan.Kind.COUNTRY, name, code, null));
  }
}
