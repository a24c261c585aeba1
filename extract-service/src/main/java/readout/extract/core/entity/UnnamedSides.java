package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads holders of offices that stand without a name: "the French president", "A's envoys". */
final class UnnamedSides {

  private static final Set<String> BEHIND_NAMES = Set.of(",", "and", ".", ";", ")");

  private final Cast cast;
  private final Discourse discourse;
  private final Affiliations affiliations;
  private final Counterparts counterparts;
  private final WordClasses words;

  UnnamedSides(
      Cast cast, Discourse discourse, Affiliations affiliations, Counterparts counterparts) {
    this.cast = cast;
    this.discourse = discourse;
    this.affiliations = affiliations;
    this.counterparts = counterparts;
    this.words = cast.words();
  }

  /** The persons known to hold the office, else the office of each state or organisation. */
  List<Side> ofAffiliations(Sentence sentence, Token noun, String role) {
    List<NamedSpan> named = affiliations.of(sentence, noun);
    boolean oneEach = !Affiliations.plural(noun) || named.size() > 1;
    return named.stream()
        .map(
            affiliation ->
                inBrackets(sentence, affiliation)
                    .or(
                        () ->
                            cast.people()
                                .holding(role, affiliation.name())
                                .filter(holder -> oneEach)
                                .map(Side::of))
                    .or(() -> counterparts.of(sentence, noun, affiliation))
                    .or(() -> oneEach ? head(sentence, role, affiliation) : Optional.empty())
                    .orElseGet(() -> Side.unnamed(null, affiliation)))
        .toList();
  }

  /**
   * Sides of an office that are told by their states alone, each with its bearer if he is known.
   */
  List<Side> holding(List<Side> sides, String role) {
    return sides.stream()
        .map(
            side ->
                side.named() || side.stands() == null
                    ? side
                    : cast.people()
                        .holding(role, String.valueOf(side.stands()))
                        .map(Side::of)
                        .orElse(side))
        .toList();
  }

  /**
   * "the US and Cuban presidents": parsers coordinate the first states with the office that all
   * share; nobody when it is not so.
   */
  List<Side> sharing(Sentence sentence, List<Token> conjuncts) {
    Token last = conjuncts.get(conjuncts.size() - 1);
    Optional<NamedSpan> office = cast.names(sentence).at(last.index());
    boolean offices =
        conjuncts.size() > 1
            && office.filter(s -> s.kind() == NamedSpan.Kind.OFFICE_PLURAL).isPresent()
            && words.anyWithin("shared-office", last.form().toLowerCase(Locale.ROOT));
    List<NamedSpan> states = new ArrayList<>();
    for (Token state : conjuncts.subList(0, offices ? conjuncts.size() - 1 : 0)) {
      cast.names(sentence).at(state.index()).filter(s -> s.kind().acts()).ifPresent(states::add);
    }
    List<NamedSpan> own = offices ? affiliations.of(sentence, last) : List.of();
    if (own.size() != 1 || states.isEmpty() || states.size() != conjuncts.size() - 1) {
      return List.of();
    }
    states.add(own.get(0));
    String role = office.map(NamedSpan::name).orElse("").toLowerCase(Locale.ROOT);
    return states.stream()
        .map(
            state ->
                cast.people()
                    .holding(role, state.name())
                    .map(Side::of)
                    .orElseGet(() -> Side.unnamed(null, state)))
        .toList();
  }

  /** "the ministers of Tonga (NAME) and Samoa (NAME)", "of Tonga, NAME, and Samoa, NAME". */
  private Optional<Side> inBrackets(Sentence sentence, NamedSpan affiliation) {
    int name = affiliation.to() + 1;
    String before = name < sentence.size() ? sentence.token(affiliation.to()).form() : "";
    return before.equals("(") || (before.equals(",") && setOff(sentence, name))
        ? cast.people().at(sentence.index(), name).map(Side::of).map(p -> p.orOf(affiliation))
        : Optional.empty();
  }

  /** Whether a name ends before a comma, an "and" or the end. */
  private boolean setOff(Sentence sentence, int from) {
    Optional<Person> person = cast.people().at(sentence.index(), from);
    int to = from;
    while (to < sentence.size() && cast.people().at(sentence.index(), to).equals(person)) {
      to++;
    }
    return person.isPresent()
        && (to >= sentence.size() || BEHIND_NAMES.contains(Syntax.lower(sentence.token(to))));
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
