package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import readout.extract.core.entity.LexiconTable.RankedName;

/**
 * All tables as one matcher over the word forms of a sentence. Names count with case ("Turkey",
 * "WHO"), offices without. Immutable and safe for use by several threads; made once, since loading
 * reads all tables.
 */
public final class Lexicon {

  private final Countries countries = Countries.load();
  private final Organisations organisations = Organisations.load();
  private final ConflictParties conflictParties = ConflictParties.load();
  private final Metonyms metonyms = Metonyms.load();
  private final Offices offices = Offices.load();
  private final Cities cities = Cities.load();
  private final Organs organs = Organs.load();
  private final OfficeHolders holders = OfficeHolders.load(countries);
  private final LexiconTrie names;

  private Lexicon() {
    List<LexiconForm> forms = new ArrayList<>();
    forms.addAll(countries.forms());
    forms.addAll(organisations.forms());
    forms.addAll(conflictParties.forms());
    forms.addAll(metonyms.forms());
    forms.addAll(cities.forms());
    forms.addAll(otherNames());
    List<LexiconForm> capitalised =
        forms.stream().flatMap(f -> atSentenceStart(f).stream()).toList();
    forms.addAll(capitalised);
    names = LexiconTrie.withCase(forms);
  }

  public static Lexicon load() {
    return new Lexicon();
  }

  private static List<LexiconForm> otherNames() {
    return LexiconTable.read("other-names.tsv").stream()
        .map(
            row -> {
              RankedName name = RankedName.parse(row.cell("form"));
              OtherName other = new OtherName(name.text(), row.cell("kind"));
              return new LexiconForm(name.text(), name.secondary(), LexiconKind.OTHER, other);
            })
        .toList();
  }

  /** "six-party talks" is also "Six-party talks". */
  private static Optional<LexiconForm> atSentenceStart(LexiconForm form) {
    char first = form.text().charAt(0);
    if (!Character.isLowerCase(first)) {
      return Optional.empty();
    }
    String text = Character.toUpperCase(first) + form.text().substring(1);
    return Optional.of(new LexiconForm(text, true, form.kind(), form.entry()));
  }

  /** The longest name or office that begins at a word form; of two of one length, the name. */
  public Optional<LexiconMatch> longestAt(List<String> forms, int start) {
    Optional<LexiconMatch> name = names.longestAt(forms, start);
    Optional<LexiconMatch> office = offices.longestAt(forms, start);
    if (name.isEmpty()) {
      return office;
    }
    int officeLength = office.map(LexiconMatch::length).orElse(0);
    return officeLength > name.get().length() ? office : name;
  }

  /** The longest name that begins at a word form, offices apart. */
  public Optional<LexiconMatch> longestNameAt(List<String> forms, int start) {
    return names.longestAt(forms, start);
  }

  /**
   * The country an entry is, is in or is fought over in; empty for organisations, offices and other
   * names.
   */
  public Optional<Country> countryOf(LexiconEntry entry) {
    if (entry instanceof Country country) {
      return Optional.of(country);
    }
    if (entry instanceof City city) {
      return countries.byCode(city.country());
    }
    if (entry instanceof Place place) {
      return countries.byCode(place.country());
    }
    if (entry instanceof Metonym metonym) {
      return countries.byCode(metonym.country());
    }
    return entry instanceof ConflictParty party
        ? countries.byCode(party.country())
        : Optional.empty();
  }

  public Countries countries() {
    return countries;
  }

  public Organisations organisations() {
    return organisations;
  }

  public ConflictParties conflictParties() {
    return conflictParties;
  }

  public Metonyms metonyms() {
    return metonyms;
  }

  public Offices offices() {
    return offices;
  }

  Organs organs() {
    return organs;
  }

  public OfficeHolders officeHolders() {
    return holders;
  }

  public Cities cities() {
    return cities;
  }
}
