package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.Affiliation;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads who comes with somebody ("accompanied by B") and who leads a group ("led by B"). */
final class Companions {

  private static final Set<String> BY = Set.of("by");
  private static final Set<String> OF_OR_FROM = Set.of("of", "from");
  private static final Set<String> WITH = Set.of("with");

  private static final Set<String> JOINTS = Set.of(",", "and", "&");

  private final Cast cast;
  private final WordClasses words;
  private final SideReader sides;

  Companions(Cast cast, SideReader sides) {
    this.cast = cast;
    this.words = cast.words();
    this.sides = sides;
  }

  /** "a delegation led by B", "a team under B": those named, each standing for the group. */
  List<Side> leaders(Sentence sentence, Token group) {
    List<Side> leaders = new ArrayList<>(by(sentence, group, "led-by"));
    List<Token> clauses = new ArrayList<>(sentence.children(group.index(), "acl"));
    for (Token whose : Syntax.prepositionObjects(sentence, group, OF_OR_FROM)) {
      clauses.addAll(sentence.children(whose.index(), "acl"));
    }
    for (Token child : clauses) {
      if (words.is("led-by", Syntax.lower(child))) {
        leaders.addAll(listed(sentence, child.index() + 1));
      }
    }
    for (Token clause : sentence.children(group.index(), "relcl")) {
      if (words.is("delegation-include", clause)) {
        leaders.addAll(read(sentence, sentence.children(clause.index(), "dobj")));
      }
    }
    return Discourse.distinct(leaders.stream().filter(Side::named).toList());
  }

  /** "A, represented by B": B, who stands for A. */
  List<Side> representatives(Sentence sentence, Token state, NamedSpan span) {
    return by(sentence, state, "represented-by").stream()
        .filter(Side::named)
        .map(side -> side.orOf(span))
        .toList();
  }

  /** Those whom a list names behind "by", with their titles; parsers lose the end of long ones. */
  private List<Side> listed(Sentence sentence, int by) {
    List<Side> all = new ArrayList<>();
    boolean open = by < sentence.size() && Syntax.lower(sentence.token(by)).equals("by");
    for (int i = by + 1; open && i < sentence.size(); i++) {
      Optional<Person> person = cast.people().at(sentence.index(), i);
      Token token = sentence.token(i);
      if (person.isPresent()) {
        all.add(Side.of(person.get()));
      } else if (!all.isEmpty() && cast.people().at(sentence.index(), i - 1).isPresent()) {
        open = JOINTS.contains(Syntax.lower(token));
      } else {
        open = !Syntax.isVerb(token) && !token.pos().startsWith("W") && !token.pos().equals(":");
      }
    }
    return all;
  }

  /** "A, accompanied by B", "A together with B", "A along with B". */
  List<Side> of(Sentence sentence, Token noun, List<Side> hosts) {
    List<Side> found = new ArrayList<>(by(sentence, noun, "accompanied-by"));
    for (Token child : sentence.children(noun.index(), "prep")) {
      found.addAll(alongside(sentence, child));
    }
    @Nullable Affiliation same = hosts.size() == 1 ? hosts.get(0).affiliation() : null;
    return found.stream()
        .filter(Side::named)
        .map(side -> same == null || side.affiliation() != null ? side : side.standingFor(same))
        .filter(side -> hosts.stream().noneMatch(h -> Objects.equals(h.key(), side.key())))
        .toList();
  }

  private List<Side> alongside(Sentence sentence, Token preposition) {
    List<Token> objects = new ArrayList<>();
    String word = Syntax.lower(preposition);
    if (word.equals("with") && along(sentence, preposition)) {
      objects.addAll(sentence.children(preposition.index(), "pobj"));
    } else if (word.equals("along") || word.equals("together")) {
      objects.addAll(Syntax.prepositionObjects(sentence, preposition, WITH));
    }
    return read(sentence, objects);
  }

  private static boolean along(Sentence sentence, Token preposition) {
    return sentence.children(preposition.index(), "advmod").stream()
        .anyMatch(a -> Set.of("along", "together").contains(Syntax.lower(a)));
  }

  private List<Side> by(Sentence sentence, Token noun, String wordClass) {
    List<Token> objects = new ArrayList<>();
    List<Token> clauses = new ArrayList<>(sentence.children(noun.index(), "acl"));
    sentence.children(noun.index(), "relcl").stream()
        .filter(clause -> Syntax.has(sentence, clause, "nsubjpass"))
        .forEach(clauses::add);
    for (Token child : clauses) {
      if (words.is(wordClass, Syntax.lower(child))) {
        objects.addAll(Syntax.prepositionObjects(sentence, child, BY));
      }
    }
    return read(sentence, objects);
  }

  private List<Side> read(Sentence sentence, List<Token> heads) {
    return heads.stream().flatMap(head -> sides.read(sentence, head).stream()).toList();
  }
}
