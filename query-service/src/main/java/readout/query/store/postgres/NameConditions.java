package readout.query.store.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import readout.query.event.Facet;
import readout.query.event.NamePattern;
import readout.query.event.NameWords.Token;

/**
 * What must hold for a name to be found: an index has the words, and name by name they are checked.
 */
final class NameConditions {

  private final Values values;

  NameConditions(Values values) {
    this.values = values;
  }

  List<String> ofParticipant(NamePattern pattern) {
    return of(
        pattern, words -> "words @> " + values.texts(words), "names", word -> "% " + word + " %");
  }

  List<String> of(Facet facet, NamePattern pattern) {
    return of(
        pattern,
        words ->
            "terms @> "
                + values.texts(words.stream().map(word -> LabelColumns.term(facet, word)).toList()),
        "labels",
        word -> facet.text() + "% " + word + " %");
  }

  /** Words of whatever name, topic or quote. */
  String ofText(NamePattern pattern) {
    return allTokens(pattern, words -> "text @@ all_stems(" + values.texts(words) + ")");
  }

  private List<String> of(
      NamePattern pattern,
      Function<List<String>, String> amongAll,
      String column,
      Function<String, String> like) {
    List<String> conditions = new ArrayList<>();
    conditions.add(allTokens(pattern, amongAll));
    if (!isOneWord(pattern)) {
      conditions.add(
          "exists (select from unnest(%s) as name where %s)"
              .formatted(column, allTokens(pattern, words -> amongOne(words, like))));
    }
    return conditions;
  }

  /** One word among the words of all names is also among those of one name. */
  private static boolean isOneWord(NamePattern pattern) {
    return pattern.tokens().size() == 1 && pattern.tokens().get(0).split().size() == 1;
  }

  private static String allTokens(NamePattern pattern, Function<List<String>, String> among) {
    return pattern.tokens().stream()
        .map(token -> eitherForm(token, among))
        .collect(Collectors.joining(" and "));
  }

  private static String eitherForm(Token token, Function<List<String>, String> among) {
    String split = among.apply(token.split());
    return token.split().size() == 1
        ? split
        : "(" + split + " or " + among.apply(List.of(token.joined())) + ")";
  }

  /** Words are letters and digits only, so none is a wildcard. */
  private String amongOne(List<String> words, Function<String, String> like) {
    return words.stream()
        .map(word -> "name like " + values.of(like.apply(word)))
        .collect(Collectors.joining(" and ", "(", ")"));
  }
}
