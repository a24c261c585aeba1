package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.extract.core.entity.LexiconTable.RankedName;
import readout.extract.core.entity.LexiconTable.Row;

/** The countries of {@code countries.tsv} by name, demonym, capital and code. Immutable. */
public final class Countries {

  private final List<Country> all;
  private final Map<String, Country> byCode = new HashMap<>();
  private final List<LexiconForm> forms = new ArrayList<>();
  private final LexiconTrie names;
  private final LexiconTrie demonyms;
  private final LexiconTrie capitals;

  private Countries(List<Row> rows) {
    List<Country> countries = new ArrayList<>();
    for (Row row : rows) {
      Country country = country(row);
      countries.add(country);
      if (byCode.put(country.id(), country) != null) {
        throw new IllegalStateException("two countries have one id: " + country.id());
      }
      addForms(country, row);
    }
    all = List.copyOf(countries);
    names = trie(LexiconKind.COUNTRY);
    demonyms = trie(LexiconKind.DEMONYM);
    capitals = trie(LexiconKind.CAPITAL);
  }

  public static Countries load() {
    return new Countries(LexiconTable.read("countries.tsv"));
  }

  private static Country country(Row row) {
    return new Country(
        row.cell("id"),
        codeOrNull(row.cell("code")),
        row.cell("name"),
        CountryKind.valueOf(row.cell("kind").toUpperCase(Locale.ROOT)),
        row.cell("place_code"),
        RankedName.texts(row.names("aliases")),
        RankedName.texts(row.names("adjectives")),
        RankedName.texts(row.names("nouns")),
        RankedName.texts(row.names("capitals")));
  }

  private static @Nullable String codeOrNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private void addForms(Country country, Row row) {
    forms.add(new LexiconForm(country.name(), false, LexiconKind.COUNTRY, country));
    addForms(row.names("aliases"), LexiconKind.COUNTRY, country);
    addForms(row.names("adjectives"), LexiconKind.DEMONYM, country);
    addForms(row.names("nouns"), LexiconKind.DEMONYM, country);
    if (country.kind() != CountryKind.TERRITORY) {
      addForms(row.names("capitals"), LexiconKind.CAPITAL, country);
    }
  }

  private void addForms(List<RankedName> texts, LexiconKind kind, Country country) {
    for (RankedName name : texts) {
      forms.add(new LexiconForm(name.text(), name.secondary(), kind, country));
    }
  }

  private LexiconTrie trie(LexiconKind kind) {
    return LexiconTrie.withCase(forms.stream().filter(form -> form.kind() == kind).toList());
  }

  public List<Country> all() {
    return all;
  }

  List<LexiconForm> forms() {
    return List.copyOf(forms);
  }

  /**
   * By short name, other name or abbreviation; of two with one name the first in rank ("Congo",
   * "Korea").
   */
  public Optional<Country> byName(String name) {
    return first(names, name);
  }

  /** By adjective or noun, singular or plural: "Dutch", "Filipinos". */
  public Optional<Country> byDemonym(String demonym) {
    return first(demonyms, demonym);
  }

  /**
   * By the capital or seat of government that news uses for it; capitals of territories stand for
   * no one.
   */
  public Optional<Country> byCapital(String city) {
    return first(capitals, city);
  }

  /** By {@link Country#id}, so also by ISO 3166-1 alpha-2. */
  public Optional<Country> byCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** By name, demonym or capital, in this order. */
  public Optional<Country> byAny(String form) {
    return Stream.of(names, demonyms, capitals)
        .flatMap(trie -> first(trie, form).stream())
        .findFirst();
  }

  private static Optional<Country> first(LexiconTrie trie, String form) {
    return trie.readings(form).stream().map(r -> (Country) r.entry()).findFirst();
  }
}
