package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.Affiliation;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Finds names by the lexicons, and leaves out what the tagger knows to be something else. */
public final class LexiconNames implements NameFinder {

  private static final Set<String> HYPHENS = Set.of("-", "\u2010", "\u2011", "\u2013");
  private static final int LONGEST_LETTERHEAD = 8;

  private final Lexicon lexicon;
  private final WordClasses words;
  private final Set<String> mentioned;
  private final Compounds compounds;

  /** Of the sentences whose names do not depend on the article. */
  private final Map<Sentence, SentenceNames> known;

  private LexiconNames(
      Lexicon lexicon,
      WordClasses words,
      Set<String> mentioned,
      Map<Sentence, SentenceNames> known) {
    this.words = words;
    this.lexicon = lexicon;
    this.mentioned = mentioned;
    this.known = known;
    this.compounds = Compounds.of(lexicon);
  }

  /** For one article: the countries it names decide which city of a name is meant. */
  public static LexiconNames of(Lexicon lexicon, WordClasses words, List<Sentence> sentences) {
    LexiconNames first = new LexiconNames(lexicon, words, Set.of(), Map.of());
    Set<String> mentioned = new HashSet<>();
    Map<Sentence, SentenceNames> known = new IdentityHashMap<>();
    for (Sentence sentence : sentences) {
      SentenceNames names = first.found(sentence);
      boolean cities = false;
      for (NamedSpan span : names.spans()) {
        boolean city = span.kind() == NamedSpan.Kind.CITY;
        cities |= city;
        if (span.country() != null && !city) {
          mentioned.add(span.country());
        }
      }
      if (!cities) {
        known.put(sentence, names);
      }
    }
    return new LexiconNames(lexicon, words, mentioned, known);
  }

  @Override
  public SentenceNames names(Sentence sentence) {
    SentenceNames names = known.get(sentence);
    return names == null ? found(sentence) : names;
  }

  private SentenceNames found(Sentence sentence) {
    List<String> forms = sentence.tokens().stream().map(Token::form).toList();
    List<NamedSpan> spans = new ArrayList<>();
    int i = 0;
    while (i < forms.size()) {
      Optional<NamedSpan> span = at(sentence, forms, i);
      span.ifPresent(found -> spans.addAll(parts(forms, found)));
      i = span.map(NamedSpan::to).orElse(i + 1);
    }
    return new SentenceNames(sentence.size(), spans);
  }

  @Override
  public Optional<String> capital(String country) {
    return lexicon.countries().byCode(country).flatMap(c -> c.capitals().stream().findFirst());
  }

  @Override
  public Optional<String> battleground(String conflictParty) {
    return lexicon.conflictParties().byName(conflictParty).map(ConflictParty::country);
  }

  @Override
  public Optional<String> home(String town) {
    Set<String> countries = new HashSet<>();
    lexicon.cities().find(town).forEach(city -> countries.add(city.country()));
    return lexicon
        .cities()
        .best(town, mentioned)
        .map(City::country)
        .filter(country -> countries.size() == 1 || mentioned.contains(country));
  }

  /** "EU High Representative" is an office that says whose it is. */
  private List<NamedSpan> parts(List<String> forms, NamedSpan office) {
    if (!office.kind().office() || office.to() - office.from() < 2) {
      return List.of(office);
    }
    return lexicon
        .longestNameAt(forms, office.from())
        .map(match -> span(office.from(), match))
        .filter(name -> name.kind().acts() && name.to() < office.to())
        .map(
            name ->
                List.of(
                    name,
                    new NamedSpan(
                        name.to(), office.to(), office.kind(), office.name(), null, null)))
        .orElse(List.of(office));
  }

  /** The city that a dateline or a place name means in this article. */
  public Optional<City> city(String name) {
    return lexicon.cities().best(name, mentioned);
  }

  /**
   * The state that a publisher's name says it is ("The White House", "Ministry of Foreign Affairs
   * of Japan"); empty for news agencies and papers, whatever country their names hold.
   */
  public Optional<Affiliation> state(String publisher) {
    List<String> forms = List.of(publisher.split("[\\s,()]+"));
    boolean official = forms.stream().anyMatch(form -> words.is("official-publisher", form));
    for (int i = 0; i < forms.size(); i++) {
      Optional<LexiconMatch> match = lexicon.longestAt(forms, i);
      if (match.isPresent()) {
        LexiconKind kind = match.get().kind();
        boolean state = kind == LexiconKind.COUNTRY || kind == LexiconKind.DEMONYM;
        if (kind == LexiconKind.METONYM || (official && state)) {
          NamedSpan span = span(i, match.get());
          return Optional.of(new Affiliation(span.name(), span.country()));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The state whose body a line by itself names, as letterheads do: "THE WHITE HOUSE", "Ministry of
   * Foreign Affairs of Japan".
   */
  public Optional<Affiliation> letterhead(String line) {
    List<String> forms = List.of(line.strip().split("[\\s,()]+"));
    boolean capitals =
        forms.stream()
            .allMatch(
                form ->
                    form.isEmpty()
                        || !Character.isLowerCase(form.charAt(0))
                        || words.is("small-word", form));
    boolean body =
        forms.stream().anyMatch(form -> words.is("official-publisher", form))
            || line.strip()
                .toLowerCase(Locale.ROOT)
                .matches("(?:the )?white house|state department");
    return capitals && body && forms.size() <= LONGEST_LETTERHEAD ? state(line) : Optional.empty();
  }

  private Optional<NamedSpan> at(Sentence sentence, List<String> forms, int i) {
    return lexicon
        .longestAt(forms, i)
        .filter(match -> plausible(sentence, i, match))
        .filter(match -> match.length() > 1 || !givenName(sentence, forms, i))
        .or(() -> combining(forms, i))
        .or(() -> half(sentence, forms, i))
        .map(match -> span(i, match));
  }

  /** "Sino" before a hyphen. */
  private Optional<LexiconMatch> combining(List<String> forms, int i) {
    boolean joined = i + 2 < forms.size() && HYPHENS.contains(forms.get(i + 1));
    return joined ? compounds.combiningForm(forms.get(i)) : Optional.empty();
  }

  /** The "North" of "North and South Korea", or of "North and South Korean". */
  private Optional<LexiconMatch> half(Sentence sentence, List<String> forms, int i) {
    boolean halved =
        i + 3 < forms.size()
            && words.is("half", Syntax.lower(sentence.token(i)))
            && words.is("half", Syntax.lower(sentence.token(i + 2)))
            && words.is("half-joined", forms.get(i + 1));
    return halved
        ? lexicon
            .longestAt(List.of(forms.get(i), forms.get(i + 3)), 0)
            .filter(m -> m.length() == 2 && m.entry() instanceof Country)
            .map(m -> new LexiconMatch(1, m.readings()))
        : Optional.empty();
  }

  private static boolean plausible(Sentence sentence, int i, LexiconMatch match) {
    if (match.kind() == LexiconKind.OFFICE || match.length() > 1) {
      return true;
    }
    Token token = sentence.token(i);
    boolean place = match.kind() == LexiconKind.CITY || match.kind() == LexiconKind.PLACE;
    if (place) {
      return token.pos().startsWith("NNP") && !token.entityType().equals("PERSON");
    }
    boolean partOfName = token.entityType().equals("PERSON") && !token.ner().startsWith("U-");
    return !partOfName || (match.kind() == LexiconKind.COUNTRY && ofOffice(sentence, i));
  }

  /** "Minister Amir Khan X": an office that is a given name too. */
  private boolean givenName(Sentence sentence, List<String> forms, int i) {
    boolean name = forms.get(i).equals("Amir") && sentence.token(i).ner().equals("B-PERSON");
    return name
        && (i == 0
            || lexicon
                .longestAt(forms, i - 1)
                .filter(match -> match.kind() == LexiconKind.DEMONYM)
                .isEmpty());
  }

  /** "President of Botswana NAME": taggers take the state for a part of the name. */
  private static boolean ofOffice(Sentence sentence, int i) {
    return i > 1
        && sentence.token(i).ner().startsWith("B-")
        && sentence.token(i - 1).form().equals("of")
        && sentence.token(i - 2).pos().startsWith("NNP");
  }

  private NamedSpan span(int from, LexiconMatch match) {
    int to = from + match.length();
    LexiconEntry entry = match.entry();
    return switch (match.kind()) {
      case COUNTRY -> country(from, to, NamedSpan.Kind.COUNTRY, (Country) entry, null);
      case DEMONYM -> country(from, to, NamedSpan.Kind.DEMONYM, (Country) entry, null);
      case CAPITAL -> capital(from, to, match, (Country) entry);
      case METONYM -> metonym(from, to, (Metonym) entry);
      case ORGANISATION ->
          new NamedSpan(from, to, NamedSpan.Kind.ORGANISATION, entry.name(), null, null);
      case CONFLICT_PARTY ->
          new NamedSpan(from, to, NamedSpan.Kind.CONFLICT_PARTY, entry.name(), null, null);
      case OFFICE -> office(from, to, (Office) entry);
      case CITY -> city(from, to, (City) entry);
      case PLACE -> place(from, to, (Place) entry);
      case OTHER -> new NamedSpan(from, to, NamedSpan.Kind.OTHER, entry.name(), null, null);
    };
  }

  private static NamedSpan country(
      int from, int to, NamedSpan.Kind kind, Country country, @Nullable String city) {
    return new NamedSpan(from, to, kind, country.name(), country.code(), city);
  }

  private static NamedSpan capital(int from, int to, LexiconMatch match, Country country) {
    String city = match.as(LexiconKind.CITY).map(LexiconEntry::name).orElse(null);
    return country(from, to, NamedSpan.Kind.SEAT_OF_GOVERNMENT, country, city);
  }

  private NamedSpan metonym(int from, int to, Metonym metonym) {
    String name =
        lexicon.countries().byCode(metonym.country()).map(Country::name).orElse(metonym.name());
    NamedSpan.Kind kind =
        metonym.isVenue() ? NamedSpan.Kind.PLACE : NamedSpan.Kind.SEAT_OF_GOVERNMENT;
    return new NamedSpan(from, to, kind, name, metonym.country(), metonym.city());
  }

  private static NamedSpan office(int from, int to, Office office) {
    NamedSpan.Kind kind =
        office.number() == OfficeNumber.SINGULAR
            ? NamedSpan.Kind.OFFICE
            : NamedSpan.Kind.OFFICE_PLURAL;
    return new NamedSpan(from, to, kind, office.name().toLowerCase(Locale.ROOT), null, null);
  }

  private NamedSpan city(int from, int to, City city) {
    City best = lexicon.cities().best(city.name(), mentioned).orElse(city);
    return new NamedSpan(from, to, NamedSpan.Kind.CITY, best.name(), best.country(), best.name());
  }

  private static NamedSpan place(int from, int to, Place place) {
    return new NamedSpan(
        from, to, NamedSpan.Kind.PLACE, place.name(), place.country(), place.city());
  }
}
