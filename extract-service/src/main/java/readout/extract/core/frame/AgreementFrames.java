package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.AgreementStatus;
import readout.contracts.Instrument;
import readout.contracts.MeetingStatus;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.Tense;

/** Reads agreements from the nouns that name instruments and the verbs that commit. */
public final class AgreementFrames {

  private static final Set<String> UNDER =
      Set.of("under", "per", "since", "pursuant", "to", "of", "with", "by");
  private static final int CLIMB = 5;

  private final WordClasses words;
  private final Arguments arguments;
  private final StanceReader stances;
  private final Instruments instruments;
  private final Topics topics;
  private final Dates dates;
  private final Places places;

  /** Frames for one article. */
  public AgreementFrames(ArticleContext context) {
    this.words = context.words();
    this.arguments = context.arguments();
    this.stances = new StanceReader(words);
    this.instruments = new Instruments(words);
    this.topics = new Topics(context.cast().text(), words);
    this.dates = context.dates();
    this.places = context.places();
  }

  /** Every mention of an agreement in a parsed sentence, in text order. */
  public List<AgreementMention> read(Sentence sentence) {
    List<AgreementMention> pledges = new ArrayList<>();
    Set<Integer> covered = new HashSet<>();
    for (Token token : sentence.tokens()) {
      if (Syntax.isVerb(token) && words.is("agreement-pledge", token)) {
        Optional<AgreementMention> pledge = pledge(sentence, token);
        pledge.ifPresent(pledges::add);
        if (pledge.isPresent()) {
          sentence.subtree(token.index()).forEach(t -> covered.add(t.index()));
        }
      }
    }
    List<AgreementMention> mentions = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      boolean pledged = covered.contains(token.index()) && !instruments.strong(token);
      if (!pledged) {
        instruments
            .of(sentence, token)
            .flatMap(i -> noun(sentence, token, i))
            .ifPresent(mentions::add);
      }
    }
    boolean told =
        mentions.stream()
            .anyMatch(m -> covered.contains(m.trigger()) && m.instrument() != Instrument.PLEDGE);
    if (!told) {
      mentions.addAll(pledges);
    }
    return mentions;
  }

  /** "The two leaders agreed to open a line": what they will do is the subject. */
  private Optional<AgreementMention> pledge(Sentence sentence, Token verb) {
    Optional<Token> action = action(sentence, verb);
    MeetingStatus stance = stances.verb(sentence, verb).status();
    if (action.isEmpty() || stance != MeetingStatus.HELD || Clauses.negated(sentence, verb)) {
      return Optional.empty();
    }
    List<Side> sides = arguments.subject(sentence, verb);
    sides = joined(sides, arguments.with(sentence, verb));
    if (parties(sides) < 2) {
      return Optional.empty();
    }
    String subject = clause(sentence, action.get());
    return Optional.of(
        mention(
            sentence,
            verb,
            "pledge",
            Instrument.PLEDGE,
            AgreementStatus.AGREED,
            sides,
            List.of(),
            subject,
            Tense.PAST));
  }

  private Optional<Token> action(Sentence sentence, Token verb) {
    for (Token child : sentence.children(verb.index())) {
      boolean infinitive =
          (child.relation().equals("xcomp") || child.relation().equals("advcl"))
              && Clauses.infinitive(sentence, child);
      if (infinitive && !words.is("talking", Syntax.lemma(child))) {
        return Optional.of(child);
      }
      if (child.relation().equals("prep") && Syntax.lower(child).equals("to")) {
        Optional<Token> gerund = sentence.children(child.index(), "pcomp").stream().findFirst();
        if (gerund.isPresent() && !words.is("talking", Syntax.lemma(gerund.get()))) {
          return gerund;
        }
      }
    }
    return Optional.empty();
  }

  private String clause(Sentence sentence, Token action) {
    List<Token> below =
        sentence.subtree(action.index()).stream().filter(t -> t.index() >= action.index()).toList();
    int end = Math.min(below.size(), 18);
    Token last = below.get(end - 1);
    return topics.text(below.get(0), last);
  }

  private Optional<AgreementMention> noun(Sentence sentence, Token noun, Instrument instrument) {
    boolean none =
        sentence.children(noun.index(), "det").stream()
            .anyMatch(d -> Set.of("no", "any", "such").contains(Syntax.lower(d)));
    if (none) {
      return Optional.empty();
    }
    Optional<Token> verb = governor(sentence, noun);
    Optional<AgreementStatus> status = status(sentence, noun, verb);
    if (status.isEmpty()) {
      return Optional.empty();
    }
    List<Side> sides = sides(sentence, noun, verb);
    if (parties(sides) < 2) {
      return Optional.empty();
    }
    boolean signing = verb.filter(v -> words.is("agreement-sign", v)).isPresent();
    List<Side> signatories = signing ? sides.stream().filter(Side::named).toList() : List.of();
    Token trigger = verb.filter(v -> status.get() != AgreementStatus.IN_FORCE).orElse(noun);
    Tense tense = verb.map(v -> stances.verb(sentence, v).tense()).orElse(Tense.PAST);
    return Optional.of(
        mention(
            sentence,
            trigger,
            "instrument",
            instrument,
            status.get(),
            sides,
            signatories,
            subject(sentence, noun),
            tense));
  }

  private AgreementMention mention(
      Sentence sentence,
      Token trigger,
      String frame,
      Instrument instrument,
      AgreementStatus status,
      List<Side> sides,
      List<Side> signatories,
      @Nullable String subject,
      Tense tense) {
    return new AgreementMention(
        sentence,
        trigger.index(),
        frame,
        instrument,
        status,
        sides,
        signatories,
        subject,
        dates.of(sentence, trigger, tense).orElse(null),
        places.of(sentence, trigger).orElse(null));
  }

  /** The verb that says what is done with the agreement. */
  private Optional<Token> governor(Sentence sentence, Token noun) {
    for (Token clause : sentence.children(noun.index())) {
      if ((clause.relation().equals("acl") || clause.relation().equals("relcl"))
          && (known(sentence, clause))) {
        return Optional.of(clause);
      }
    }
    Token current = Syntax.firstConjunct(sentence, noun);
    for (int steps = 0; steps < CLIMB && current.head() >= 0; steps++) {
      Token head = sentence.token(current.head());
      if (Syntax.isVerb(head)) {
        return Optional.of(head);
      }
      boolean climbs =
          current.relation().equals("pobj")
              || current.relation().equals("prep")
              || current.relation().equals("conj");
      if (!climbs) {
        return Optional.empty();
      }
      current = head;
    }
    return Optional.empty();
  }

  private boolean known(Sentence sentence, Token verb) {
    return words.is("agreement-sign", verb)
        || words.is("agreement-reach", sentence, verb)
        || words.is("agreement-ratify", verb)
        || words.is("agreement-end", sentence, verb)
        || words.is("agreement-suspend", verb);
  }

  private Optional<AgreementStatus> status(
      Sentence sentence, Token noun, Optional<Token> governor) {
    if (governor.isEmpty()) {
      return instruments.strong(noun) ? Optional.of(AgreementStatus.IN_FORCE) : Optional.empty();
    }
    Token verb = governor.get();
    MeetingStatus stance = stances.verb(sentence, verb).status();
    if (stance == MeetingStatus.DENIED || stance == MeetingStatus.HYPOTHETICAL) {
      return Optional.empty();
    }
    boolean held = stance == MeetingStatus.HELD;
    if (!argument(sentence, noun, verb)) {
      return instruments.strong(noun) && UNDER.contains(preposition(sentence, noun))
          ? Optional.of(AgreementStatus.IN_FORCE)
          : Optional.empty();
    }
    return byVerb(sentence, verb, stance, held);
  }

  private Optional<AgreementStatus> byVerb(
      Sentence sentence, Token verb, MeetingStatus stance, boolean held) {
    if (words.is("agreement-sign", verb)) {
      return Optional.of(
          held
              ? AgreementStatus.SIGNED
              : stance == MeetingStatus.PROPOSED
                  ? AgreementStatus.PROPOSED
                  : AgreementStatus.AGREED);
    } else if (words.is("agreement-end", sentence, verb)) {
      return held ? Optional.of(AgreementStatus.TERMINATED) : Optional.empty();
    } else if (words.is("agreement-suspend", verb)) {
      return held ? Optional.of(AgreementStatus.SUSPENDED) : Optional.empty();
    } else if (words.is("agreement-reject", sentence, verb)) {
      return held ? Optional.of(AgreementStatus.REJECTED) : Optional.empty();
    } else if (Syntax.lemma(verb).equals("ratify")) {
      return held ? Optional.of(AgreementStatus.RATIFIED) : Optional.of(AgreementStatus.SIGNED);
    } else if (words.is("agreement-reach", sentence, verb)) {
      return Optional.of(
          held
              ? AgreementStatus.AGREED
              : stance == MeetingStatus.PROPOSED
                  ? AgreementStatus.PROPOSED
                  : AgreementStatus.NEGOTIATING);
    } else if (words.is("agreement-negotiate", verb)) {
      return Optional.of(AgreementStatus.NEGOTIATING);
    } else if (words.is("agreement-propose", verb)) {
      return Optional.of(AgreementStatus.PROPOSED);
    }
    return Optional.empty();
  }

  /** Object, passive subject, "on an agreement", or what the verb is a clause of. */
  private static boolean argument(Sentence sentence, Token noun, Token verb) {
    Token first = Syntax.firstConjunct(sentence, noun);
    boolean direct =
        first.head() == verb.index()
            && Set.of("dobj", "nsubjpass", "nsubj").contains(first.relation());
    boolean clause = verb.head() == noun.index();
    return direct
        || clause
        || Set.of("on", "from", "to", "out").contains(preposition(sentence, noun));
  }

  private static String preposition(Sentence sentence, Token noun) {
    Token first = Syntax.firstConjunct(sentence, noun);
    return first.relation().equals("pobj") ? Syntax.lower(sentence.token(first.head())) : "";
  }

  private List<Side> sides(Sentence sentence, Token noun, Optional<Token> verb) {
    List<Side> sides = new ArrayList<>(arguments.between(sentence, noun));
    if (parties(sides) < 2) {
      sides.addAll(arguments.with(sentence, noun));
      sides.addAll(arguments.modifiers(sentence, noun));
      if (verb.isPresent()) {
        sides.addAll(arguments.with(sentence, verb.get()));
        sides.addAll(arguments.between(sentence, verb.get()));
        boolean passive = Clauses.passive(sentence, verb.get());
        sides.addAll(
            passive
                ? arguments.agent(sentence, verb.get())
                : arguments.subject(sentence, verb.get()));
      }
    }
    return Discourse.distinct(sides);
  }

  private @Nullable String subject(Sentence sentence, Token noun) {
    List<String> about =
        topics.of(sentence, noun).stream().filter(t -> !t.equals("understanding")).toList();
    String phrase = topics.phrase(sentence, noun);
    return about.isEmpty() ? phrase : phrase + ": " + about.get(0);
  }

  private static long parties(List<Side> sides) {
    return sides.stream().filter(s -> s.stands() != null).map(Side::stands).distinct().count();
  }

  private static List<Side> joined(List<Side> one, List<Side> other) {
    List<Side> all = new ArrayList<>(one);
    all.addAll(other);
    return Discourse.distinct(all);
  }
}
