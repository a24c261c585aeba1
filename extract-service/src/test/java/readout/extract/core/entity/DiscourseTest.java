package readout.extract.core.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import readout.contracts.Affiliation;

class DiscourseTest {

  private static final Side BERG =
      Side.of(new Person(0, "Anna Berg", "foreign minister", new Affiliation("Norway", "NO")));
  private static final Side ORTEGA =
      Side.of(new Person(1, "Luis Ortega", "president", new Affiliation("Chile", "CL")));

  private final Discourse discourse = new Discourse();

  @Test
  void aPronounMeansWhoWasSpokenOfLast() {
    discourse.subject(BERG, 0);
    discourse.subject(ORTEGA, 1);

    assertThat(discourse.lastPerson(2)).contains(ORTEGA);
  }

  @Test
  void whoWasSpokenOfLongAgoIsForgotten() {
    discourse.subject(BERG, 0);

    assertThat(discourse.lastPerson(6)).contains(BERG);
    assertThat(discourse.lastPerson(7)).isEmpty();
  }

  @Test
  void anOfficeMeansTheLastOfItsHolders() {
    discourse.subject(BERG, 0);
    discourse.subject(ORTEGA, 1);

    assertThat(discourse.lastHolding("minister")).contains(BERG);
    assertThat(discourse.lastHolding("queen")).isEmpty();
  }

  @Test
  void oneAloneIsNotTogether() {
    discourse.together(List.of(BERG, ORTEGA), 0);
    discourse.together(List.of(BERG), 1);

    assertThat(discourse.together(2)).containsExactly(BERG, ORTEGA);
    assertThat(discourse.together(13)).isEmpty();
  }

  @Test
  void aGroupWhoseMembersAreNamedIsExpanded() {
    Side nato = Side.of(new NamedSpan(0, 1, NamedSpan.Kind.ORGANISATION, "NATO", null, null));

    discourse.expand("NATO");

    assertThat(discourse.expanded(nato)).isTrue();
    assertThat(discourse.expanded(BERG)).isFalse();
  }

  @Test
  void sidesAreToldOnceInOrder() {
    assertThat(Discourse.distinct(List.of(ORTEGA, BERG, ORTEGA))).containsExactly(ORTEGA, BERG);
  }
}
