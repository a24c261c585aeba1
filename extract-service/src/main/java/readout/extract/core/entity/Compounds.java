package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes apart words such as "Sino-Russian", "US-China" and "U.S.-led", by the lexicon and {@code
 * combining-forms.tsv}. Immutable.
 */
public final class Compounds {

  private static final Pattern JOINT = Pattern.compile("[-\u2010\u2011\u2012\u2013\u2014/]+");

  private static final Map<String, String> COMBINING_FORMS = load();

  private final Lexicon lexicon;

  private Compounds(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  private static Map<String, String> load() {
    Map<String, String> forms = new HashMap<>();
    LexiconTable.read("combining-forms.tsv")
        .forEach(row -> forms.put(row.cell("form"), row.cell("name")));
    return Map.copyOf(forms);
  }

  public static Compounds of(Lexicon lexicon) {
    return new Compounds(lexicon);
  }

  /**
   * The parties that a compound joins, in order; empty unless each part is one and there are two at
   * least. A name that has a hyphen of its own ("Guinea-Bissau", "Turkish-Cypriot") is one party
   * and not a compound.
   */
  public List<LexiconMatch> split(String word) {
    List<String> parts = parts(word);
    List<LexiconMatch> parties = new ArrayList<>(2);
    for (int i = 0; i < parts.size(); ) {
      Optional<LexiconMatch> party = partyAt(parts, i);
      if (party.isEmpty()) {
        return List.of();
      }
      parties.add(party.get());
      i += party.get().length();
    }
    return parties.size() < 2 ? List.of() : List.copyOf(parties);
  }

  /**
   * The party before a hyphen whatever follows: the United States in "US-led", Brussels' country in
   * "Brussels-based".
   */
  public Optional<LexiconMatch> first(String word) {
    List<String> parts = parts(word);
    return parts.size() < 2 ? Optional.empty() : named(parts, 0);
  }

  private static List<String> parts(String word) {
    return JOINT.splitAsStream(word).filter(part -> !part.isEmpty()).toList();
  }

  private Optional<LexiconMatch> partyAt(List<String> parts, int start) {
    return named(parts, start).or(() -> combiningForm(parts.get(start)));
  }

  private Optional<LexiconMatch> named(List<String> parts, int start) {
    return lexicon.longestNameAt(parts, start).filter(match -> match.kind().isParty());
  }

  /** The country that a form such as "Sino" stands for. */
  Optional<LexiconMatch> combiningForm(String part) {
    return Optional.ofNullable(COMBINING_FORMS.get(part))
        .flatMap(name -> lexicon.longestNameAt(List.of(name), 0));
  }
}
