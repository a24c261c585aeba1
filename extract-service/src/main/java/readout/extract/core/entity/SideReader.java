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

  private static final Set<String> OF = Set.of("of", "from", "for");
  private static final Set<String> OF_OR_IN = Set.of("of", "from", "for", "in");
  private static final Set<String> MODIFIERS = Set.of("nmod", "compound", "poss");

  private final Cast cast;
  private final Discourse discourse;
  private final WordClasses words;

  /** Reads for this article; pronouns and "the two leaders" are looked up in the discourse. */
  public SideReader(Cast cast, Discourse discourse) {
    this.cast = cast;
    this.discourse = discourse;
    this.words = cast.words();
  }

  /** Everybody a coordination of noun phrases means, without repetition; empty when unknown. */
  public List<Side> read(Sentence sentence, Token head) {
    List<Side> sides = new ArrayList<>();
    for (Token conjunct : Syntax.conjuncts(sentence, head)) {
      sides.addAll(one(sentence, conjunct));
      for (Token apposed : sentence.children(conjunct.index(), "appos")) {
        sides.addAll(apposed(sentence, apposed, sides));
      }
    }
    return Discourse.distinct(sides);
  }

  private List<Side> apposed(Sentence sentence, Token apposed, List<Side> sides) {
    List<Side> named = new ArrayList<>();
    for (Token conjunct : Syntax.conjuncts(sentence, apposed)) {
      person(sentence, conjunct).ifPresent(named::add);
    }
    if (!named.isEmpty()) {
      sides.removeIf(
          side ->
              !side.named()
                  && named.stream()
                      .anyMatch(n -> n.stands() == null || n.stands().equals(side.stands())));
    }
    return named;
  }

  private Optional<Side> person(Sentence sentence, Token token) {
    return cast.people().at(sentence.index(), token.index()).map(Side::of);
  }

  private List<Side> one(Sentence sentence, Token token) {
    Optional<Side> person = person(sentence, token);
    if (person.isPresent()) {
      return List.of(person.get());
    }
    boolean stands = !token.relation().equals("nmod") && !token.relation().equals("det");
    boolean number = token.pos().equals("DT") || token.pos().equals("CD");
    if (token.pos().startsWith("PRP") || (number && stands)) {
      return pronoun(sentence, token);
    }
    if (token.pos().startsWith("W")) {
      return antecedent(sentence, token);
    }
    Optional<NamedSpan> span = cast.names(sentence).at(token.index());
    if (span.isPresent() && span.get().kind().acts() && actsAlone(sentence, token, span.get())) {
      return List.of(Side.of(span.get()));
    }
    boolean office = span.filter(s -> s.kind().office()).isPresent();
    if (office || words.is("stands-for-others", Syntax.lemma(token))) {
      return holders(sentence, token, span.filter(s -> s.kind().office()));
    }
    return List.of();
  }

  /** "the French" is somebody; the "French" of "French wine" is not, and never reaches here. */
  private boolean actsAlone(Sentence sentence, Token token, NamedSpan span) {
    if (span.kind() != NamedSpan.Kind.DEMONYM) {
      return true;
    }
    return token.pos().equals("NNPS")
        || sentence.children(token.index(), "det").stream()
            .anyMatch(d -> Syntax.lower(d).equals("the"));
  }

  private List<Side> pronoun(Sentence sentence, Token token) {
    return switch (Syntax.lower(token)) {
      case "he", "she", "him", "her", "his" ->
          discourse.lastPerson(sentence.index()).map(List::of).orElse(List.of());
      case "i", "me", "my" -> speaker(sentence).map(List::of).orElse(List.of());
      case "they", "them", "their", "both", "two", "each" -> discourse.together(sentence.index());
      default -> List.of();
    };
  }

  /** Whoever is quoted in the sentence, else the official whose text this is. */
  private Optional<Side> speaker(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      boolean says = words.is("quote", Syntax.lemma(token)) && token.pos().startsWith("VB");
      if (says) {
        for (Token subject : sentence.children(token.index(), "nsubj")) {
          Optional<Side> quoted = person(sentence, subject);
          if (quoted.isPresent()) {
            return quoted;
          }
        }
      }
    }
    return cast.author().map(Side::of);
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

  private List<Side> holders(Sentence sentence, Token noun, Optional<NamedSpan> office) {
    boolean plural = noun.pos().equals("NNS") || noun.pos().equals("NNPS");
    List<Side> members = members(sentence, noun);
    if (!members.isEmpty()) {
      return members;
    }
    String role = role(sentence, noun, office);
    List<NamedSpan> affiliations = affiliations(sentence, noun);
    List<Side> sides = new ArrayList<>();
    for (NamedSpan affiliation : affiliations) {
      sides.add(
          cast.people()
              .holding(role, affiliation.name())
              .filter(p -> !plural || affiliations.size() > 1)
              .map(Side::of)
              .orElseGet(() -> Side.unnamed(null, affiliation)));
    }
    if (!sides.isEmpty()) {
      return sides;
    }
    if (plural) {
      return both(sentence, noun) ? discourse.together(sentence.index()) : List.of();
    }
    return definite(sentence, noun)
        ? discourse.lastHolding(role).map(List::of).orElse(List.of())
        : List.of();
  }

  /** "senior officials, including Secretary-General X"; "representatives, including those of A". */
  private List<Side> members(Sentence sentence, Token noun) {
    List<Side> members = new ArrayList<>();
    for (Token child : sentence.children(noun.index())) {
      if (Syntax.lower(child).equals("including")) {
        for (Token object : sentence.children(child.index(), "pobj")) {
          members.addAll(read(sentence, object));
        }
      }
    }
    List<NamedSpan> groups = affiliations(sentence, noun);
    if (members.size() > 1) {
      groups.forEach(group -> discourse.expand(group.name()));
    }
    return groups.size() == 1
        ? members.stream().map(member -> member.orOf(groups.get(0))).toList()
        : members;
  }

  private static String role(Sentence sentence, Token noun, Optional<NamedSpan> office) {
    return office.map(NamedSpan::name).orElse(Syntax.lemma(noun)).toLowerCase(Locale.ROOT);
  }

  private boolean both(Sentence sentence, Token noun) {
    boolean pair =
        sentence.children(noun.index()).stream()
            .anyMatch(
                c -> Set.of("the", "two", "both", "three", "these").contains(Syntax.lower(c)));
    return pair && words.is("pair", Syntax.lemma(noun));
  }

  private static boolean definite(Sentence sentence, Token noun) {
    return sentence.children(noun.index(), "det").stream()
        .anyMatch(d -> Syntax.lower(d).equals("the"));
  }

  /** The states and organisations that a noun's modifiers name, in text order. */
  public List<NamedSpan> affiliations(Sentence sentence, Token noun) {
    List<NamedSpan> found = new ArrayList<>();
    modifiers(sentence, noun, found, 0);
    boolean plural = noun.pos().equals("NNS") || noun.pos().equals("NNPS");
    for (Token object : Syntax.prepositionObjects(sentence, noun, plural ? OF_OR_IN : OF)) {
      for (Token conjunct : Syntax.conjuncts(sentence, object)) {
        acting(sentence, conjunct)
            .ifPresentOrElse(found::add, () -> groups(sentence, conjunct, found));
      }
    }
    return found.stream().distinct().toList();
  }

  private void groups(Sentence sentence, Token noun, List<NamedSpan> into) {
    if (words.is("stands-for-others", Syntax.lemma(noun))) {
      modifiers(sentence, noun, into, 0);
      for (Token apposed : sentence.children(noun.index(), "appos")) {
        for (Token conjunct : Syntax.conjuncts(sentence, apposed)) {
          acting(sentence, conjunct).ifPresent(into::add);
        }
      }
    }
  }

  private void modifiers(Sentence sentence, Token noun, List<NamedSpan> into, int depth) {
    for (Token child : sentence.children(noun.index())) {
      if (!MODIFIERS.contains(child.relation()) || child.index() > noun.index()) {
        continue;
      }
      for (Token conjunct : Syntax.conjuncts(sentence, child)) {
        Optional<NamedSpan> span = acting(sentence, conjunct);
        if (span.isPresent()) {
          into.add(span.get());
        } else if (depth < 2 && cast.people().at(sentence.index(), conjunct.index()).isEmpty()) {
          modifiers(sentence, conjunct, into, depth + 1);
        }
      }
    }
  }

  private Optional<NamedSpan> acting(Sentence sentence, Token token) {
    return cast.names(sentence).at(token.index()).filter(span -> span.kind().acts());
  }
}
