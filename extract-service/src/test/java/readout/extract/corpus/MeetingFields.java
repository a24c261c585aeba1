package readout.extract.corpus;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the fields of a meeting that was found are right. */
final class MeetingFields {

  private static final Set<String> EMPTY_WORDS = Set.of("of", "the");

  private MeetingFields() {}

  /** Adds a tally for each field the gold record has. */
  static void score(Score score, Pair<MeetingRecord> pair, List<Pair<Who>> participants) {
    participants.forEach(who -> who(score, who));
    date(score, pair.gold().date(), pair.answer().date());
    place(score, pair.gold().place(), pair.answer().place());
    score.add("meetings status", pair.gold().status().equals(pair.answer().status()));
    known(score, "meetings mode", pair.gold().mode(), pair.answer().mode());
    known(score, "meetings format", pair.gold().format(), pair.answer().format());
  }

  private static void who(Score score, Pair<Who> pair) {
    Who gold = pair.gold();
    if (gold.name() != null && gold.role() != null) {
      double shared = Wording.overlap(office(gold), office(pair.answer()));
      score.add("meetings role", shared >= 0.5);
    }
    if (gold.name() != null && gold.affiliation() != null) {
      score.add("meetings affiliation", gold.side().equals(pair.answer().side()));
    }
  }

  private static Set<String> office(Who who) {
    Set<String> words = new HashSet<>(Wording.words(who.role()));
    words.removeAll(EMPTY_WORDS);
    return words;
  }

  private static void date(Score score, When gold, When answer) {
    if (gold.isKnown()) {
      score.add("meetings date exact", gold.isSame(answer));
      score.add("meetings date compatible", gold.isCompatible(answer));
    } else {
      score.add("meetings no date invented", !answer.isKnown());
    }
  }

  private static void place(Score score, Where gold, Where answer) {
    if (gold.city() != null) {
      String city = Wording.plain(gold.city());
      score.add(
          "meetings city",
          city.equals(Wording.plain(answer.city())) || city.equals(Wording.plain(answer.name())));
    }
    if (gold.country() != null) {
      boolean same = Actors.name(gold.country()).equals(Actors.name(answer.country()));
      score.add("meetings country", same);
    }
  }

  private static void known(
      Score score, String measure, @Nullable String gold, @Nullable String answer) {
    if (gold != null && !gold.equals("unknown")) {
      score.add(measure, gold.equals(answer));
    }
  }
}
