package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import readout.contracts.Place;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.time.ResolvedDate;
import readout.extract.core.time.TimeExpression;

/**
 * "A met B in C on Monday and D on Tuesday": the verb is not said again, and parsers hang the
 * second counterpart on the first one's day or town.
 */
final class GappedMeetings {

  private static final Set<String> FRAMES =
      Set.of("meet-with", "host-guest", "speak-with", "noun-with", "phone", "see");

  /** How many characters behind the second counterpart its day may stand. */
  private static final int NEAR = 40;

  private final Arguments arguments;
  private final Dates dates;
  private final Places places;

  GappedMeetings(Arguments arguments, Dates dates, Places places) {
    this.arguments = arguments;
    this.dates = dates;
    this.places = places;
  }

  /** The mention, and one more for each counterpart with a day of his own behind it. */
  List<MeetingMention> of(MeetingMention mention) {
    if (!FRAMES.contains(mention.frame()) || mention.leading() == 0 || !mention.complete()) {
      return List.of(mention);
    }
    List<MeetingMention> all = new ArrayList<>();
    for (Token token : mention.sentence().tokens()) {
      if (token.index() > mention.trigger() && gapped(mention.sentence(), token)) {
        another(mention, token).ifPresent(all::add);
      }
    }
    all.add(0, all.isEmpty() ? mention : first(mention, all.get(0)));
    return all;
  }

  private static boolean gapped(Sentence sentence, Token token) {
    Optional<Token> head = Syntax.head(sentence, token);
    return token.relation().equals("conj")
        && token.entityType().equals("PERSON")
        && head.filter(h -> Set.of("DATE", "TIME", "GPE").contains(h.entityType())).isPresent();
  }

  private Optional<MeetingMention> another(MeetingMention mention, Token counterpart) {
    Sentence sentence = mention.sentence();
    List<Side> met =
        arguments.read(sentence, List.of(counterpart)).stream().filter(Side::named).toList();
    Optional<TimeExpression> day =
        dates.expressions(sentence).stream()
            .filter(e -> e.start() > counterpart.end() && e.start() < counterpart.end() + NEAR)
            .findFirst();
    if (met.isEmpty() || day.isEmpty()) {
      return Optional.empty();
    }
    List<Side> sides = new ArrayList<>(mention.sides().subList(0, mention.leading()));
    sides.addAll(met);
    anchor(mention, counterpart);
    List<Token> towns = sentence.tokensIn(counterpart.end(), day.get().end() + NEAR / 2);
    Place place = places.all(sentence, towns).stream().findFirst().orElse(null);
    ResolvedDate date = dates.resolve(day.get(), mention.stance().tense()).orElse(null);
    return Optional.of(mention.withSides(sides, mention.leading()).at(date, place));
  }

  /** "the day after" is the day after the first one's. */
  private void anchor(MeetingMention mention, Token counterpart) {
    dates.expressions(mention.sentence()).stream()
        .filter(e -> e.end() < counterpart.start())
        .reduce((one, other) -> other)
        .ifPresent(e -> dates.resolve(e, mention.stance().tense()));
  }

  /** The day that stands before the second counterpart is the first one's. */
  private MeetingMention first(MeetingMention mention, MeetingMention second) {
    ResolvedDate date = mention.date();
    ResolvedDate other = second.date();
    if (date == null || other == null || date.start() < other.start()) {
      return mention;
    }
    Sentence sentence = mention.sentence();
    ResolvedDate own =
        dates.expressions(sentence).stream()
            .filter(e -> e.start() > sentence.token(mention.trigger()).end())
            .findFirst()
            .filter(e -> e.start() < other.start())
            .flatMap(e -> dates.resolve(e, mention.stance().tense()))
            .orElse(null);
    return mention.at(own, mention.place());
  }
}
