package readout.extract.core.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.contracts.Affiliation;

class OfficeHoldersTest {

  private static final Lexicon LEXICON = Lexicon.load();
  private static final OfficeHolders HOLDERS = LEXICON.officeHolders();

  @ParameterizedTest
  @CsvSource({
    "Angela Merkel, , 2010-05-01, Germany",
    "Merkel, Chancellor, 2010-05-01, Germany",
    "Merkel, , 2010-05-01, Germany",
    "Roh Moo- hyun, , 2005-05-01, South Korea",
    "George Bush, President, 1990-05-01, United States",
    "Kofi Annan, , 2003-05-01, United Nations",
    "Mark Rutte, Secretary-General, , NATO",
    "Mark Rutte, Prime Minister, , Netherlands",
    "Antonio Guterres, Prime Minister, 1999-05-01, Portugal",
    "Antonio Guterres, , 2019-05-01, United Nations",
    "Hussein, King, 1994-05-01, Jordan",
    "al-Maliki, Prime Minister, 2010-05-01, Iraq",
    "Jokowi, President, 2018-05-01, Indonesia"
  })
  void knowsForWhomSomebodyStands(
      String name, @Nullable String role, @Nullable LocalDate day, String expected) {
    assertThat(of(name, role, day, Set.of())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "John Smith, , 2010-05-01",
    "Bush, Mayor, 2003-05-01",
    "Merkel, , 1985-05-01",
    "Brown, , 2003-05-01",
    "Clark, Sergeant, 2003-05-01"
  })
  void leavesNamesakesAlone(String name, @Nullable String role, LocalDate day) {
    assertThat(of(name, role, day, Set.of())).isNull();
  }

  @Test
  void aSurnameIsEnoughWhereTheTextNamesTheState() {
    LocalDate day = LocalDate.of(1996, 5, 1);

    assertThat(of("Kinkel", null, day, Set.of("Germany"))).isEqualTo("Germany");
    assertThat(of("Kinkel", null, day, Set.of("France"))).isNull();
  }

  @Test
  void aStateClaimsNoOfficeThatItDoesNotHaveOrThatSomebodyElseHolds() {
    Affiliation home = new Affiliation("United States", "US");
    LocalDate day = LocalDate.of(2022, 5, 1);

    assertThat(HOLDERS.mayBeOf(home, "President", List.of("biden"), day)).isTrue();
    assertThat(HOLDERS.mayBeOf(home, "President", List.of("mirov"), day)).isFalse();
    assertThat(HOLDERS.mayBeOf(home, "Prime Minister", List.of("mirov"), day)).isFalse();
    assertThat(HOLDERS.mayBeOf(home, "Senior Director", List.of("mirov"), day)).isTrue();
  }

  @Test
  void everyHolderStandsForSomebodyOfTheTablesAndLeavesOfficeAfterTakingIt() {
    assertThat(HOLDERS.all())
        .hasSizeGreaterThan(1200)
        .allMatch(h -> h.to() == null || !h.to().isBefore(h.from()))
        .allMatch(h -> known(h.affiliation()));
  }

  private static boolean known(Affiliation affiliation) {
    String name = affiliation.name();
    return LEXICON.countries().byName(name).isPresent()
        || LEXICON.organisations().byName(name).isPresent()
        || LEXICON.conflictParties().byName(name).isPresent();
  }

  private static @Nullable String of(
      String name, @Nullable String role, @Nullable LocalDate day, Set<String> mentioned) {
    return HOLDERS
        .affiliation(NameKey.words(name), role, day, mentioned)
        .map(Affiliation::name)
        .orElse(null);
  }
}
