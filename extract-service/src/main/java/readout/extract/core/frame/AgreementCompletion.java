package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

/** Finds those whom an agreement binds where its clause does not say: who is spoken of around. */
final class AgreementCompletion {

  private static final int NEAR = 3;
  private static final int MANY = 8;
  private static final Set<String> IN = Set.of("in", "at", "near");
  private static final Side UNION =
      new Side(
          "European Union",
          null,
          new Affiliation("European Union", null),
          ActorKind.ORGANISATION,
          -1);

  private final Cast cast;
  private final WordClasses words;
  private final Discourse discourse;

  AgreementCompletion(ArticleContext context) {
    this.cast = context.cast();
    this.words = context.words();
    this.discourse = context.discourse();
  }

  /**
   * One side with its counterpart, or both, where the clause does not say: those who met or agreed
   * last, else the two states of the sentence, else the two of which the article speaks before.
   */
  List<Side> completed(Sentence sentence, List<Side> known) {
    List<Side> here = AgreementParties.joined(known, named(sentence));
    if (Arguments.parties(here) == 2) {
      return here;
    }
    List<Side> last = states(discourse.together(sentence.index()));
    if (last.size() > 1 && last.size() < MANY && covers(last, known)) {
      return AgreementParties.joined(known, last);
    }
    for (int back = 1; back <= NEAR && sentence.index() - back >= 0; back++) {
      List<Side> all =
          AgreementParties.joined(known, named(cast.sentences().get(sentence.index() - back)));
      if (Arguments.parties(all) == 2) {
        return all;
      }
      if (Arguments.parties(all) > 2) {
        break;
      }
    }
    List<Side> two = article();
    return covers(two, known) ? AgreementParties.joined(known, two) : known;
  }

  /** The two states of which the article speaks far more than of any other. */
  private List<Side> article() {
    Map<String, Side> sides = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Sentence sentence : cast.sentences()) {
      for (Side side : named(sentence)) {
        String name = String.valueOf(side.stands());
        sides.putIfAbsent(name, side);
        counts.merge(name, 1, Integer::sum);
      }
    }
    List<String> most =
        counts.keySet().stream()
            .sorted(Comparator.comparing((String n) -> -counts.getOrDefault(n, 0)))
            .toList();
    if (most.size() < 2) {
      return List.of();
    }
    int second = counts.getOrDefault(most.get(1), 0);
    int third = most.size() > 2 ? counts.getOrDefault(most.get(2), 0) : 0;
    return second > 1 && 2 * third <= second
        ? most.subList(0, 2).stream().map(n -> Objects.requireNonNull(sides.get(n))).toList()
        : List.of();
  }

  /** States and organisations that a sentence speaks of, seats of government among them. */
  List<Side> named(Sentence sentence) {
    Map<String, Side> found = new LinkedHashMap<>();
    for (NamedSpan span : cast.names(sentence).spans()) {
      if (span.kind().acts() && !aside(sentence, span)) {
        found.putIfAbsent(span.name(), Side.of(span));
      }
    }
    cast.people().in(sentence.index()).stream()
        .map(Side::of)
        .filter(s -> s.stands() != null)
        .forEach(s -> found.putIfAbsent(String.valueOf(s.stands()), s));
    return settled(words, List.copyOf(found.values()));
  }

  /** Where something happens, and who only mediates: "in Sweden", "brokered by Egypt". */
  private boolean aside(Sentence sentence, NamedSpan span) {
    Token last = sentence.token(span.to() - 1);
    Token name = last.relation().equals("conj") ? Syntax.firstConjunct(sentence, last) : last;
    if (name.head() < 0) {
      return false;
    }
    Token head = sentence.token(name.head());
    boolean agent = name.relation().equals("pobj") && head.relation().equals("agent");
    Token deed = agent && head.head() >= 0 ? sentence.token(head.head()) : head;
    boolean mediates =
        ((agent || name.relation().equals("nsubj")) && words.is("agreement-mediate", deed))
            || (agent && words.is("agreement-offer", deed) && between(sentence, deed));
    boolean there = name.relation().equals("pobj") && IN.contains(Syntax.lower(head));
    return mediates || there;
  }

  /** "proposed by A with B": A offers what others are to make. */
  private static boolean between(Sentence sentence, Token deed) {
    return !Syntax.prepositionObjects(sentence, deed, Set.of("with", "between")).isEmpty();
  }

  /** An institution of the European Union binds the Union. */
  static List<Side> settled(WordClasses words, List<Side> sides) {
    List<Side> settled = new ArrayList<>();
    for (Side side : sides) {
      String name = side.stands();
      settled.add(name != null && words.is("eu-institution", name) ? UNION : whole(words, side));
    }
    return Discourse.distinct(settled);
  }

  /** "G7 members", "NATO allies" who commit themselves commit the group. */
  private static Side whole(WordClasses words, Side side) {
    String name = side.stands();
    int last = name == null ? -1 : name.lastIndexOf(' ');
    if (name == null || last < 0 || !words.is("group-members", name.substring(last + 1))) {
      return side;
    }
    String group = name.substring(0, last);
    return words.is("group-of-states", group)
        ? new Side(group, null, new Affiliation(group, null), ActorKind.ORGANISATION, -1)
        : side;
  }

  private static List<Side> states(List<Side> sides) {
    return sides.stream().filter(s -> s.stands() != null).toList();
  }

  static boolean covers(List<Side> all, List<Side> some) {
    return some.stream()
        .filter(s -> s.stands() != null)
        .allMatch(s -> all.stream().anyMatch(o -> String.valueOf(s.stands()).equals(o.stands())));
  }
}
