package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.Place;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.time.DateResolver;
import readout.extract.core.time.ResolvedDate;

/**
 * Meetings whose verb is not said again: "A met B on Monday and C the day after", "A held talks
 * with B in Oslo and with C in Bergen". Parsers coordinate C with the day or the place.
 */
final class Gapping {

  private static final Set<String> FRAMES =
      Set.of("meet-with", "noun-with", "host-guest", "speak-with", "call-on", "phone", "see");
  private static final Set<String> NEXT = Set.of("after", "following", "next", "later");
  private static final Set<String> WITH = Set.of("with", "by");

  private final Gaps gaps;
  private final Dates dates;
  private final Places places;

  Gapping(Arguments arguments, Dates dates, Places places) {
    this.gaps = new Gaps(arguments);
    this.dates = dates;
    this.places = places;
  }

  /** The mention, and those that share its verb. */
  List<MeetingMention> of(MeetingMention mention) {
    boolean told = mention.complete() && mention.leading() > 0 && mention.sides().size() > 1;
    boolean open = !mention.complete() && mention.leading() == 0 && !mention.sides().isEmpty();
    if ((!told && !open) || !FRAMES.contains(mention.frame())) {
      return List.of(mention);
    }
    Sentence sentence = mention.sentence();
    MeetingMention first = mention;
    List<MeetingMention> others = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      boolean joined = token.relation().equals("conj") || token.relation().equals("dep");
      if (token.index() > mention.trigger() && joined && token.head() > mention.trigger()) {
        List<Side> met = gaps.read(mention, token);
        first = met.isEmpty() || !others.isEmpty() ? first : before(mention, token, met);
        if (!met.isEmpty()) {
          others.add(mention(first, met, token));
        }
      }
    }
    others.add(0, first);
    return others;
  }

  /** What is told of the first meeting stands before the second. */
  private MeetingMention before(MeetingMention mention, Token second, List<Side> met) {
    Sentence sentence = mention.sentence();
    int from = mention.trigger();
    @Nullable ResolvedDate date =
        dates.between(sentence, from, second.index(), mention.stance().tense()).orElse(null);
    @Nullable Place place =
        places.named(sentence, placesBehind(sentence, from, second.index())).orElse(null);
    List<Side> left =
        mention.sides().stream()
            .filter(s -> met.stream().noneMatch(m -> m.key().equals(s.key())))
            .toList();
    return mention
        .withSides(left, mention.leading())
        .at(date == null ? mention.date() : date, place == null ? mention.place() : place);
  }

  private MeetingMention mention(MeetingMention first, List<Side> met, Token second) {
    Sentence sentence = first.sentence();
    Token last =
        WITH.contains(Syntax.lower(second))
            ? sentence.children(second.index(), "pobj").stream().findFirst().orElse(second)
            : second;
    boolean host = Clauses.passive(sentence, sentence.token(first.trigger()));
    List<Side> sides = new ArrayList<>();
    if (host) {
      sides.addAll(met);
      sides.addAll(first.sides().subList(first.leading(), first.sides().size()));
    } else {
      sides.addAll(first.sides().subList(0, first.leading()));
      sides.addAll(met);
    }
    int end = end(sentence, last);
    @Nullable ResolvedDate date =
        dates
            .between(sentence, last.index(), end, first.stance().tense())
            .or(() -> nextDay(first, last.index(), end))
            .orElse(null);
    @Nullable Place place =
        places.named(sentence, placesBehind(sentence, last.index(), end)).orElse(null);
    boolean own = date != null || place != null;
    return first
        .withSides(sides, host ? met.size() : first.leading())
        .at(
            date == null && !own ? first.date() : date,
            place == null && !own ? first.place() : place);
  }

  /** "the day after", "the following day", "a day later". */
  private static Optional<ResolvedDate> nextDay(MeetingMention first, int from, int to) {
    List<String> forms =
        first.sentence().tokens().subList(from + 1, to).stream().map(Syntax::lower).toList();
    ResolvedDate date = first.date();
    return date != null && forms.contains("day") && forms.stream().anyMatch(NEXT::contains)
        ? DateResolver.beside(date, 1)
        : Optional.empty();
  }

  /** What belongs to the second meeting ends where a third is told. */
  private static int end(Sentence sentence, Token last) {
    for (int i = last.index() + 1; i < sentence.size(); i++) {
      String form = Syntax.lower(sentence.token(i));
      boolean verb = Syntax.isVerb(sentence.token(i)) && !form.equals("following");
      if (form.equals("and") || verb) {
        return i;
      }
    }
    return sentence.size();
  }

  private static List<Token> placesBehind(Sentence sentence, int from, int to) {
    List<Token> nouns = new ArrayList<>();
    for (int i = from + 1; i < to; i++) {
      Token token = sentence.token(i);
      boolean where =
          token.relation().equals("prep") && Set.of("in", "at").contains(Syntax.lower(token));
      if (where) {
        nouns.addAll(sentence.children(i, "pobj"));
      }
    }
    return nouns;
  }
}
