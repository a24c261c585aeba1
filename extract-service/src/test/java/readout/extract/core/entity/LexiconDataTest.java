package readout.extract.core.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconDataTest {

  private static final Lexicon LEXICON = Lexicon.load();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "countries.tsv",
        "metonyms.tsv",
        "organisations.tsv",
        "conflict-parties.tsv",
        "offices.tsv",
        "honorifics.tsv",
        "places.tsv",
        "cities.tsv",
        "combining-forms.tsv",
        "other-names.tsv",
        "office-holders.tsv",
        "organs.tsv"
      })
  void everyRowNamesItsSource(String file) {
    assertThat(LexiconTable.read(file)).isNotEmpty().noneMatch(row -> row.cell("source").isBlank());
  }

  @ParameterizedTest
  @CsvSource({
    "metonyms.tsv, country",
    "conflict-parties.tsv, country",
    "places.tsv, country",
    "cities.tsv, country",
    "countries.tsv, place_code"
  })
  void everyPlaceIsInACountryOfTheTable(String file, String column) {
    Set<String> unknown =
        LexiconTable.read(file).stream()
            .map(row -> row.cell(column))
            .filter(code -> LEXICON.countries().byCode(code).isEmpty())
            .collect(Collectors.toSet());

    assertThat(unknown).isEmpty();
  }

  @Test
  void everySeatOfAnOrganisationIsInACountryOfTheTable() {
    assertThat(LEXICON.organisations().all())
        .hasSizeGreaterThan(120)
        .allMatch(o -> o.seat() == null == (o.seatCountry() == null))
        .allMatch(
            o ->
                o.seatCountry() == null || LEXICON.countries().byCode(o.seatCountry()).isPresent());
  }

  @Test
  void everyIsoCountryIsThere() {
    assertThat(Locale.getISOCountries())
        .allMatch(code -> LEXICON.countries().byCode(code).isPresent());
  }

  @Test
  void everyStateHasDemonymAndCapital() {
    assertThat(LEXICON.countries().all())
        .filteredOn(country -> country.kind() == CountryKind.STATE)
        .hasSizeGreaterThan(190)
        .noneMatch(country -> country.adjectives().isEmpty() || country.capitals().isEmpty());
  }

  @Test
  void everyStateIsFoundByItsNameAndFirstCapital() {
    for (Country country : LEXICON.countries().all()) {
      assertThat(LEXICON.countries().byName(country.name())).contains(country);
      if (country.kind() == CountryKind.STATE && !country.id().equals("SC")) {
        assertThat(LEXICON.countries().byCapital(country.capitals().get(0))).contains(country);
      }
    }
  }

  @Test
  void everyCapitalOfAStateIsACityOfThatState() {
    for (Country country : LEXICON.countries().all()) {
      if (country.kind() == CountryKind.STATE) {
        assertThat(LEXICON.cities().best(country.capitals().get(0), Set.of(country.placeCode())))
            .get()
            .extracting(City::country)
            .isEqualTo(country.placeCode());
      }
    }
  }

  @Test
  void twoEntriesOfOneKindShareAFormOnlyWhereOneYields() {
    List<LexiconForm> forms =
        Stream.of(
                LEXICON.countries().forms(),
                LEXICON.organisations().forms(),
                LEXICON.metonyms().forms(),
                LEXICON.offices().forms())
            .flatMap(List::stream)
            .filter(form -> !form.secondary())
            .toList();

    Map<String, LexiconEntry> first = new HashMap<>();
    for (LexiconForm form : forms) {
      String key = form.kind() + " " + String.join(" ", LexiconAtoms.of(form.text()));
      LexiconEntry other = first.putIfAbsent(key, form.entry());
      assertThat(other == null || other.equals(form.entry())).as(key).isTrue();
    }
  }

  @Test
  void namesOfOrganisationsAndPartiesAreUnique() {
    Set<String> names = new HashSet<>();

    assertThat(LEXICON.organisations().all()).allMatch(o -> names.add(o.name()));
    assertThat(LEXICON.conflictParties().all()).allMatch(p -> names.add(p.name()));
  }

  @Test
  void everyPluralOfficeHasItsSingular() {
    Set<String> singulars =
        LEXICON.offices().forms().stream()
            .map(form -> (Office) form.entry())
            .filter(office -> office.number() != OfficeNumber.PLURAL)
            .map(Office::form)
            .collect(Collectors.toSet());

    assertThat(LEXICON.offices().forms())
        .hasSizeGreaterThan(150)
        .map(form -> (Office) form.entry())
        .filteredOn(office -> office.number() == OfficeNumber.PLURAL)
        .filteredOn(office -> !office.form().equals(office.name()))
        .allMatch(office -> singulars.contains(office.name()));
  }

  @Test
  void theTableOfCitiesStaysSmall() throws IOException {
    try (InputStream cities = getClass().getResourceAsStream("/readout/extract/cities.tsv")) {
      assertThat(cities.readAllBytes()).hasSizeLessThan(900_000);
    }
  }
}
