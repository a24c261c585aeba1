package readout.extract.core.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

  private static final Countries COUNTRIES = Countries.load();

  @ParameterizedTest
  @CsvSource({
    "U.S., United States",
    "USA, United States",
    "Britain, United Kingdom",
    "ROK, South Korea",
    "DPRK, North Korea",
    "PRC, China",
    "Türkiye, Turkey",
    "Czechia, Czech Republic",
    "Côte d’Ivoire, Ivory Coast",
    "Timor-Leste, East Timor",
    "Burma, Myanmar",
    "Vatican, Holy See",
    "Palestinian Authority, Palestine",
    "USSR, Soviet Union",
    "Zaire, Zaire",
    "Turkish Republic of Northern Cyprus, Northern Cyprus",
    "Kurdistan Regional Government, Kurdistan Region"
  })
  void otherNamesMeanTheCountry(String name, String country) {
    assertThat(COUNTRIES.byName(name)).get().extracting(Country::name).isEqualTo(country);
  }

  @ParameterizedTest
  @CsvSource({
    "Congo, CD",
    "Congo-Brazzaville, CG",
    "Guinea, GN",
    "Guinea-Bissau, GW",
    "Equatorial Guinea, GQ",
    "Papua New Guinea, PG",
    "Korea, KR",
    "Georgia, GE",
    "Dominica, DM",
    "Dominican Republic, DO",
    "Niger, NE",
    "Mali, ML"
  })
  void namesThatResembleEachOtherAreKeptApart(String name, String code) {
    assertThat(COUNTRIES.byName(name)).get().extracting(Country::code).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "Dutch, NL",
    "Frenchmen, FR",
    "Filipinos, PH",
    "Philippine, PH",
    "Swiss, CH",
    "Emirati, AE",
    "Saudis, SA",
    "Kiwi, NZ",
    "Nigerien, NE",
    "Nigerian, NG",
    "Dominican, DO",
    "Polish, PL",
    "Poles, PL",
    "American, US",
    "Indian, IN",
    "Congolese, CD",
    "Korean, KR",
    "Danes, DK"
  })
  void demonymsMeanTheCountry(String demonym, String code) {
    assertThat(COUNTRIES.byDemonym(demonym)).get().extracting(Country::code).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"Seoul, KR", "Tehran, IR", "the Hague, NL", "Kiev, UA", "Rangoon, MM", "Bonn, DE"})
  void capitalsMeanTheCountry(String city, String code) {
    assertThat(COUNTRIES.byCapital(city)).get().extracting(Country::code).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"turkey", "us", "polish", "chad", "Atlantis", "", "-"})
  void wordsThatAreNoCountryFindNone(String word) {
    assertThat(COUNTRIES.byAny(word)).isEmpty();
  }

  @Test
  void capitalsOfTerritoriesStandForNoOne() {
    assertThat(COUNTRIES.byCapital("Hamilton")).isEmpty();
  }

  @Test
  void aStateOfThePastHasNoCodeButAPlaceToday() {
    Country zaire = COUNTRIES.byName("Zaire").orElseThrow();

    assertThat(zaire.code()).isNull();
    assertThat(zaire.placeCode()).isEqualTo("CD");
    assertThat(zaire.kind()).isEqualTo(CountryKind.HISTORICAL);
  }
}
