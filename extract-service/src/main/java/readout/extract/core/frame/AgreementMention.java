package readout.extract.core.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.contracts.AgreementStatus;
import readout.contracts.Instrument;
import readout.contracts.MeetingMode;
import readout.contracts.Place;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.time.ResolvedDate;
import readout.extract.core.time.Tense;

/**
 * One sentence's word on an agreement.
 *
 * @param trigger the trigger's token
 * @param frame the frame that read it
 * @param tense in which the text speaks of it; future for what is to be signed
 * @param definite whether the text speaks of it as of something known ("the accord")
 * @param known the first name of the known treaty that it is, or null
 * @param sides those it binds, persons standing for their states
 * @param found where the sides were found, as a feature
 * @param signatories the persons who sign, where the verb is one of signing
 * @param certain whether the rules take it for an agreement; else it is only a candidate
 * @param subject what it is about, in the text's words, or null
 */
public record AgreementMention(
    Sentence sentence,
    int trigger,
    String frame,
    Instrument instrument,
    AgreementStatus status,
    Tense tense,
    boolean definite,
    boolean certain,
    @Nullable String known,
    List<Side> sides,
    String found,
    List<Side> signatories,
    @Nullable String subject,
    @Nullable ResolvedDate date,
    @Nullable Place place) {

  /** Copies the lists. */
  public AgreementMention {
    sides = List.copyOf(sides);
    signatories = List.copyOf(signatories);
  }

  /** What a clause with all its sides tells, without known name, signatories, day or place. */
  static AgreementMention ofClause(
      Sentence sentence,
      int trigger,
      String frame,
      Instrument instrument,
      AgreementStatus status,
      Tense tense,
      List<Side> sides,
      @Nullable String subject) {
    return new AgreementMention(
        sentence,
        trigger,
        frame,
        instrument,
        status,
        tense,
        false,
        true,
        null,
        sides,
        "clause",
        List.of(),
        subject,
        null,
        null);
  }

  /** The same with its day and place. */
  AgreementMention at(@Nullable ResolvedDate day, @Nullable Place where) {
    return new AgreementMention(
        sentence,
        trigger,
        frame,
        instrument,
        status,
        tense,
        definite,
        certain,
        known,
        sides,
        found,
        signatories,
        subject,
        day,
        where);
  }

  /** Whether a sentence tells that it is or will be made, and does not merely refer to it. */
  public boolean made() {
    boolean done = status == AgreementStatus.AGREED || status == AgreementStatus.SIGNED;
    boolean known = definite && frame.equals("agreement-clause");
    return done && !known && !frame.equals("agreement-reference");
  }

  /** Another agreement of which the same sentence tells the same. */
  AgreementMention beside(Instrument other, @Nullable String about) {
    return new AgreementMention(
        sentence,
        trigger,
        "agreement-list",
        other,
        status,
        tense,
        false,
        certain,
        null,
        sides,
        found,
        signatories,
        about,
        date,
        place);
  }

  /** The occasion on which it is made, to ask for that occasion's day. */
  MeetingMention occasion() {
    return new MeetingMention(
        sentence,
        trigger,
        frame,
        "",
        sides,
        0,
        true,
        tense == Tense.FUTURE ? Stance.SCHEDULED : Stance.HELD,
        MeetingMode.IN_PERSON,
        date,
        place,
        List.of());
  }
}
