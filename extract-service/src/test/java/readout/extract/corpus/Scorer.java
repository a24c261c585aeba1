package readout.extract.corpus;

import java.util.List;

/**
 * Scores the answer for one text. Detection: records aligned one to one. Participants and parties:
 * of all records that count, those of unaligned ones are wrong. Record: participants with F1 of
 * 0.8, and the date and the status right. Fields: of aligned records whose gold has the field.
 */
final class Scorer {

  private static final double MOST_PARTICIPANTS = 0.8;

  private Scorer() {}

  static Score score(CorpusText text, Answer answer) {
    Score score = new Score();
    if (text.isNegative()) {
      boolean clean = answer.meetings().isEmpty() && answer.agreements().isEmpty();
      score.add("texts without events left clean", clean);
    }
    meetings(score, text, answer);
    agreements(score, text, answer);
    return score;
  }

  private static void meetings(Score score, CorpusText text, Answer answer) {
    Alignment<MeetingRecord> alignment =
        Alignment.of(text.meetings(), answer.meetings(), Likeness::ofMeetings);
    int answered = alignment.answers();
    int golds = alignment.golds();
    score.add("meetings detection", new Tally(alignment.pairs().size(), answered, golds));
    int participants = 0;
    int records = 0;
    for (Pair<MeetingRecord> pair : alignment.pairs()) {
      List<Pair<Who>> same =
          Likeness.pairs(
              pair.gold().participants(), pair.answer().participants(), Likeness::sameParticipant);
      participants += same.size();
      records += isWhole(pair, same.size()) ? 1 : 0;
      MeetingFields.score(score, pair, same);
    }
    score.add("meetings records", new Tally(records, answered, golds));
    score.add(
        "meetings participants",
        new Tally(
            participants,
            alignment.countedAnswers().stream().mapToInt(m -> m.participants().size()).sum(),
            alignment.requiredGolds().stream().mapToInt(m -> m.participants().size()).sum()));
  }

  private static boolean isWhole(Pair<MeetingRecord> pair, int shared) {
    MeetingRecord gold = pair.gold();
    MeetingRecord answer = pair.answer();
    double f1 = new Tally(shared, answer.participants().size(), gold.participants().size()).f1();
    boolean date = !gold.date().isKnown() || gold.date().isCompatible(answer.date());
    return f1 >= MOST_PARTICIPANTS && date && gold.status().equals(answer.status());
  }

  private static void agreements(Score score, CorpusText text, Answer answer) {
    Alignment<AgreementRecord> alignment =
        Alignment.of(text.agreements(), answer.agreements(), Likeness::ofAgreements);
    score.add(
        "agreements detection",
        new Tally(alignment.pairs().size(), alignment.answers(), alignment.golds()));
    int parties = 0;
    for (Pair<AgreementRecord> pair : alignment.pairs()) {
      AgreementRecord gold = pair.gold();
      AgreementRecord told = pair.answer();
      parties += Likeness.pairs(gold.partyNames(), told.partyNames(), String::equals).size();
      score.add("agreements status", gold.status().equals(told.status()));
      score.add("agreements instrument", gold.instrument().equals(told.instrument()));
      if (gold.date().isKnown()) {
        score.add("agreements date compatible", gold.date().isCompatible(told.date()));
      }
    }
    score.add(
        "agreements parties",
        new Tally(
            parties,
            alignment.countedAnswers().stream().mapToInt(a -> a.partyNames().size()).sum(),
            alignment.requiredGolds().stream().mapToInt(a -> a.partyNames().size()).sum()));
  }
}
