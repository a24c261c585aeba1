package readout.extract.core.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficesTest {

  private static final Offices OFFICES = Offices.load();

  @ParameterizedTest
  @CsvSource({
    "Foreign Ministers, foreign minister, MINISTER, PLURAL",
    "Secretary-General, secretary-general, ORGANISATION_HEAD, SINGULAR",
    "Minister of Defence, defence minister, MINISTER, SINGULAR",
    "Taoiseach, taoiseach, HEAD_OF_GOVERNMENT, SINGULAR",
    "crown prince, crown prince, MONARCH, SINGULAR",
    "heads of state, head of state, HEAD_OF_STATE, PLURAL",
    "special envoys, special envoy, ENVOY, PLURAL",
    "delegation, delegation, GROUP, GROUP",
    "Chargé d’Affaires, charge d'affaires, ENVOY, SINGULAR"
  })
  void formsNameTheOffice(String form, String name, OfficeLevel level, OfficeNumber number) {
    assertThat(OFFICES.byForm(form))
        .get()
        .extracting(Office::name, Office::level, Office::number)
        .containsExactly(name, level, number);
  }

  @Test
  void theLongestOfficeWins() {
    assertThat(OFFICES.longestAt(List.of("First", "Deputy", "Prime", "Minister", "X"), 0))
        .get()
        .extracting(LexiconMatch::length)
        .isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "Mr. John Smith, John Smith",
    "Lt. Gen. Sir Amos Grey, Amos Grey",
    "His Excellency Dr. Omar Said, Omar Said",
    "Tan Sri Rahim, Rahim",
    "U Thant, Thant",
    "Sheikh, Sheikh",
    "Ban Ki-moon, Ban Ki-moon"
  })
  void honorificsAreNotPartOfTheName(String name, String bare) {
    assertThat(OFFICES.withoutHonorifics(List.of(name.split(" "))))
        .containsExactly(bare.split(" "));
  }

  @Test
  void titlesStandBeforeNamesAndDescriptionsDoNot() {
    assertThat(OFFICES.byForm("president").orElseThrow().title()).isTrue();
    assertThat(OFFICES.byForm("minister of defence").orElseThrow().title()).isFalse();
  }
}
