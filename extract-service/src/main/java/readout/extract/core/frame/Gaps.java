package readout.extract.core.frame;

import java.util.List;
import java.util.Set;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;

/** Finds whom a second meeting was with that shares the verb of the first; see {@link Gapping}. */
final class Gaps {

  private static final Set<String> WHEN_OR_WHERE = Set.of("DATE", "TIME", "GPE", "LOC", "FAC");
  private static final Set<String> WITH = Set.of("with", "by");

  private final Arguments arguments;

  Gaps(Arguments arguments) {
    this.arguments = arguments;
  }

  /** Whom the second meeting was with; nobody where there is none. */
  List<Side> read(MeetingMention mention, Token conjunct) {
    Sentence sentence = mention.sentence();
    Token host = sentence.token(conjunct.head());
    if (coordinated(mention, host, conjunct)) {
      return personal(sentence, List.of(conjunct));
    }
    boolean with = WITH.contains(Syntax.lower(conjunct));
    List<Token> nouns = with ? sentence.children(conjunct.index(), "pobj") : List.of(conjunct);
    boolean adverbial =
        conjunct.relation().equals("conj")
            && (with
                ? sentence.children(host.index(), "pobj").stream().anyMatch(Gaps::whenOrWhere)
                : whenOrWhere(host) && host.relation().matches("pobj|npadvmod"));
    if ((!adverbial && !behindAnd(sentence, conjunct))
        || !Syntax.isNoun(nouns.isEmpty() ? conjunct : nouns.get(0))) {
      return List.of();
    }
    List<Side> met = personal(sentence, nouns).stream().filter(s -> !among(s, mention)).toList();
    return trigger(sentence, host, mention) ? met : List.of();
  }

  private List<Side> personal(Sentence sentence, List<Token> nouns) {
    return arguments.read(sentence, nouns).stream().filter(Side::personal).toList();
  }

  private static boolean among(Side side, MeetingMention mention) {
    return mention.sides().stream().anyMatch(o -> o.key().equals(side.key()));
  }

  /** "met A in X on Monday and B in Y on Tuesday", where A and B are coordinated. */
  private boolean coordinated(MeetingMention mention, Token host, Token conjunct) {
    Sentence sentence = mention.sentence();
    List<Side> met = personal(sentence, List.of(conjunct));
    boolean both =
        conjunct.relation().equals("conj")
            && !met.isEmpty()
            && met.stream().allMatch(s -> among(s, mention))
            && Syntax.isNoun(host)
            && !whenOrWhere(host);
    List<Token> tokens = sentence.tokens();
    return both
        && tokens.subList(host.index() + 1, conjunct.index()).stream().anyMatch(Gaps::dated)
        && tokens.subList(conjunct.index() + 1, tokens.size()).stream().anyMatch(Gaps::dated);
  }

  private static boolean dated(Token token) {
    return token.entityType().equals("DATE") || Syntax.lower(token).equals("day");
  }

  /** "met A in X and B in Y": parsers hang B on the "and" of the verb. */
  private static boolean behindAnd(Sentence sentence, Token noun) {
    Token and = sentence.token(noun.head());
    return noun.relation().equals("dep")
        && and.relation().equals("cc")
        && and.index() > 0
        && whenOrWhere(sentence.token(and.index() - 1));
  }

  private static boolean whenOrWhere(Token token) {
    return WHEN_OR_WHERE.contains(token.entityType());
  }

  /** Whether the day or place is that of the meeting, or of the verb it is the object of. */
  private static boolean trigger(Sentence sentence, Token host, MeetingMention mention) {
    Token trigger = sentence.token(mention.trigger());
    int above = trigger.head();
    for (Token ancestor : sentence.ancestors(host.index())) {
      if (Syntax.isVerb(ancestor) || ancestor.index() == trigger.index()) {
        return ancestor.index() == trigger.index() || ancestor.index() == above;
      }
    }
    return false;
  }
}
