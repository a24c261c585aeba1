package readout.extract.core.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {

  private static final Lexicon LEXICON = Lexicon.load();

  @ParameterizedTest
  @CsvSource({
    "Turkey, 1, COUNTRY, Turkey",
    "TURKEY AND IRAN, 1, COUNTRY, Turkey",
    "UNITED STATES envoy, 2, COUNTRY, United States",
    "Democratic Republic of Congo, 4, COUNTRY, Democratic Republic of the Congo",
    "Guinea - Bissau, 3, COUNTRY, Guinea-Bissau",
    "China's, 1, COUNTRY, China",
    "WHO, 1, ORGANISATION, World Health Organization",
    "Nato, 1, ORGANISATION, NATO",
    "UN Security Council, 3, ORGANISATION, UN Security Council",
    "Six-party talks resumed, 2, ORGANISATION, Six-party talks",
    "Tamil Tigers said, 2, CONFLICT_PARTY, LTTE",
    "White House, 2, METONYM, White House",
    "Quai d'Orsay, 2, METONYM, Quai d'Orsay",
    "Danish, 1, DEMONYM, Denmark",
    "Pyongyang, 1, CAPITAL, North Korea",
    "Foreign Ministers of, 2, OFFICE, foreign minister",
    "secretary-general, 1, OFFICE, secretary-general",
    "Camp David, 2, PLACE, Camp David",
    "Barcelona, 1, CITY, Barcelona",
    "South China Sea, 3, OTHER, South China Sea",
    "Paris Agreement, 2, OTHER, Paris Agreement",
    "The Washington Post, 3, OTHER, The Washington Post",
    "South American, 2, OTHER, South American",
    "Gulf Arab states, 3, ORGANISATION, Gulf states",
    "Ho Chi Minh City, 4, CITY, Ho Chi Minh City"
  })
  void theLongestKnownNameIsFound(String text, int length, LexiconKind kind, String name) {
    LexiconMatch match = LEXICON.longestAt(List.of(text.split(" ")), 0).orElseThrow();

    assertThat(match.length()).isEqualTo(length);
    assertThat(match.kind()).isEqualTo(kind);
    assertThat(match.entry().name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "us", "who", "turkey", "polish", "reading", "Reading", "Clinton", "Austin", "-", "."
      })
  void ordinaryWordsAndSurnamesAreNoNames(String word) {
    assertThat(LEXICON.longestAt(List.of(word), 0)).isEmpty();
  }

  @Test
  void readingsAreRankedAndAllGiven() {
    LexiconMatch georgia = LEXICON.longestAt(List.of("Georgia"), 0).orElseThrow();

    assertThat(georgia.country()).get().extracting(Country::code).isEqualTo("GE");
    assertThat(georgia.as(LexiconKind.PLACE))
        .get()
        .extracting(entry -> ((Place) entry).country())
        .isEqualTo("US");
  }

  @Test
  void aNameDoesNotEndWithinAWordForm() {
    assertThat(LEXICON.longestAt(List.of("US-China"), 0)).isEmpty();
  }

  @Test
  void aNameDoesNotGoAcrossABracket() {
    assertThat(LEXICON.longestAt(List.of("APEC", ")", "forum"), 0).orElseThrow().length())
        .isEqualTo(1);
  }

  @Test
  void aMatchNeverEndsOnPunctuation() {
    assertThat(LEXICON.longestAt(List.of("Kenya", ",", "and"), 0).orElseThrow().length())
        .isEqualTo(1);
  }

  @Test
  void everyEntryThatIsInACountryTellsIt() {
    List<String> codes = new ArrayList<>();
    for (String name : List.of("Kremlin", "Hamas", "Barcelona", "Crimea", "Norway", "NATO")) {
      LexiconEntry entry = LEXICON.longestAt(List.of(name), 0).orElseThrow().entry();
      LEXICON.countryOf(entry).map(Country::id).ifPresent(codes::add);
    }

    assertThat(codes).containsExactly("RU", "PS", "ES", "UA", "NO");
  }

  @Test
  void aPartyFoughtOverInACountryMentionedComesFirst() {
    ConflictParties parties = LEXICON.conflictParties();

    assertThat(parties.byName("National Liberation Army", Set.of("CO")))
        .get()
        .extracting(ConflictParty::country)
        .isEqualTo("CO");
    assertThat(parties.byName("nobody's army")).isEmpty();
  }

  @Test
  void organisationsAreFoundByAbbreviation() {
    assertThat(LEXICON.organisations().byName("Asean"))
        .get()
        .extracting(Organisation::name)
        .isEqualTo("ASEAN");
    assertThat(LEXICON.organisations().byName("quad")).isEmpty();
  }

  @Test
  void metonymsTellTheirCity() {
    assertThat(LEXICON.metonyms().byName("Kremlin"))
        .get()
        .extracting(Metonym::city)
        .isEqualTo("Moscow");
    assertThat(LEXICON.metonyms().byName("Blair House").orElseThrow().isVenue()).isTrue();
  }
}
