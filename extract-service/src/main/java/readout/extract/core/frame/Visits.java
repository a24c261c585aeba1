package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.MeetingStatus;
import readout.contracts.Place;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.ResolvedDate;

/** Remembers who travels where and when: what is told of a visit holds for its meetings. */
final class Visits {

  private static final Set<String> TOWARDS = Set.of("in", "to", "for", "at");
  private static final int REACH = 10;

  private final WordClasses words;
  private final Arguments arguments;
  private final Dates dates;
  private final Places places;
  private final StanceReader stances;
  private final List<Visit> visits = new ArrayList<>();

  Visits(WordClasses words, Arguments arguments, Dates dates, Places places) {
    this.words = words;
    this.arguments = arguments;
    this.dates = dates;
    this.places = places;
    this.stances = new StanceReader(words);
  }

  /** A visit as told by one sentence. */
  record Visit(
      List<Side> visitors, Place place, @Nullable ResolvedDate date, boolean over, int sentence) {}

  /** Notes the visits that a sentence tells. */
  void note(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      boolean verb = Syntax.isVerb(token);
      if (verb && words.is("verb-visit", token)) {
        places
            .named(sentence, sentence.children(token.index(), "dobj"))
            .ifPresent(p -> add(sentence, token, p));
      } else if (verb && words.is("travel", Syntax.lemma(token))) {
        places
            .named(sentence, Syntax.prepositionObjects(sentence, token, TOWARDS))
            .ifPresent(p -> add(sentence, token, p));
      } else if (Syntax.isNoun(token) && words.is("noun-visit", token)) {
        noun(sentence, token);
      }
    }
  }

  private void noun(Sentence sentence, Token noun) {
    Optional<Place> place =
        places.named(sentence, Syntax.prepositionObjects(sentence, noun, TOWARDS));
    List<Side> owners = arguments.read(sentence, sentence.children(noun.index(), "poss"));
    Optional<Token> verb = Clauses.governor(sentence, noun);
    if (place.isEmpty()) {
      return;
    }
    List<Side> visitors =
        !owners.isEmpty() || verb.isEmpty() ? owners : arguments.subject(sentence, verb.get());
    boolean over =
        verb.map(v -> stances.verb(sentence, v).status() == MeetingStatus.HELD).orElse(true);
    add(visitors, sentence, noun, place.get(), over);
  }

  private void add(Sentence sentence, Token verb, Place place) {
    Stance stance = stances.verb(sentence, verb);
    add(
        arguments.subject(sentence, verb),
        sentence,
        verb,
        place,
        stance.status() == MeetingStatus.HELD);
  }

  private void add(
      List<Side> visitors, Sentence sentence, Token trigger, Place place, boolean over) {
    if (!visitors.isEmpty()) {
      Stance stance = over ? Stance.HELD : Stance.SCHEDULED;
      ResolvedDate date = dates.of(sentence, trigger, stance.tense()).orElse(null);
      visits.add(new Visit(visitors, place, date, over, sentence.index()));
    }
  }

  /** The visit during which these sides meet: one travels, and another is at home there. */
  Optional<Visit> of(Sentence sentence, List<Side> sides) {
    for (int i = visits.size() - 1; i >= 0; i--) {
      Visit visit = visits.get(i);
      boolean near = Math.abs(sentence.index() - visit.sentence()) <= REACH;
      if (near && travels(visit, sides) && atHome(visit, sides)) {
        return Optional.of(visit);
      }
    }
    return Optional.empty();
  }

  private static boolean travels(Visit visit, List<Side> sides) {
    return visit.visitors().stream()
        .anyMatch(visitor -> sides.stream().anyMatch(s -> s.key().equals(visitor.key())));
  }

  private static boolean atHome(Visit visit, List<Side> sides) {
    String host = visit.place().country();
    return host != null
        && sides.stream()
            .map(Side::affiliation)
            .anyMatch(affiliation -> affiliation != null && host.equals(affiliation.country()));
  }
}
