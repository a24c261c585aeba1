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

/** Reads from a noun phrase, with all that is coordinated in it, who is meant. */
public final class SideReader {

  private static final Set<String> ALL = Set.of("the", "two", "both", "three", "these");

  private final Cast cast;
  private final Discourse discourse;
  private final Affiliations affiliations;
  private final Pronouns pronouns;
  private final Companions companions;
  private final MisreadPhrases misread;
  private final WordClasses words;

  /** Reads for this article; pronouns and "the two leaders" are looked up in the discourse. */
  public SideReader(Cast cast, Discourse discourse) {
    this.cast = cast;
    this.discourse = discourse;
    this.affiliations = new Affiliations(cast);
    this.pronouns = new Pronouns(cast, discourse, (sentence, head) -> read(sentence, head));
    this.words = cast.words();
    this.companions = new Companions(words, this);
    this.misread = new MisreadPhrases(cast);
  }

  private List<Token> appositions(Sentence sentence, Token noun) {
    return sentence.children(noun.index(), "appos").stream()
        .filter(apposed -> !relative(sentence, apposed))
        .toList();
  }

  /** Those who come with the sides that a noun phrase means. */
  public List<Side> companions(Sentence sentence, Token head) {
    List<Side> sides = read(sentence, head);
    return Syntax.conjuncts(sentence, head).stream()
        .flatMap(noun -> companions.of(sentence, noun, sides).stream())
        .toList();
  }

  /** Everybody a coordination of noun phrases means, without repetition; empty when unknown. */
  public List<Side> read(Sentence sentence, Token head) {
    List<Side> sides = new ArrayList<>();
    for (Token conjunct : Syntax.conjuncts(sentence, head)) {
      sides.addAll(one(sentence, conjunct));
      misread.afterCountry(sentence, conjunct).forEach(t -> sides.addAll(one(sentence, t)));
      misread.afterAnd(sentence, conjunct).map(Side::of).ifPresent(sides::add);
      for (Token apposed : appositions(sentence, conjunct)) {
        sides.addAll(apposed(sentence, apposed, sides));
      }
    }
    return Discourse.distinct(sides);
  }

  /** Whom a single noun or pronoun means, without what is coordinated with it. */
  public List<Side> at(Sentence sentence, Token token) {
    return one(sentence, token);
  }

  private Optional<Side> person(Sentence sentence, Token token) {
    return cast.people()
        .at(sentence.index(), token.index())
        .map(Side::of)
        .map(side -> ofState(sentence, token, side))
        .or(() -> misread.titled(sentence, token).map(p -> bearing(sentence, token, p)));
  }

  /** The bearer of a title stands for whom the title says, before all else. */
  private Side bearing(Sentence sentence, Token title, Person person) {
    List<NamedSpan> named = affiliations.of(sentence, title);
    Side side = Side.of(person);
    return named.size() == 1 ? side.standingFor(TitleReader.affiliation(named.get(0))) : side;
  }

  /** "Germany's X" stands for Germany, whatever the article leaves out elsewhere. */
  private Side ofState(Sentence sentence, Token name, Side side) {
    if (side.affiliation() != null) {
      return side;
    }
    List<Token> owners = new ArrayList<>(sentence.children(name.index(), "poss"));
    owners.addAll(Syntax.prepositionObjects(sentence, name, Set.of("of")));
    return owners.stream()
        .flatMap(owner -> cast.names(sentence).at(owner.index()).stream())
        .filter(span -> span.kind().acts())
        .findFirst()
        .map(side::orOf)
        .orElse(side);
  }

  /** "who", "which", "whom": the noun that the relative clause hangs on. */
  private List<Side> antecedent(Sentence sentence, Token pronoun) {
    Token current = pronoun;
    for (int steps = 0; steps < 5 && current.head() >= 0; steps++) {
      Token head = sentence.token(current.head());
      if (current.relation().equals("relcl")) {
        return one(sentence, head);
      }
      current = head;
    }
    return List.of();
  }

  /** "senior officials, including Secretary-General X"; "representatives, including those of A". */
  private List<Side> members(Sentence sentence, Token noun) {
    List<Side> members = new ArrayList<>(including(sentence, noun));
    members.addAll(companions.leaders(sentence, noun));
    List<NamedSpan> groups = affiliations.of(sentence, noun);
    if (members.size() > 1) {
      groups.forEach(group -> discourse.expand(group.name()));
    }
    return groups.size() == 1
        ? members.stream().map(member -> member.orOf(groups.get(0))).toList()
        : members;
  }

  private List<Side> including(Sentence sentence, Token noun) {
    List<Side> members = new ArrayList<>();
    for (Token child : sentence.children(noun.index())) {
      if (Syntax.lower(child).equals("including")) {
        sentence
            .children(child.index(), "pobj")
            .forEach(object -> members.addAll(read(sentence, object)));
      }
    }
    return members;
  }

  /** "his wife X": families come along and do not take part. */
  private boolean relative(Sentence sentence, Token name) {
    boolean before =
        sentence.children(name.index()).stream()
            .anyMatch(c -> words.is("family", Syntax.lemma(c)) && c.index() < name.index());
    boolean apposed =
        name.relation().equals("appos") && name.head() >= 0 && name.head() < name.index();
    return before
        || words.is("family", Syntax.lemma(name))
        || (apposed && words.is("family", Syntax.lemma(sentence.token(name.head()))));
  }

  private List<Side> one(Sentence sentence, Token token) {
    if (relative(sentence, token)) {
      return List.of();
    }
    Optional<Side> person = person(sentence, token);
    if (person.isPresent()) {
      return List.of(person.get());
    }
    if (Pronouns.is(token)) {
      return pronouns.read(sentence, token);
    }
    if (token.pos().startsWith("W")) {
      return antecedent(sentence, token);
    }
    Optional<NamedSpan> span = cast.names(sentence).at(token.index());
    if (span.isPresent() && actsAlone(sentence, token, span.get())) {
      return body(sentence, span.get());
    }
    Optional<NamedSpan> office = span.filter(s -> s.kind().office());
    return office.isPresent() || words.is("stands-for-others", Syntax.lemma(token))
        ? holders(sentence, token, office)
        : List.of();
  }

  private List<Side> body(Sentence sentence, NamedSpan span) {
    if (misread.ofPlace(sentence, span)) {
      return List.of();
    }
    Optional<Person> bearer = misread.titledBody(sentence, span);
    return List.of(bearer.map(Side::of).map(p -> p.orOf(span)).orElseGet(() -> Side.of(span)));
  }

  /** "the French" is somebody; the "French" of "French wine" is not, and never reaches here. */
  private static boolean actsAlone(Sentence sentence, Token token, NamedSpan span) {
    return span.kind().acts()
        && (span.kind() != NamedSpan.Kind.DEMONYM
            || token.pos().equals("NNPS")
            || definite(sentence, token));
  }

  private List<Side> holders(Sentence sentence, Token noun, Optional<NamedSpan> office) {
    List<Side> members = members(sentence, noun);
    if (!members.isEmpty()) {
      return members;
    }
    List<Side> bearers = bearers(sentence, noun);
    if (!bearers.isEmpty()) {
      return bearers;
    }
    String role = office.map(NamedSpan::name).orElse(Syntax.lemma(noun)).toLowerCase(Locale.ROOT);
    List<Side> sides = ofAffiliations(sentence, noun, role);
    if (!sides.isEmpty()) {
      return sides;
    }
    if (Affiliations.plural(noun)) {
      return both(sentence, noun)
          ? discourse.together(sentence.index())
          : ofSeveral(sentence, noun);
    }
    return definite(sentence, noun) ? lastOne(sentence, noun, role) : List.of();
  }

  /** "their foreign ministers", "the two countries' presidents": one of each state meant. */
  private List<Side> ofSeveral(Sentence sentence, Token noun) {
    List<Side> several = new ArrayList<>();
    for (Token owner : sentence.children(noun.index(), "poss")) {
      if (Syntax.lower(owner).equals("their") || both(sentence, owner)) {
        several.addAll(one(sentence, owner));
      }
    }
    return several.size() < 2
        ? List.of()
        : Discourse.distinct(several.stream().map(Side::unnamed).toList());
  }

  /** "the president": whoever holds the office; "the diplomat": whoever was spoken of last. */
  private List<Side> lastOne(Sentence sentence, Token noun, String role) {
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

  /** "the foreign ministers of A and B, X and Y": parsers take the names for more countries. */
  private List<Side> bearers(Sentence sentence, Token noun) {
    List<NamedSpan> named = affiliations.of(sentence, noun);
    List<Side> persons = new ArrayList<>();
    for (Token object : Syntax.prepositionObjects(sentence, noun, Set.of("of"))) {
      for (Token conjunct : Syntax.conjuncts(sentence, object)) {
        person(sentence, conjunct).ifPresent(persons::add);
      }
    }
    if (!Affiliations.plural(noun)) {
      return persons.size() == 1 ? ofCountry(sentence, noun) : List.of();
    }
    return named.size() > 1 && named.size() == persons.size() ? inOrder(persons, named) : List.of();
  }

  /** "President of A, X" without the comma: parsers take the country for a part of the name. */
  private List<Side> ofCountry(Sentence sentence, Token title) {
    for (Token object : Syntax.prepositionObjects(sentence, title, Set.of("of"))) {
      Optional<NamedSpan> country =
          sentence.children(object.index(), "compound").stream()
              .flatMap(part -> cast.names(sentence).at(part.index()).stream())
              .filter(span -> span.kind().acts())
              .findFirst();
      Optional<Side> person = person(sentence, object);
      if (country.isPresent() && person.isPresent()) {
        return List.of(person.get().orOf(country.get()));
      }
    }
    return List.of();
  }

  private static List<Side> inOrder(List<Side> persons, List<NamedSpan> named) {
    List<Side> sides = new ArrayList<>();
    for (int i = 0; i < persons.size(); i++) {
      sides.add(persons.get(i).orOf(named.get(i)));
    }
    return sides;
  }

  /** The persons known to hold the office, else the office of each state or organisation. */
  private List<Side> ofAffiliations(Sentence sentence, Token noun, String role) {
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

  private List<Side> apposed(Sentence sentence, Token apposed, List<Side> sides) {
    List<Side> named = new ArrayList<>();
    for (Token conjunct : Syntax.conjuncts(sentence, apposed)) {
      person(sentence, conjunct).ifPresent(named::add);
    }
    sides.removeIf(side -> !side.named() && named.stream().anyMatch(n -> mayBe(n, side)));
    return named;
  }

  private static boolean mayBe(Side person, Side unnamed) {
    return person.stands() == null || person.stands().equals(unnamed.stands());
  }

  private boolean both(Sentence sentence, Token noun) {
    return words.is("pair", Syntax.lemma(noun))
        && sentence.children(noun.index()).stream().anyMatch(c -> ALL.contains(Syntax.lower(c)));
  }

  private static boolean definite(Sentence sentence, Token noun) {
    return sentence.children(noun.index(), "det").stream()
        .anyMatch(d -> Syntax.lower(d).equals("the"));
  }
}
