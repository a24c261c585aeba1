package readout.query.store.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import readout.query.event.Facet;
import readout.query.event.Labels;
import readout.query.event.NameWords;

/** How names are kept in columns: as one who writes them and one who asks for them agree. */
final class LabelColumns {

  private static final String PLACE_COUNTRY = "country ";

  private LabelColumns() {}

  /** Each word with its facet: what the index has. */
  static Set<String> terms(Labels labels) {
    Set<String> terms = new TreeSet<>();
    labels
        .names()
        .forEach(
            (facet, names) ->
                names.forEach(name -> name.words().forEach(word -> terms.add(term(facet, word)))));
    if (labels.placeCountry() != null) {
      terms.add(placeCountry(labels.placeCountry()));
    }
    return terms;
  }

  /** Name by name: which words are of one. */
  static List<String> labels(Labels labels) {
    List<String> all = new ArrayList<>();
    labels
        .names()
        .forEach((facet, names) -> names.forEach(name -> all.add(facet.text() + spaced(name))));
    return all;
  }

  static String term(Facet facet, String word) {
    return facet.text() + " " + word;
  }

  /** No facet is called so. */
  static String placeCountry(String code) {
    return PLACE_COUNTRY + code;
  }

  static String spaced(NameWords name) {
    return " " + String.join(" ", name.words()) + " ";
  }
}
