package readout.extract.core.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import readout.contracts.Affiliation;

class OrgansTest {

  private static final Organs ORGANS = Organs.load();

  @Test
  void peopleOfABodyStandForTheOrganisationItIsPartOf() {
    Affiliation commission = new Affiliation("European Commission", null);

    assertThat(ORGANS.whole(commission, LocalDate.of(2020, 1, 1)))
        .isEqualTo(new Affiliation("European Union", null));
    assertThat(ORGANS.whole(commission, LocalDate.of(1985, 1, 1))).isEqualTo(commission);
    assertThat(ORGANS.whole(new Affiliation("NATO", null), null))
        .isEqualTo(new Affiliation("NATO", null));
  }
}
