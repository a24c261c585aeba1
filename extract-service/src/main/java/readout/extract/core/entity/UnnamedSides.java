package readout.extract.core.entity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads holders of offices that stand without a name: "the French president", "A's envoys". */
final class UnnamedSides {

  private final Cast cast;
  private final Discourse discourse;
  private final Affiliations affiliations;
  private final WordClasses words;

  UnnamedSides(Cast cast, Discourse discourse, Affiliations affiliations) {
    this.cast = cast;
    this.discourse = discourse;
    this.affiliations = affiliations;
    this.words = cast.words();
  }

  /** The persons known to hold the office, else the office of each state or organisation. */
  List<Side> ofAffiliations(Sentence sentence, Token noun, String role) {
    List<NamedSpan> named = affiliations.of(sentence, noun);
    boolean oneEach = !Affiliations.plural(noun) || named.size() > 1;
    return named.stream()
        .map(
            affiliation ->
                cast.people()
                    .holding(role, affiliation.name())
                    .filter(holder -> oneEach)
                    .map(Side::of)
                    .or(() -> oneEach ? head(sentence, role, affiliation) : Optional.empty())
                    .orElseGet(() -> Side.unnamed(null, affiliation)))
        .toList();
  }

  /** "the French leader": whoever of those the article names heads that state or its government. */
  private Optional<Side> head(Sentence sentence, String role, NamedSpan affiliation) {
    if (!role.equals("leader")) {
      return Optional.empty();
    }
    List<Side> heads =
        cast.people().all().stream()
            .map(Side::of)
            .filter(p -> affiliation.name().equals(p.stands()) && p.role() != null)
            .filter(
                p ->
                    words.anyWithin(
                        "head-of-state", String.valueOf(p.role()).toLowerCase(Locale.ROOT)))
            .toList();
    return heads.size() == 1
        ? Optional.of(heads.get(0))
        : discourse.lastOf(heads, sentence.index());
  }

  /** "the president": whoever holds the office; "the diplomat": whoever was spoken of last. */
  List<Side> lastOne(Sentence sentence, Token noun, String role) {
    return discourse
        .lastHolding(role)
        .or(
            () ->
                words.is("epithet", Syntax.lemma(noun))
                    ? discourse.lastPerson(sentence.index())
                    : Optional.empty())
        .stream()
        .toList();
  }
}
