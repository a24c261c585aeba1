package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.ActorKind;
import readout.contracts.Affiliation;
import readout.extract.core.entity.Cast;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.NamedSpan;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads the two sides of a war within a state where one has no name: "rebel groups". */
final class InnerSides {

  private static final Set<String> WITH = Set.of("with", "between", "by", "among");
  private static final Set<String> BETWEEN = Set.of("between", "among");
  private static final Set<String> THERE = Set.of("in", "of");
  private static final Set<String> MODIFIERS = Set.of("nmod", "compound", "amod");
  private static final int FEW = 3;

  private final Cast cast;
  private final WordClasses words;
  private final Arguments arguments;

  InnerSides(ArticleContext context) {
    this.cast = context.cast();
    this.words = context.words();
    this.arguments = context.arguments();
  }

  /** What the nouns say of both sides. */
  private static final class War {
    private final List<Side> known = new ArrayList<>();
    private final Set<String> rebels = new LinkedHashSet<>();
    private boolean groups;
    private boolean government;
    private boolean again;
    private @Nullable Affiliation state;
  }

  /** The nouns that say who makes an agreement: subject, "with", "between", "by". */
  static List<Token> heads(Sentence sentence, Optional<Token> noun, Optional<Token> deed) {
    List<Token> between =
        noun.map(n -> Syntax.prepositionObjects(sentence, n, BETWEEN)).orElse(List.of());
    if (!between.isEmpty()) {
      return between;
    }
    List<Token> heads = new ArrayList<>();
    deed.filter(d -> Syntax.isVerb(d) && !Clauses.passive(sentence, d))
        .ifPresent(d -> heads.addAll(Clauses.subjects(sentence, d)));
    deed.ifPresent(d -> heads.addAll(Syntax.prepositionObjects(sentence, d, WITH)));
    noun.ifPresent(n -> heads.addAll(Syntax.prepositionObjects(sentence, n, WITH)));
    return heads;
  }

  /**
   * The state and those who fight it; nobody where each of them has a name, or where it is not told
   * in which state they fight.
   *
   * @param peace whether the agreement ends a war, so that an opposition is a side of it
   */
  List<Side> of(Sentence sentence, List<Token> heads, boolean peace) {
    War war = new War();
    for (Token head : heads) {
      for (Token noun : Syntax.conjuncts(sentence, head)) {
        read(sentence, noun, peace, war);
      }
    }
    if (war.rebels.isEmpty() && !war.government && !war.again) {
      return List.of();
    }
    Affiliation state = state(war);
    if (state == null && war.government && !war.rebels.isEmpty()) {
      state = only(sentence, sentence.tokens()).orElse(null);
    }
    boolean open = war.government || !war.rebels.isEmpty();
    if (open && state == null) {
      return List.of();
    }
    List<Side> sides = new ArrayList<>();
    if (war.government && state != null) {
      sides.add(new Side(state.name(), null, state, ActorKind.COUNTRY, -1));
    }
    sides.addAll(war.known);
    if (!war.rebels.isEmpty() && state != null) {
      sides.addAll(fighters(war, state));
    }
    return Arguments.parties(sides) > 1 ? Discourse.distinct(sides) : List.of();
  }

  private void read(Sentence sentence, Token noun, boolean peace, War war) {
    Optional<NamedSpan> span = cast.names(sentence).at(noun.index());
    if (span.filter(s -> s.kind() == NamedSpan.Kind.CONFLICT_PARTY).isPresent()) {
      war.known.add(Side.of(span.get()));
      return;
    }
    List<Side> sides = arguments.at(sentence, noun);
    Optional<String> rebels = rebels(sentence, noun, sides, peace);
    if (rebels.isPresent()) {
      war.rebels.add(rebels.get());
      war.groups |= noun.pos().equals("NNS") && words.is("rebel-group", noun);
      sides.stream()
          .filter(s -> !s.named())
          .flatMap(s -> Optional.ofNullable(s.affiliation()).stream())
          .filter(a -> a.country() != null)
          .findFirst()
          .or(() -> only(sentence, sentence.subtree(noun.index())))
          .ifPresent(a -> war.state = a);
    } else if (Arguments.parties(sides) > 0) {
      war.known.addAll(sides);
    } else if (words.is("rebel-group", noun) && definite(sentence, noun)) {
      lastParty(sentence, noun)
          .ifPresent(
              party -> {
                war.known.add(party);
                war.again = true;
              });
    } else if (governs(sentence, noun)) {
      List<Side> owners = arguments.modifiers(sentence, noun);
      war.known.addAll(owners);
      war.government |= owners.isEmpty();
      there(sentence, noun).ifPresent(a -> war.state = a);
    }
  }

  /** What the text calls those who fight a state without a name of their own. */
  private Optional<String> rebels(Sentence sentence, Token noun, List<Side> sides, boolean peace) {
    Optional<Side> person = sides.stream().filter(Side::named).findFirst();
    if (person.isPresent()) {
      String role = String.valueOf(person.get().role()).toLowerCase(Locale.ROOT);
      return rebel(role.split(" ", 2)[0], peace);
    }
    Optional<String> own = rebel(Syntax.lemma(noun), peace);
    Optional<String> modified =
        words.is("rebel-group", noun) || words.is("rebel-leader", noun)
            ? before(sentence, noun).stream()
                .flatMap(c -> rebel(Syntax.lemma(c), peace).stream())
                .findFirst()
            : Optional.empty();
    Optional<String> origin =
        before(sentence, noun).stream()
            .filter(c -> cast.names(sentence).at(c.index()).filter(this::national).isPresent())
            .map(Token::form)
            .findFirst();
    return own.or(() -> modified).map(name -> origin.map(o -> o + " " + name).orElse(name));
  }

  private static List<Token> before(Sentence sentence, Token noun) {
    return sentence.children(noun.index()).stream()
        .filter(c -> MODIFIERS.contains(c.relation()) && c.index() < noun.index())
        .toList();
  }

  private boolean national(NamedSpan span) {
    return span.kind() == NamedSpan.Kind.DEMONYM;
  }

  private Optional<String> rebel(String word, boolean peace) {
    if (peace && words.is("rebel-opposition", word)) {
      return Optional.of(word);
    }
    return words.is("rebel", word) ? Optional.of(word + "s") : Optional.empty();
  }

  /** The state they fight: told, else the only one that makes it with them. */
  private @Nullable Affiliation state(War war) {
    if (war.state != null) {
      return war.state;
    }
    List<Affiliation> states =
        war.known.stream()
            .flatMap(s -> Optional.ofNullable(s.affiliation()).stream())
            .flatMap(a -> (war.government ? cast.battleground(a.name()) : fought(a)).stream())
            .distinct()
            .toList();
    return states.size() == 1 ? states.get(0) : null;
  }

  private static Optional<Affiliation> fought(Affiliation state) {
    return Optional.of(state).filter(a -> a.country() != null);
  }

  /** Those whom the article names as fighting there, where they can only be meant; else unnamed. */
  private List<Side> fighters(War war, Affiliation state) {
    List<Side> named =
        cast.sentences().stream()
            .flatMap(s -> cast.names(s).spans().stream())
            .filter(s -> s.kind() == NamedSpan.Kind.CONFLICT_PARTY)
            .filter(s -> cast.battleground(s.name()).filter(state::equals).isPresent())
            .map(Side::of)
            .toList();
    List<Side> distinct = Discourse.distinct(named);
    if (distinct.size() == 1 || (war.groups && !distinct.isEmpty() && distinct.size() <= FEW)) {
      return distinct;
    }
    return war.rebels.stream()
        .map(n -> new Side(n, null, new Affiliation(n, null), ActorKind.ORGANISATION, -1))
        .toList();
  }

  /** The only state that these words name. */
  private Optional<Affiliation> only(Sentence sentence, List<Token> tokens) {
    List<Affiliation> states =
        tokens.stream()
            .flatMap(t -> cast.names(sentence).at(t.index()).stream())
            .filter(s -> s.kind() == NamedSpan.Kind.COUNTRY || national(s))
            .flatMap(s -> cast.state(s.country()).stream())
            .distinct()
            .toList();
    return states.size() == 1 ? Optional.of(states.get(0)) : Optional.empty();
  }

  /** "The movement": the party to a conflict that was named last. */
  private Optional<Side> lastParty(Sentence sentence, Token noun) {
    for (int i = sentence.index(); i >= 0; i--) {
      int to = i == sentence.index() ? noun.index() : Integer.MAX_VALUE;
      List<NamedSpan> parties =
          cast.names(cast.sentences().get(i))
              .within(0, to, s -> s.kind() == NamedSpan.Kind.CONFLICT_PARTY);
      if (!parties.isEmpty()) {
        return Optional.of(Side.of(parties.get(parties.size() - 1)));
      }
    }
    return Optional.empty();
  }

  /** "the government", "government officials". */
  private boolean governs(Sentence sentence, Token noun) {
    boolean officials =
        words.is("stands-for-others", noun)
            && before(sentence, noun).stream().anyMatch(c -> words.is("rebel-foe", c));
    return officials || words.is("rebel-foe", noun);
  }

  /** "the government in C": the state whose city that is. */
  private Optional<Affiliation> there(Sentence sentence, Token noun) {
    return Syntax.prepositionObjects(sentence, noun, THERE).stream()
        .flatMap(o -> cast.names(sentence).at(o.index()).stream())
        .flatMap(s -> cast.state(s.country()).stream())
        .findFirst();
  }

  private static boolean definite(Sentence sentence, Token noun) {
    return sentence.children(noun.index(), "det").stream()
        .anyMatch(d -> Syntax.lower(d).equals("the"));
  }
}
