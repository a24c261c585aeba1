package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/**
 * Reads who came to a meeting that was told before: "They were joined by A", "A sat in on the
 * talks", "The meeting, also attended by A", "He was accompanied by A".
 */
final class PresenceRosters {

  private static final Set<String> AGAIN = Set.of("the", "this", "both", "these");
  private static final Set<String> AT = Set.of("in", "at", "on");

  private final WordClasses words;
  private final Arguments arguments;

  PresenceRosters(WordClasses words, Arguments arguments) {
    this.words = words;
    this.arguments = arguments;
  }

  /** What a verb says of it. */
  Optional<Roster> read(Sentence sentence, Token verb) {
    return joined(sentence, verb)
        .or(() -> accompanied(sentence, verb))
        .or(() -> present(sentence, verb));
  }

  /** "They were joined by A", "A joined them", "the meeting was also attended by A". */
  private Optional<Roster> joined(Sentence sentence, Token verb) {
    boolean join = Syntax.lemma(verb).equals("join");
    if (!join && !Syntax.lemma(verb).equals("attend")) {
      return Optional.empty();
    }
    boolean passive = Clauses.passive(sentence, verb);
    List<Token> joined = new ArrayList<>();
    if (verb.relation().equals("acl")) {
      Syntax.head(sentence, verb).ifPresent(joined::add);
    }
    joined.addAll(
        passive ? Syntax.ownSubjects(sentence, verb) : sentence.children(verb.index(), "dobj"));
    if (joined.stream().noneMatch(t -> told(sentence, t, join))) {
      return Optional.empty();
    }
    return passive
        ? agents(sentence, verb)
        : joining(sentence, verb, arguments.subject(sentence, verb));
  }

  /** Those who joined, also without names where each state's is said to have come. */
  private Optional<Roster> agents(Sentence sentence, Token verb) {
    List<Side> sides = arguments.agent(sentence, verb);
    boolean counterparts =
        Syntax.prepositionObjects(sentence, verb, Set.of("by")).stream()
            .anyMatch(noun -> words.is("counterpart", Syntax.lemma(noun)));
    return counterparts && !sides.isEmpty()
        ? Optional.of(new Roster(sentence, verb, Roster.Kind.JOINED, sides, null))
        : joining(sentence, verb, sides);
  }

  /** "He was accompanied by A and B", "X will be joined by A". */
  private Optional<Roster> accompanied(Sentence sentence, Token verb) {
    if (!words.is("accompanied-by", Syntax.lower(verb)) || !Clauses.passive(sentence, verb)) {
      return Optional.empty();
    }
    List<Side> named = arguments.agent(sentence, verb).stream().filter(Side::named).toList();
    List<Token> subjects = Syntax.ownSubjects(sentence, verb);
    if (named.isEmpty() || subjects.isEmpty()) {
      return Optional.empty();
    } else if (subjects.stream().anyMatch(s -> s.pos().equals("PRP"))) {
      return Optional.of(new Roster(sentence, verb, Roster.Kind.ACCOMPANIED, named, null));
    }
    List<Side> all = new ArrayList<>(arguments.read(sentence, subjects));
    if (all.size() != 1 || !all.get(0).named()) {
      return Optional.empty();
    }
    all.addAll(named);
    return Optional.of(new Roster(sentence, verb, Roster.Kind.BESIDE, all, null));
  }

  /** "A took part in the talks", "A sat in on the meeting", "A was also at the meeting". */
  private Optional<Roster> present(Sentence sentence, Token verb) {
    boolean told =
        Syntax.prepositionObjects(sentence, verb, AT).stream()
            .anyMatch(noun -> told(sentence, noun, false));
    if (!told || Clauses.passive(sentence, verb)) {
      return Optional.empty();
    }
    String lemma = Syntax.lemma(verb);
    boolean there =
        switch (lemma) {
          case "participate", "sit" -> true;
          case "take" ->
              sentence.children(verb.index(), "dobj").stream()
                  .anyMatch(o -> Syntax.lower(o).equals("part"));
          case "be" ->
              Syntax.has(sentence, verb, "advmod")
                  || sentence.children(verb.index(), "acomp").stream()
                      .anyMatch(a -> words.is("forum-present", Syntax.lower(a)));
          default -> false;
        };
    return there ? joining(sentence, verb, arguments.subject(sentence, verb)) : Optional.empty();
  }

  /** Persons by name and states as such; "other officials of A" say nothing of who took part. */
  static Optional<Roster> joining(Sentence sentence, Token trigger, List<Side> all) {
    List<Side> sides = all.stream().filter(side -> side.name() != null).toList();
    return sides.isEmpty()
        ? Optional.empty()
        : Optional.of(new Roster(sentence, trigger, Roster.Kind.JOINED, sides, null));
  }

  /** Those who met, or the meeting or its beginning, as told before: "them", "the two leaders". */
  private boolean told(Sentence sentence, Token noun, boolean persons) {
    if (noun.pos().equals("PRP")) {
      return persons && !Syntax.lower(noun).equals("it");
    }
    boolean again =
        sentence.children(noun.index(), "det").stream()
            .anyMatch(d -> AGAIN.contains(Syntax.lower(d)));
    List<Token> of = Syntax.prepositionObjects(sentence, noun, Set.of("of"));
    if (again && words.is("part-of-meeting", Syntax.lemma(noun)) && !of.isEmpty()) {
      return of.stream().anyMatch(meeting -> told(sentence, meeting, false));
    }
    boolean meeting =
        words.is("noun-meeting", noun)
            && of.isEmpty()
            && Syntax.prepositionObjects(sentence, noun, Set.of("with", "between")).isEmpty();
    boolean pair = persons && words.is("pair", Syntax.lemma(noun)) && noun.pos().equals("NNS");
    return again && (meeting || pair);
  }
}
