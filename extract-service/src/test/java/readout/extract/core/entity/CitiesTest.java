package readout.extract.core.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitiesTest {

  private static final Cities CITIES = Cities.load();

  @ParameterizedTest
  @CsvSource({
    "Kiev, Kyiv, UA",
    "Bombay, Mumbai, IN",
    "Peking, Beijing, CN",
    "Pusan, Busan, KR",
    "Rangoon, Yangon, MM",
    "Nur-Sultan, Astana, KZ",
    "Genève, Geneva, CH",
    "St. Petersburg, Saint Petersburg, RU",
    "Sharm El Sheikh, Sharm el-Sheikh, EG",
    "Camp David, Camp David, US",
    "Mar-a-Lago, Palm Beach, US",
    "UN headquarters, New York, US",
    "NICOSIA, Nicosia, CY",
    "Bali, Bali, ID"
  })
  void spellingsOfTheNewsFindTheTown(String name, String city, String country) {
    assertThat(CITIES.best(name, Set.of()))
        .get()
        .extracting(City::name, City::country)
        .containsExactly(city, country);
  }

  @ParameterizedTest
  @CsvSource({
    "Tripoli, XX, LY",
    "Tripoli, LB, LB",
    "Paris, US, FR",
    "Athens, US, GR",
    "Rome, US, IT",
    "London, CA, GB",
    "San Jose, CR, CR",
    "Valencia, VE, VE",
    "Georgetown, MY, GY"
  })
  void theCountriesMentionedDecideBetweenNamesakes(String name, String mentioned, String country) {
    assertThat(CITIES.best(name, Set.of(mentioned)))
        .get()
        .extracting(City::country)
        .isEqualTo(country);
  }

  @Test
  void capitalsComeBeforeLargerNamesakes() {
    assertThat(CITIES.find("San Jose")).first().matches(city -> city.country().equals("CR"));
    assertThat(CITIES.find("San Jose")).hasSizeGreaterThan(2);
  }

  @Test
  void aTownOfManySpellingsIsListedOnce() {
    assertThat(CITIES.find("Sharm el-Sheikh")).hasSize(1);
    assertThat(CITIES.find("Aqaba")).filteredOn(city -> city.country().equals("JO")).hasSize(1);
  }

  @Test
  void regionsAreNotTowns() {
    assertThat(CITIES.places("Georgia")).extracting(Place::country).containsExactly("US");
    assertThat(CITIES.places("Crimea")).extracting(Place::city).containsOnlyNulls();
  }

  @Test
  void unknownNamesFindNothing() {
    assertThat(CITIES.find("Nowhereville")).isEmpty();
    assertThat(CITIES.best("Nowhereville", Set.of("US"))).isEmpty();
    assertThat(CITIES.find("")).isEmpty();
  }
}
