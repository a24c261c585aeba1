package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.extract.core.entity.Cast;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.NamedSpan;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Finds those whom the words themselves say that an agreement binds: its phrase, its clause. */
final class AgreementParties {

  private static final int NEAR = 3;
  private final Cast cast;
  private final WordClasses words;
  private final Arguments arguments;
  private final AgreementCompletion completion;
  private final PrivateParties privately;
  private final AgreementForums forums;
  private final InnerSides inner;
  private final PartiesByOrder order;

  AgreementParties(ArticleContext context) {
    this.cast = context.cast();
    this.words = context.words();
    this.arguments = context.arguments();
    this.completion = new AgreementCompletion(context);
    this.privately = new PrivateParties(context, this);
    this.forums = new AgreementForums(context, completion);
    this.inner = new InnerSides(context);
    this.order = new PartiesByOrder(context);
  }

  /** Who is bound by no state's word. */
  PrivateParties others() {
    return privately;
  }

  /** The groups of states that make agreements. */
  AgreementForums forums() {
    return forums;
  }

  /** A state and its rebels, where one of the two has no name. */
  InnerSides inner() {
    return inner;
  }

  /** Those who stand further off. */
  PartiesByOrder order() {
    return order;
  }

  /** Those whom the noun's own phrase names: "between", "with", "the A-B pact", "A's accord". */
  List<Side> ofPhrase(Sentence sentence, Token noun) {
    List<Side> sides = new ArrayList<>(arguments.between(sentence, noun));
    if (Arguments.parties(sides) < 2) {
      sides.addAll(arguments.with(sentence, noun));
      sides.addAll(arguments.modifiers(sentence, noun));
      if (words.is("agreement-accession", noun)) {
        sides.addAll(accession(sentence, noun));
      }
      Set<String> brokers = brokers(sentence, noun);
      sides.removeIf(s -> brokers.contains(String.valueOf(s.stands())));
    }
    return AgreementCompletion.settled(words, sides);
  }

  /** "the accession of A to B"; parsers hang B on the verb. */
  private List<Side> accession(Sentence sentence, Token noun) {
    List<Side> sides = new ArrayList<>(arguments.members(sentence, noun));
    sides.addAll(arguments.to(sentence, noun));
    if (Arguments.parties(sides) == 1) {
      Syntax.head(sentence, noun)
          .filter(Syntax::isVerb)
          .ifPresent(v -> sides.addAll(arguments.to(sentence, v)));
    }
    return sides;
  }

  /** The mediators of "a US-brokered truce" are not bound by it. */
  private Set<String> brokers(Sentence sentence, Token noun) {
    Set<String> brokers = new HashSet<>();
    for (NamedSpan span : cast.names(sentence).spans()) {
      int dash = span.to();
      boolean before = dash + 1 < noun.index() && noun.index() - dash < NEAR * 3;
      if (before
          && sentence.token(dash).pos().equals("HYPH")
          && words.is("agreement-broker", Syntax.lower(sentence.token(dash + 1)))) {
        brokers.add(span.name());
      }
    }
    return brokers;
  }

  /** Those whom the clause of the deed names: who signs, with whom, by whom, between whom. */
  List<Side> ofDeed(Sentence sentence, Token deed) {
    List<Side> sides = new ArrayList<>(arguments.between(sentence, deed));
    sides.addAll(arguments.with(sentence, deed));
    boolean hailed = words.is("agreement-welcome", deed) && Clauses.passive(sentence, deed);
    if (hailed || words.is("agreement-mediate", deed)) {
      return AgreementCompletion.settled(words, sides);
    }
    if (!Syntax.isVerb(deed)) {
      sides.addAll(arguments.agent(sentence, deed));
      sides.addAll(arguments.modifiers(sentence, deed));
      Syntax.head(sentence, deed)
          .filter(be -> deed.relation().equals("attr") && words.is("agreement-member", deed))
          .ifPresent(be -> sides.addAll(arguments.subject(sentence, be)));
      Clauses.governor(sentence, deed)
          .filter(v -> words.is("agreement-witness", v) || completes(sentence, deed, v))
          .ifPresent(v -> sides.addAll(subject(sentence, v)));
    } else if (Clauses.passive(sentence, deed)) {
      sides.addAll(arguments.agent(sentence, deed));
      if (sides.isEmpty()) {
        sides.addAll(arguments.subject(sentence, deed));
      }
    } else {
      sides.addAll(subject(sentence, deed));
    }
    return AgreementCompletion.settled(words, sides);
  }

  /** "deposited its instrument of accession to", "approved the ratification of". */
  private boolean completes(Sentence sentence, Token deed, Token verb) {
    boolean deposits =
        words.is("agreement-deposit", verb)
            && sentence.children(verb.index(), "dobj").stream()
                .anyMatch(o -> words.is("agreement-instrument", o));
    boolean approves =
        words.is("agreement-ratifying", deed)
            && (words.is("agreement-approve", verb) || words.is("agreement-finish", verb));
    return deposits || approves;
  }

  /** The subject; "it" is whoever announces it, and one congratulated on signing has signed. */
  private List<Side> subject(Sentence sentence, Token verb) {
    if (verb.relation().equals("pcomp") && verb.pos().equals("VBG")) {
      Token preposition = sentence.token(verb.head());
      List<Side> object =
          Syntax.head(sentence, preposition)
              .filter(h -> words.is("agreement-praise", h))
              .map(h -> praised(sentence, h, verb))
              .orElse(List.of());
      boolean accused =
          Syntax.head(sentence, preposition)
              .filter(h -> words.is("agreement-accuse", h))
              .isPresent();
      if (!object.isEmpty() || accused) {
        return object;
      }
      Optional<Token> other =
          Syntax.head(sentence, preposition).filter(v -> v.relation().equals("pcomp"));
      if (other.isPresent()) {
        return subject(sentence, other.get());
      }
    }
    List<Token> subjects = Clauses.subjects(sentence, verb);
    boolean it = subjects.stream().anyMatch(t -> Syntax.lower(t).equals("it"));
    if (it && verb.relation().equals("ccomp") && verb.head() >= 0) {
      return arguments.subject(sentence, sentence.token(verb.head()));
    }
    List<Side> named = apposed(sentence, subjects);
    if (Arguments.parties(named) > 1) {
      return named;
    }
    List<Side> sides = new ArrayList<>(arguments.subject(sentence, verb));
    subjects.stream()
        .filter(s -> words.is("legislature", s) || words.is("state-organ", s))
        .forEach(
            s -> {
              sides.addAll(arguments.modifiers(sentence, s));
              sides.addAll(arguments.members(sentence, s));
            });
    if (sides.isEmpty()) {
      subjects.stream().filter(this::talks).forEach(s -> sides.addAll(ofPhrase(sentence, s)));
    }
    return Discourse.distinct(sides);
  }

  /** "Talks between A and B led to a pact": it binds those who talked. */
  private boolean talks(Token noun) {
    return words.is("agreement-talks", noun)
        || words.is("noun-meeting", noun)
        || words.is("noun-visit", noun);
  }

  /** "Two Arab states, Egypt and Jordan": those who are named. */
  private List<Side> apposed(Sentence sentence, List<Token> subjects) {
    return Discourse.distinct(
        subjects.stream()
            .filter(s -> s.pos().equals("NNS"))
            .flatMap(s -> sentence.children(s.index(), "appos").stream())
            .flatMap(a -> arguments.read(sentence, List.of(a)).stream())
            .toList());
  }

  /** Whom one congratulates on an agreement; accuser and accused are both bound by it. */
  private List<Side> praised(Sentence sentence, Token verb, Token deed) {
    List<Side> sides = arguments.object(sentence, verb);
    return words.is("agreement-accuse", verb) && words.is("agreement-force", deed)
        ? joined(arguments.subject(sentence, verb), sides)
        : sides;
  }

  /** One with whom it is made, and the subject of the clause that refers to it. */
  List<Side> withSubject(Sentence sentence, Token noun) {
    List<Side> sides = new ArrayList<>(arguments.with(sentence, noun));
    if (Arguments.parties(sides) == 1) {
      Clauses.governor(sentence, noun).ifPresent(v -> sides.addAll(arguments.subject(sentence, v)));
    }
    return Discourse.distinct(sides);
  }

  /** "the treaty between the two countries", whichever they are. */
  boolean collective(Sentence sentence, Token noun) {
    return Syntax.prepositionObjects(sentence, noun, Set.of("between", "of")).stream()
        .anyMatch(
            o ->
                Set.of("two", "them", "both").contains(Syntax.lower(o))
                    || (o.pos().equals("NNS") && words.is("pair", Syntax.lemma(o))));
  }

  /** "signed pacts with A and B": the phrase names the others, and the clause who made it. */
  boolean othersOnly(Sentence sentence, Token noun) {
    return Arguments.parties(arguments.with(sentence, noun)) > 1
        && arguments.between(sentence, noun).isEmpty()
        && arguments.modifiers(sentence, noun).isEmpty();
  }

  /** "The treaty obliges A and B to share data": whom it obliges. */
  List<Side> ofObliged(Sentence sentence, Token noun, Token verb) {
    return noun.head() == verb.index() && noun.relation().equals("nsubj")
        ? arguments.object(sentence, verb)
        : List.of();
  }

  /** Those known, with whom else the sentence names. */
  List<Side> withNamed(Sentence sentence, List<Side> known) {
    return joined(known, completion.named(sentence));
  }

  /** Whether the noun's phrase names with whom it is made. */
  boolean withOther(Sentence sentence, Token noun) {
    return !arguments.with(sentence, noun).isEmpty();
  }

  /** One side with its counterpart, or both, where the clause does not say. */
  List<Side> completed(Sentence sentence, List<Side> known) {
    return completion.completed(sentence, known);
  }

  static List<Side> joined(List<Side> one, List<Side> other) {
    List<Side> all = new ArrayList<>(one);
    all.addAll(other);
    return Discourse.distinct(all);
  }
}
