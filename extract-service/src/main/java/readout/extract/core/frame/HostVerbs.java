package readout.extract.core.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/**
 * One side has the other come: "A received B", "A summoned B's ambassador", "C brought A and B
 * together".
 */
final class HostVerbs implements MeetingTrigger {

  private final WordClasses words;
  private final Arguments arguments;
  private final StanceReader stances;

  HostVerbs(WordClasses words, Arguments arguments, StanceReader stances) {
    this.words = words;
    this.arguments = arguments;
    this.stances = stances;
  }

  @Override
  public Optional<MeetingReading> read(Sentence sentence, Token verb) {
    if (!Syntax.isVerb(verb)) {
      return Optional.empty();
    }
    if (words.is("verb-host", verb)) {
      return host(sentence, verb);
    }
    if (words.is("verb-summon", sentence, verb) || !calledIn(sentence, verb).isEmpty()) {
      return summon(sentence, verb);
    }
    return together(sentence, verb) ? unite(sentence, verb) : Optional.empty();
  }

  private Optional<MeetingReading> host(Sentence sentence, Token verb) {
    List<Side> hosts = hosts(sentence, verb);
    List<Side> guests = guests(sentence, verb);
    boolean persons =
        guests.stream().anyMatch(Side::named) || guests.stream().anyMatch(g -> g.name() == null);
    return persons
        ? MeetingReading.between("host-guest", hosts, guests, stances.verb(sentence, verb))
        : Optional.empty();
  }

  private List<Side> hosts(Sentence sentence, Token verb) {
    return Clauses.passive(sentence, verb) && calledIn(sentence, verb).isEmpty()
        ? arguments.agent(sentence, verb)
        : arguments.subject(sentence, verb);
  }

  private List<Side> guests(Sentence sentence, Token verb) {
    if (ofMeeting(sentence, verb)) {
      return List.of();
    }
    if (Clauses.passive(sentence, verb)) {
      return arguments.subject(sentence, verb);
    }
    List<Side> visitors = visitors(sentence, verb);
    return visitors.isEmpty() ? arguments.object(sentence, verb) : visitors;
  }

  /** "received a visit from B". */
  private List<Side> visitors(Sentence sentence, Token verb) {
    return sentence.children(verb.index(), "dobj").stream()
        .filter(noun -> words.is("noun-visit", noun))
        .findFirst()
        .map(
            visit -> {
              List<Side> from = arguments.from(sentence, visit);
              return from.isEmpty() ? arguments.from(sentence, verb) : from;
            })
        .orElse(List.of());
  }

  /** "talks hosted by A": those who attend them are no guests of another occasion. */
  private boolean ofMeeting(Sentence sentence, Token verb) {
    return verb.relation().equals("acl")
        && verb.pos().equals("VBN")
        && Syntax.head(sentence, verb)
            .filter(noun -> words.is("noun-meeting", noun) || words.is("noun-forum", noun))
            .isPresent();
  }

  /** A government calls in another's envoy; "summoned to the ministry" names the host. */
  private Optional<MeetingReading> summon(Sentence sentence, Token verb) {
    boolean passive = Clauses.passive(sentence, verb) && calledIn(sentence, verb).isEmpty();
    List<Token> called = passive ? Clauses.subjects(sentence, verb) : summoned(sentence, verb);
    boolean envoy =
        called.stream()
            .flatMap(c -> sentence.subtree(c.index()).stream())
            .anyMatch(t -> words.is("envoy", Syntax.lemma(t)));
    if (!envoy) {
      return Optional.empty();
    }
    List<Side> hosts = hosts(sentence, verb);
    if (passive && hosts.isEmpty()) {
      hosts =
          arguments.read(
              sentence, Syntax.prepositionObjects(sentence, verb, Set.of("to", "before")));
    }
    return MeetingReading.between(
        "summon-envoy", hosts, arguments.read(sentence, called), stances.verb(sentence, verb));
  }

  private static List<Token> summoned(Sentence sentence, Token verb) {
    List<Token> in = calledIn(sentence, verb);
    return in.isEmpty() ? sentence.children(verb.index(), "dobj") : in;
  }

  /** "called in the ambassador", where parsers take the particle for a preposition. */
  private static List<Token> calledIn(Sentence sentence, Token verb) {
    return Syntax.lemma(verb).equals("call")
        ? sentence.children(verb.index(), "prep").stream()
            .filter(p -> Syntax.lower(p).equals("in") && p.index() == verb.index() + 1)
            .flatMap(p -> sentence.children(p.index(), "pobj").stream())
            .toList()
        : List.of();
  }

  /** "brought together A and B", "brought A and B together". */
  private static boolean together(Sentence sentence, Token verb) {
    return Syntax.lemma(verb).equals("bring")
        && sentence.children(verb.index()).stream()
            .anyMatch(c -> Syntax.lower(c).equals("together"));
  }

  private Optional<MeetingReading> unite(Sentence sentence, Token verb) {
    List<Side> guests = guests(sentence, verb);
    boolean persons = guests.stream().allMatch(g -> g.named() || g.name() == null);
    return persons && Arguments.apart(guests) > 1
        ? MeetingReading.between(
            "bring-together", hosts(sentence, verb), guests, stances.verb(sentence, verb))
        : Optional.empty();
  }
}
