package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Fills the slots of a meeting noun, of which the subject stands outside its phrase. */
final class NounArguments {

  private static final int CLIMB = 10;
  private static final Set<String> ABOUT = Set.of("about", "regarding", "concerning");
  private static final Set<String> REQUESTED = Set.of("for", "of", "to");

  private final WordClasses words;
  private final Arguments arguments;
  private final NounClauses clauses;
  private final ForumFrames forums;

  NounArguments(WordClasses words, Arguments arguments) {
    this.words = words;
    this.arguments = arguments;
    this.clauses = new NounClauses(words, arguments);
    this.forums = new ForumFrames(words, arguments);
  }

  /**
   * What was found.
   *
   * @param leading how many of the sides, from the first, are the subject
   * @param complete whether the noun and its clause name who met
   * @param definite whether the noun refers to something mentioned before ("the talks")
   */
  record Filled(String frame, List<Side> sides, int leading, boolean complete, boolean definite) {}

  Filled read(Sentence sentence, Token noun) {
    boolean definite =
        sentence.children(noun.index(), "det").stream()
            .anyMatch(d -> Set.of("the", "this", "these", "those").contains(Syntax.lower(d)));
    List<Side> between = arguments.between(sentence, noun);
    if (between.size() > 1) {
      List<Side> all = new ArrayList<>(between);
      all.addAll(arguments.with(sentence, noun));
      all.addAll(mediators(sentence, noun));
      return new Filled("noun-between", Discourse.distinct(all), 0, true, definite);
    }
    List<Side> modifiers = arguments.modifiers(sentence, noun);
    List<Side> with = with(sentence, noun);
    if (!with.isEmpty()) {
      return withSubject(sentence, noun, with, modifiers, definite);
    }
    Optional<Filled> told = clauses.read(sentence, noun, definite);
    if (told.isPresent()) {
      return told.get();
    }
    List<Side> named = new ArrayList<>(modifiers);
    named.addAll(arguments.members(sentence, noun));
    return forums.read(sentence, noun, lightVerb(sentence, noun), named, definite);
  }

  /** "A mediated talks between B and C", "talks chaired by A": A is at the table. */
  private List<Side> mediators(Sentence sentence, Token noun) {
    List<Side> mediators = new ArrayList<>();
    Syntax.head(sentence, noun)
        .filter(verb -> words.is("act-mediate", verb))
        .ifPresent(
            verb ->
                mediators.addAll(
                    switch (noun.relation()) {
                      case "dobj" -> arguments.subject(sentence, verb);
                      case "nsubjpass" -> arguments.agent(sentence, verb);
                      default -> List.of();
                    }));
    for (Token participle : sentence.children(noun.index(), "acl")) {
      if (words.is("act-mediate", participle)) {
        mediators.addAll(arguments.agent(sentence, participle));
      }
    }
    return mediators;
  }

  /** "a request from B for a meeting", "B's offer of talks", "B's offer to hold talks". */
  private List<Side> requesters(Sentence sentence, Token noun) {
    Optional<Token> above = Syntax.head(sentence, noun);
    boolean light = above.filter(v -> words.is("act-hold", v)).isPresent();
    boolean slot =
        light
            ? above.get().relation().equals("acl")
            : above.filter(p -> REQUESTED.contains(Syntax.lower(p))).isPresent();
    Optional<Token> request =
        above
            .filter(x -> slot)
            .flatMap(p -> Syntax.head(sentence, p))
            .filter(r -> words.is("request", Syntax.lemma(r)));
    if (request.isEmpty()) {
      return List.of();
    }
    List<Side> from = new ArrayList<>(arguments.from(sentence, request.get()));
    from.addAll(arguments.from(sentence, noun));
    from.addAll(arguments.modifiers(sentence, request.get()));
    return Discourse.distinct(from);
  }

  /** "granted an audience to B". */
  private List<Side> received(Sentence sentence, Token noun) {
    return Syntax.head(sentence, noun)
        .filter(verb -> words.is("act-grant", verb) && Syntax.lemma(noun).equals("audience"))
        .map(verb -> arguments.recipient(sentence, verb))
        .orElse(List.of());
  }

  private List<Side> with(Sentence sentence, Token noun) {
    List<Side> with = new ArrayList<>(arguments.with(sentence, noun));
    if (Syntax.lemma(noun).equals("call")) {
      with.addAll(arguments.caller(sentence, noun));
      if (MeetingNouns.courtesy(sentence, noun)) {
        with.addAll(arguments.on(sentence, noun));
      }
    }
    if (with.isEmpty()) {
      sentence.children(noun.index(), "acl").stream()
          .filter(held -> words.is("act-hold", held))
          .forEach(held -> with.addAll(arguments.with(sentence, held)));
      with.addAll(received(sentence, noun));
    }
    if (with.isEmpty()) {
      with.addAll(requesters(sentence, noun));
    }
    if (with.isEmpty()) {
      Optional<Token> verb = lightVerb(sentence, noun);
      verb.ifPresent(v -> with.addAll(arguments.with(sentence, v)));
    }
    return with;
  }

  private Filled withSubject(
      Sentence sentence, Token noun, List<Side> with, List<Side> modifiers, boolean definite) {
    List<Side> subject = outside(sentence, noun);
    List<Side> all = new ArrayList<>(subject.isEmpty() ? modifiers : subject);
    int leading = all.size();
    all.addAll(with);
    return new Filled("noun-with", Discourse.distinct(all), leading, leading > 0, definite);
  }

  /** The verb that only says the meeting takes place: "hold talks", "attend a summit". */
  private Optional<Token> lightVerb(Sentence sentence, Token noun) {
    Token current = noun;
    for (int steps = 0; steps < CLIMB && current.head() >= 0; steps++) {
      Token head = sentence.token(current.head());
      if (Syntax.isVerb(head)) {
        boolean slot =
            current.relation().equals("dobj")
                || (current.relation().equals("prep")
                    && Set.of("in", "at", "to", "for", "into").contains(Syntax.lower(current)));
        boolean light =
            words.is("act-hold", sentence, head)
                || words.is("act-attend", sentence, head)
                || expected(sentence, head);
        return slot && light ? Optional.of(head) : Optional.empty();
      }
      boolean climbs =
          current.relation().equals("pobj")
              || current.relation().equals("conj")
              || (current.relation().equals("prep")
                  && words.is("part-of-meeting", Syntax.lemma(head)));
      if (!climbs) {
        return Optional.empty();
      }
      current = head;
    }
    return Optional.empty();
  }

  /** "is expected in C for talks". */
  private static boolean expected(Sentence sentence, Token verb) {
    return Syntax.lemma(verb).equals("expect")
        && Clauses.passive(sentence, verb)
        && !Syntax.prepositionObjects(sentence, verb, Set.of("in", "at")).isEmpty();
  }

  /** The subject of the clause the noun stands in: "X said after talks with Y". */
  private List<Side> outside(Sentence sentence, Token noun) {
    if (topicOfSpeech(sentence, noun)) {
      return possessor(sentence, noun);
    }
    Token current = noun;
    for (int steps = 0; steps < CLIMB && current.head() >= 0; steps++) {
      List<Side> possessor = possessor(sentence, current);
      if (!possessor.isEmpty()) {
        return possessor;
      }
      Token head = sentence.token(current.head());
      if (topic(sentence, current, head)) {
        return List.of();
      }
      List<Side> subject = Syntax.isVerb(head) ? ofVerb(sentence, head) : List.of();
      if (!subject.isEmpty() || head.relation().equals("ccomp")) {
        return subject;
      }
      current = head;
    }
    return List.of();
  }

  /** "A and B conferred about the talks with C", "A and B discussed the talks with C". */
  private boolean topic(Sentence sentence, Token current, Token head) {
    boolean about = current.relation().equals("prep") && ABOUT.contains(Syntax.lower(current));
    boolean object = current.relation().equals("dobj") && words.is("verb-discuss", head);
    return Syntax.isVerb(head)
        && (about || object)
        && Arguments.parties(arguments.subject(sentence, head)) > 1;
  }

  /** "Regarding the meeting with B, his spokesman A said". */
  private boolean topicOfSpeech(Sentence sentence, Token noun) {
    return Syntax.head(sentence, noun)
        .filter(p -> ABOUT.contains(Syntax.lower(p)))
        .flatMap(p -> Syntax.head(sentence, p))
        .filter(v -> Syntax.isVerb(v) && words.is("say", v))
        .isPresent();
  }

  /** "his talks"; "a visit by A for talks". */
  private List<Side> possessor(Sentence sentence, Token noun) {
    List<Side> owners = arguments.read(sentence, sentence.children(noun.index(), "poss"));
    return owners.isEmpty() && words.is("noun-visit", noun)
        ? arguments.from(sentence, noun)
        : owners;
  }

  private List<Side> ofVerb(Sentence sentence, Token verb) {
    if (verb.relation().equals("acl") && verb.head() >= 0 && verb.pos().equals("VBG")) {
      return arguments.read(sentence, List.of(sentence.token(verb.head())));
    }
    if (words.is("act-send", verb)) {
      return Clauses.passive(sentence, verb)
          ? arguments.subject(sentence, verb)
          : arguments.object(sentence, verb);
    }
    List<Side> agent =
        Clauses.passive(sentence, verb) ? arguments.agent(sentence, verb) : List.of();
    if (agent.isEmpty() || words.is("accompanied-by", Syntax.lower(verb))) {
      List<Side> all = new ArrayList<>(arguments.subject(sentence, verb));
      all.addAll(agent);
      return Discourse.distinct(all);
    }
    return agent;
  }
}
