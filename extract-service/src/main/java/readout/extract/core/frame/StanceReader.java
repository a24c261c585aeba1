package readout.extract.core.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.contracts.MeetingStatus;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Reads the stance of a verb from its auxiliaries and from the verbs that control it. */
final class StanceReader {

  private static final Set<String> WILL = Set.of("will", "shall", "'ll", "wo");
  private static final Set<String> MAY = Set.of("can", "could", "may", "might");
  private static final Set<String> OUGHT = Set.of("should", "must", "ought");
  private static final Set<String> AFTER =
      Set.of("after", "following", "since", "upon", "on", "by");
  private static final Set<String> MEETS =
      Set.of(
          "verb-meet",
          "act-hold",
          "act-attend",
          "verb-speak",
          "verb-host",
          "verb-visit",
          "verb-discuss",
          "verb-phone");
  private static final Set<MeetingStatus> OFF =
      Set.of(MeetingStatus.CANCELLED, MeetingStatus.POSTPONED, MeetingStatus.DENIED);
  private static final int DEPTH = 8;

  private final WordClasses words;
  private final StanceWords stances;
  private final OuterStances outer;

  StanceReader(WordClasses words) {
    this.words = words;
    this.stances = new StanceWords(words);
    this.outer = new OuterStances(words);
  }

  /** The stance of a verb. */
  Stance verb(Sentence sentence, Token verb) {
    Stance own = controlled(sentence, verb, 0);
    Optional<Stance> visit =
        own.status() == MeetingStatus.SCHEDULED ? visitOff(sentence, verb) : Optional.empty();
    return outer
        .of(sentence, verb)
        .or(() -> visit)
        .or(() -> OuterStances.ahead(sentence, verb))
        .orElse(own);
  }

  /** The stance that a word itself gives to its complement. */
  Optional<Stance> byWord(Sentence sentence, Token word) {
    return stances.of(sentence, word);
  }

  private Stance controlled(Sentence sentence, Token verb, int depth) {
    boolean negated = Clauses.negated(sentence, verb);
    List<Token> auxiliaries = Clauses.auxiliaries(sentence, verb);
    for (Token auxiliary : auxiliaries) {
      String word = Syntax.lower(auxiliary);
      if (WILL.contains(word)) {
        return negated ? Stance.DENIED : Stance.SCHEDULED;
      } else if (word.equals("would") || word.equals("'d")) {
        return negated ? Stance.DENIED : would(sentence, verb);
      } else if (MAY.contains(word)) {
        return negated ? Stance.DENIED : Stance.HYPOTHETICAL;
      } else if (OUGHT.contains(word)) {
        return Stance.PROPOSED;
      } else if (word.equals("to") && verb.head() >= 0 && depth < DEPTH) {
        return negated ? Stance.DENIED : infinitive(sentence, verb, depth);
      } else if (word.equals("to") && verb.head() < 0) {
        return negated ? Stance.DENIED : Stance.SCHEDULED;
      }
    }
    if (negated) {
      return Aspects.since(sentence, verb) ? Stance.HELD : Stance.DENIED;
    }
    return finite(sentence, verb, auxiliaries, depth);
  }

  private Stance finite(Sentence sentence, Token verb, List<Token> auxiliaries, int depth) {
    return switch (verb.pos()) {
      case "VBD" -> Stance.HELD;
      case "VBZ", "VBP" -> Stance.PRESENT;
      case "VBN" ->
          Aspects.having(auxiliaries)
              ? gerund(sentence, verb, depth)
              : Aspects.participle(auxiliaries);
      case "VBG" ->
          auxiliaries.isEmpty() ? gerund(sentence, verb, depth) : Aspects.progressive(auxiliaries);
      default -> auxiliaries.isEmpty() ? Stance.PRESENT : Stance.HELD;
    };
  }

  private Stance gerund(Sentence sentence, Token verb, int depth) {
    if (verb.head() < 0 || depth >= DEPTH) {
      return Stance.PRESENT;
    }
    Token head = sentence.token(verb.head());
    String preposition =
        verb.relation().equals("pcomp")
            ? Syntax.lower(head)
            : sentence.children(verb.index(), "mark").stream()
                .findFirst()
                .map(Syntax::lower)
                .orElse("");
    if (AFTER.contains(preposition)) {
      return future(sentence, head) ? Stance.SCHEDULED : Stance.HELD;
    }
    if (preposition.equals("before")) {
      return narrated(sentence, head) ? Stance.HELD : Stance.SCHEDULED;
    }
    if (preposition.equals("without")) {
      return Stance.DENIED;
    }
    if (verb.relation().startsWith("csubj")) {
      Stance main = controlled(sentence, head, depth + 1);
      return main.equals(Stance.PRESENT) ? Stance.HYPOTHETICAL : main;
    }
    if (verb.relation().equals("advcl") && Syntax.isVerb(head)) {
      return accompanying(controlled(sentence, head, depth + 1));
    }
    if (verb.relation().equals("pcomp")) {
      return behind(sentence, head, depth);
    }
    return governed(sentence, head, depth).orElse(Stance.HELD);
  }

  /** "looks forward to meeting", "was barred from meeting", "insisted on meeting". */
  private Stance behind(Sentence sentence, Token preposition, int depth) {
    Token above = preposition;
    while (above.head() >= 0
        && (above.pos().equals("IN") || above.pos().equals("TO") || above.pos().startsWith("RB"))) {
      above = sentence.token(above.head());
    }
    if (Syntax.lower(preposition).equals("from")) {
      return Stance.DENIED;
    }
    return governed(sentence, above, depth).orElse(Stance.HELD);
  }

  /** "Meeting B, A called for calm": what happens beside an event is as real as the event. */
  private static Stance accompanying(Stance main) {
    return switch (main.status()) {
      case SCHEDULED, HYPOTHETICAL, ONGOING, HELD -> main;
      default -> Stance.HELD;
    };
  }

  /**
   * "visited the fair before meeting B": a story told in the past; "said before meeting B" is not.
   */
  private boolean narrated(Sentence sentence, Token token) {
    return Clauses.governor(sentence, token)
        .filter(v -> !words.is("say", v) && !words.is("quote", v))
        .map(v -> controlled(sentence, v, 1) == Stance.HELD)
        .orElse(false);
  }

  /** Whether the verb above speaks of the future. */
  boolean future(Sentence sentence, Token token) {
    return Clauses.governor(sentence, token)
        .filter(v -> !Aspects.setOff(sentence, token, v))
        .map(v -> clause(sentence, v).status() == MeetingStatus.SCHEDULED)
        .orElse(false);
  }

  /** The stance of a whole clause: of "is expected to sign", that of "sign". */
  Stance clause(Sentence sentence, Token verb) {
    boolean arranged = Syntax.lemma(verb).equals("be") || Clauses.passive(sentence, verb);
    return sentence.children(verb.index(), "xcomp").stream()
        .filter(inner -> arranged && Clauses.infinitive(sentence, inner))
        .findFirst()
        .map(inner -> verb(sentence, inner))
        .orElseGet(() -> verb(sentence, verb));
  }

  private Stance would(Sentence sentence, Token verb) {
    boolean conditional =
        sentence.children(verb.index(), "advcl").stream()
            .anyMatch(clause -> OuterStances.marked(sentence, clause));
    boolean unreal =
        Clauses.auxiliaries(sentence, verb).stream().anyMatch(a -> Syntax.lower(a).equals("have"))
            && sentence.tokens().stream().anyMatch(t -> Syntax.lower(t).equals("but"));
    return conditional ? Stance.HYPOTHETICAL : unreal ? Stance.CANCELLED : Stance.SCHEDULED;
  }

  private Stance infinitive(Sentence sentence, Token verb, int depth) {
    Token head = sentence.token(verb.head());
    if (verb.relation().equals("conj")) {
      return controlled(sentence, head, depth + 1);
    }
    if (MEETS.stream().anyMatch(c -> words.is(c, verb)) && Aspects.yet(sentence, verb, head)) {
      return Stance.DENIED;
    }
    if (Syntax.lemma(head).equals("be")) {
      return Clauses.negated(sentence, head) ? Stance.DENIED : Aspects.due(sentence, verb, head);
    }
    if (words.is("glad", Syntax.lower(head)) && head.head() >= 0) {
      return controlled(sentence, sentence.token(head.head()), depth + 1);
    }
    if (words.is("act-intend", head) && Aspects.pluperfect(sentence, head)) {
      return Stance.CANCELLED;
    }
    return governed(sentence, head, depth).orElse(Stance.SCHEDULED);
  }

  /** What a governing verb, adjective or noun makes of what it governs. */
  private Optional<Stance> governed(Sentence sentence, Token head, int depth) {
    boolean predicate = head.relation().equals("acomp") && head.head() >= 0;
    Optional<Stance> byWord = byWord(sentence, head);
    boolean wish = byWord.filter(s -> s.status() == MeetingStatus.PROPOSED).isPresent();
    boolean negated =
        Clauses.negated(sentence, head)
            || (predicate && wish && Clauses.negated(sentence, sentence.token(head.head())));
    if (predicate && words.is("glad", Syntax.lemma(head))) {
      boolean was =
          controlled(sentence, sentence.token(head.head()), depth + 1) == Stance.HELD && !negated;
      return Optional.of(was ? Stance.HELD : Stance.SCHEDULED);
    }
    if (negated && Syntax.isNoun(head)) {
      return Optional.of(Stance.DENIED);
    }
    if (byWord.isPresent()) {
      boolean denial = byWord.get().status() == MeetingStatus.DENIED;
      if (denial && negated) {
        return Optional.of(Stance.HYPOTHETICAL);
      }
      return negated
          ? Optional.of(Stance.DENIED)
          : undone(sentence, head).or(() -> opportunity(sentence, head)).or(() -> byWord);
    }
    return Syntax.isVerb(head) && depth < DEPTH
        ? Optional.of(controlled(sentence, head, depth + 1))
        : Optional.empty();
  }

  /** "The visit will be an opportunity to meet" says that they will. */
  private Optional<Stance> opportunity(Sentence sentence, Token noun) {
    Optional<Token> had =
        Syntax.head(sentence, noun)
            .filter(v -> noun.relation().equals("dobj") && v.pos().equals("VBD"))
            .filter(v -> words.is("had-chance", Syntax.lemma(v)));
    if (had.isPresent() && words.is("chance", Syntax.lemma(noun))) {
      return Optional.of(Stance.HELD);
    }
    return Syntax.head(sentence, noun)
        .filter(be -> noun.relation().equals("attr") && Syntax.isNoun(noun))
        .map(be -> controlled(sentence, be, 1))
        .filter(stance -> stance.status() == MeetingStatus.SCHEDULED);
  }

  /**
   * What became of a plan or a request that is itself refused or dropped: "cancelled plans to
   * meet".
   */
  Optional<Stance> undone(Sentence sentence, Token noun) {
    boolean object = noun.relation().equals("dobj") || noun.relation().equals("nsubjpass");
    if (!Syntax.isNoun(noun) || !object || noun.head() < 0) {
      return Optional.empty();
    }
    Token verb = sentence.token(noun.head());
    if (words.is("act-accept", verb) && !Clauses.negated(sentence, verb)) {
      return Optional.of(Stance.SCHEDULED);
    }
    boolean real = controlled(sentence, verb, 1).status() == MeetingStatus.HELD;
    return byWord(sentence, verb)
        .filter(s -> OFF.contains(s.status()) && real && !Clauses.negated(sentence, verb));
  }

  /** "postponed a trip to C, where he was to meet B". */
  private Optional<Stance> visitOff(Sentence sentence, Token verb) {
    boolean inRelative = verb.relation().equals("relcl") || Aspects.where(sentence, verb);
    for (Token above : sentence.ancestors(verb.index())) {
      if (inRelative && words.is("noun-visit", above)) {
        return undone(sentence, above);
      }
      if (inRelative && Syntax.isVerb(above)) {
        return sentence.children(above.index(), "dobj").stream()
            .filter(o -> words.is("noun-visit", o))
            .findFirst()
            .flatMap(o -> undone(sentence, o));
      }
      inRelative |= above.relation().equals("relcl") || Aspects.where(sentence, above);
    }
    return Optional.empty();
  }
}
