package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads from a noun phrase, with all that is coordinated in it, who is meant. */
public final class SideReader {

  private static final int LONGEST_TITLE = 14;

  private final Cast cast;
  private final Discourse discourse;
  private final Affiliations affiliations;
  private final Pronouns pronouns;
  private final Companions companions;
  private final MisreadPhrases misread;
  private final NamedSides named;
  private final UnnamedSides unnamed;
  private final CollectiveSides collective;
  private final ListedPersons listed;
  private final WordClasses words;

  /** Reads for this article; pronouns and "the two leaders" are looked up in the discourse. */
  public SideReader(Cast cast, Discourse discourse) {
    this.cast = cast;
    this.discourse = discourse;
    this.affiliations = new Affiliations(cast);
    this.pronouns = new Pronouns(cast, discourse, (sentence, head) -> read(sentence, head));
    this.words = cast.words();
    this.listed = new ListedPersons(cast);
    this.companions = new Companions(cast, this);
    this.misread = new MisreadPhrases(cast);
    this.named = new NamedSides(cast, affiliations, misread);
    Counterparts counterparts = new Counterparts(cast, (sentence, noun) -> one(sentence, noun));
    this.unnamed = new UnnamedSides(cast, discourse, affiliations, counterparts);
    this.collective =
        new CollectiveSides(discourse, words, (sentence, noun) -> one(sentence, noun));
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
    List<Token> conjuncts = Syntax.conjuncts(sentence, head);
    List<Side> shared = unnamed.sharing(sentence, conjuncts);
    if (!shared.isEmpty()) {
      return Discourse.distinct(shared);
    }
    for (Token conjunct : conjuncts) {
      sides.addAll(one(sentence, conjunct));
      misread.afterCountry(sentence, conjunct).forEach(t -> sides.addAll(one(sentence, t)));
      misread.afterAnd(sentence, conjunct).map(Side::of).ifPresent(sides::add);
      for (Token apposed : appositions(sentence, conjunct)) {
        sides.addAll(apposed(sentence, apposed, sides));
      }
    }
    if (!head.relation().startsWith("nsubj")) {
      sides.addAll(restOfList(sentence, conjuncts, sides));
    }
    return Discourse.distinct(sides);
  }

  /** Whom a list names behind the last one of it that hangs where it should. */
  private List<Side> restOfList(Sentence sentence, List<Token> conjuncts, List<Side> sides) {
    int first = conjuncts.get(conjuncts.size() - 1).index();
    int last = -1;
    for (int i = first; i < Math.min(sentence.size(), first + LONGEST_TITLE); i++) {
      boolean read =
          cast.people()
              .at(sentence.index(), i)
              .filter(p -> sides.stream().anyMatch(side -> side.person() == p.number()))
              .isPresent();
      if (read) {
        last = i;
      } else if (last >= 0) {
        break;
      }
    }
    return last < 0 ? List.of() : listed.behind(sentence, last);
  }

  /** Whom a single noun or pronoun means, without what is coordinated with it. */
  public List<Side> at(Sentence sentence, Token token) {
    return one(sentence, token);
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
    Optional<Side> person = named.at(sentence, token);
    if (person.isPresent()) {
      return List.of(person.get());
    }
    if (Pronouns.is(token)) {
      return named(sentence, pronouns.read(sentence, token));
    }
    if (token.pos().startsWith("W")) {
      return antecedent(sentence, token);
    }
    List<Side> pair = StatePairs.of(token);
    if (!pair.isEmpty()) {
      return pair;
    }
    if (collective.means(sentence, token)) {
      return named(sentence, collective.together(sentence, token));
    }
    Optional<NamedSpan> span = cast.names(sentence).at(token.index());
    if (span.isPresent() && actsAlone(sentence, token, span.get())) {
      List<Side> members = Affiliations.plural(token) ? including(sentence, token) : List.of();
      if (members.size() > 1) {
        return members;
      }
      List<Side> representatives = companions.representatives(sentence, token, span.get());
      return representatives.isEmpty() ? body(sentence, span.get()) : representatives;
    }
    Optional<NamedSpan> office = span.filter(s -> s.kind().office());
    return office.isPresent() || words.is("stands-for-others", Syntax.lemma(token))
        ? holders(sentence, token, office)
        : List.of();
  }

  /** "the two met, A said": who stood without a name before may be named beside the pronoun. */
  private List<Side> named(Sentence sentence, List<Side> sides) {
    if (sides.size() < 2 || sides.stream().allMatch(Side::named)) {
      return sides;
    }
    List<Side> here = cast.people().in(sentence.index()).stream().distinct().map(Side::of).toList();
    return sides.stream()
        .map(
            side -> {
              List<Side> bearers =
                  here.stream()
                      .filter(p -> p.stands() != null && p.stands().equals(side.stands()))
                      .toList();
              boolean open = side.personal() && !side.named();
              return open && bearers.size() == 1 ? bearers.get(0) : side;
            })
        .toList();
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

  /** As {@link #group}; "the delegation" is the one spoken of last. */
  private List<Side> holders(Sentence sentence, Token noun, Optional<NamedSpan> office) {
    List<Side> sides = group(sentence, noun, office);
    if (!words.is("delegation", Syntax.lemma(noun))) {
      return sides;
    }
    if (sides.isEmpty() && definite(sentence, noun) && !Affiliations.plural(noun)) {
      return discourse.delegation(sentence.index());
    }
    List<Side> members = discourse.members(sides, sentence.index());
    discourse.delegation(sides, sentence.index());
    return members.isEmpty() ? sides : members;
  }

  private List<Side> group(Sentence sentence, Token noun, Optional<NamedSpan> office) {
    List<Side> members = members(sentence, noun);
    if (!members.isEmpty()) {
      return members;
    }
    List<Side> bearers = named.behind(sentence, noun);
    if (bearers.isEmpty() && !Affiliations.plural(noun)) {
      bearers = named.behindPhrase(sentence, noun);
    }
    if (!bearers.isEmpty()) {
      return bearers;
    }
    String role = office.map(NamedSpan::name).orElse(Syntax.lemma(noun)).toLowerCase(Locale.ROOT);
    List<Side> sides = unnamed.ofAffiliations(sentence, noun, role);
    if (!sides.isEmpty()) {
      return sides;
    }
    if (Affiliations.plural(noun)) {
      return named(sentence, unnamed.holding(collective.read(sentence, noun), role));
    }
    return definite(sentence, noun) ? unnamed.lastOne(sentence, noun, role) : List.of();
  }

  private List<Side> apposed(Sentence sentence, Token apposed, List<Side> sides) {
    List<Side> bearers = new ArrayList<>();
    for (Token conjunct : Syntax.conjuncts(sentence, apposed)) {
      named.at(sentence, conjunct).ifPresent(bearers::add);
      misread
          .afterCountry(sentence, conjunct)
          .forEach(t -> named.at(sentence, t).ifPresent(bearers::add));
    }
    sides.removeIf(side -> !side.named() && bearers.stream().anyMatch(n -> mayBe(n, side)));
    return bearers;
  }

  private static boolean mayBe(Side person, Side unnamed) {
    return person.stands() == null || person.stands().equals(unnamed.stands());
  }

  private static boolean definite(Sentence sentence, Token noun) {
    return sentence.children(noun.index(), "det").stream()
        .anyMatch(d -> Syntax.lower(d).equals("the"));
  }
}
