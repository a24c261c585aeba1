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
 * Visits that are meetings: "A paid a visit to President B", "A will visit C as guest of its
 * president B", "A visits C to discuss D".
 */
final class VisitVerbs implements MeetingTrigger {

  private static final Set<String> PAID = Set.of("pay", "make");
  private static final Set<String> PURPOSE = Set.of("advcl", "xcomp", "acl");
  private static final Set<String> GUEST = Set.of("guest", "guests");

  private final WordClasses words;
  private final Arguments arguments;
  private final StanceReader stances;

  VisitVerbs(WordClasses words, Arguments arguments, StanceReader stances) {
    this.words = words;
    this.arguments = arguments;
    this.stances = stances;
  }

  @Override
  public Optional<MeetingReading> read(Sentence sentence, Token verb) {
    if (!Syntax.isVerb(verb)) {
      return Optional.empty();
    }
    List<Token> visits =
        sentence.children(verb.index(), "dobj").stream()
            .filter(o -> words.is("noun-visit", o))
            .toList();
    if (!visits.isEmpty()) {
      return object(sentence, verb, visits.get(0)).or(() -> guest(sentence, verb));
    }
    return words.is("verb-visit", verb)
        ? person(sentence, verb)
            .or(() -> guest(sentence, verb))
            .or(() -> discussing(sentence, verb))
        : Optional.empty();
  }

  /** "paid a visit to President B". */
  private Optional<MeetingReading> object(Sentence sentence, Token verb, Token visit) {
    if (PAID.contains(Syntax.lemma(verb))) {
      List<Token> to =
          new ArrayList<>(Syntax.prepositionObjects(sentence, visit, Set.of("to", "on")));
      to.addAll(Syntax.prepositionObjects(sentence, verb, Set.of("to", "on")));
      return persons("visit-paid", sentence, verb, arguments.read(sentence, to));
    }
    return Optional.empty();
  }

  /** "visited President B at his home". */
  private Optional<MeetingReading> person(Sentence sentence, Token verb) {
    boolean visiting = verb.pos().equals("VBG") && Clauses.auxiliaries(sentence, verb).isEmpty();
    return visiting || Clauses.passive(sentence, verb)
        ? Optional.empty()
        : persons("visit-person", sentence, verb, arguments.object(sentence, verb));
  }

  /** "as guest of President B", "as the guest of its king". */
  private Optional<MeetingReading> guest(Sentence sentence, Token verb) {
    for (Token token : sentence.subtree(verb.index())) {
      if (GUEST.contains(Syntax.lower(token)) && token.index() > verb.index()) {
        List<Token> of = Syntax.prepositionObjects(sentence, token, Set.of("of"));
        return persons("visit-guest", sentence, verb, arguments.members(sentence, token))
            .filter(told -> !of.isEmpty());
      }
    }
    return Optional.empty();
  }

  /** "will visit C on Friday to discuss the truce": an official, with those who govern there. */
  private Optional<MeetingReading> discussing(Sentence sentence, Token verb) {
    boolean talks =
        sentence.children(verb.index()).stream()
            .filter(c -> PURPOSE.contains(c.relation()) && Clauses.infinitive(sentence, c))
            .filter(c -> words.is("visit-purpose", Syntax.lemma(c)))
            .anyMatch(c -> arguments.with(sentence, c).isEmpty());
    boolean told =
        sentence.subtree(verb.index()).stream().anyMatch(t -> words.is("bilateral-noun", t));
    List<Side> visitors = arguments.subject(sentence, verb);
    List<Side> hosts = hosts(sentence, verb);
    boolean officials =
        visitors.size() == 1
            && visitors.get(0).stands() != null
            && visitors.get(0).role() != null
            && hosts.stream().noneMatch(Side::personal);
    return talks && !told && officials && Arguments.parties(hosts) == 1
        ? MeetingReading.between("visit-to-discuss", visitors, hosts, stances.verb(sentence, verb))
        : Optional.empty();
  }

  /** "visit Tunisia Friday": parsers take the country for a part of the day. */
  private List<Side> hosts(Sentence sentence, Token verb) {
    List<Token> objects = new ArrayList<>(sentence.children(verb.index(), "dobj"));
    for (Token object : List.copyOf(objects)) {
      if (object.entityType().equals("DATE")) {
        objects.addAll(sentence.children(object.index(), "compound"));
      }
    }
    return arguments.read(sentence, objects);
  }

  private Optional<MeetingReading> persons(
      String frame, Sentence sentence, Token verb, List<Side> others) {
    List<Side> subject = arguments.subject(sentence, verb);
    List<Side> all = new ArrayList<>(subject);
    all.addAll(others);
    boolean persons = others.stream().allMatch(Side::personal);
    return persons && Arguments.parties(all) > 1
        ? MeetingReading.between(frame, subject, others, stances.verb(sentence, verb))
        : Optional.empty();
  }
}
