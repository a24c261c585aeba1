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
 * @param act what is done with it; in the future tense for what is to be signed
 */
public record AgreementMention(
    Sentence sentence,
    int trigger,
    AgreementAct act,
    AgreementName name,
    BoundSides bound,
    @Nullable ResolvedDate date,
    @Nullable Place place) {

  /** The frame that read it. */
  public String frame() {
    return act.frame();
  }

  /** What became of it. */
  public AgreementStatus status() {
    return act.status();
  }

  /** What it is. */
  public Instrument instrument() {
    return name.instrument();
  }

  /** What it is about, in the text's words, or null. */
  public @Nullable String subject() {
    return name.subject();
  }

  /** Those it binds, persons standing for their states. */
  public List<Side> sides() {
    return bound.sides();
  }

  /** Whether the rules take it for an agreement; else it is only a candidate. */
  public boolean certain() {
    return bound.enough();
  }

  /** Whether a sentence tells that it is or will be made, and does not merely refer to it. */
  public boolean made() {
    boolean done = status() == AgreementStatus.AGREED || status() == AgreementStatus.SIGNED;
    boolean known = name.definite() && frame().equals("agreement-clause");
    return done && !known && !frame().equals("agreement-reference");
  }

  /** Another agreement of which the same sentence tells the same. */
  AgreementMention beside(Instrument other, @Nullable String about) {
    return new AgreementMention(
        sentence,
        trigger,
        act.in("agreement-list"),
        AgreementName.of(other, about),
        bound,
        date,
        place);
  }

  /** The same, binding just these. */
  AgreementMention of(List<Side> sides) {
    List<Side> signatories = bound.signatories().stream().filter(sides::contains).toList();
    return new AgreementMention(
        sentence,
        trigger,
        act,
        name,
        new BoundSides(sides, bound.found(), bound.enough(), signatories),
        date,
        place);
  }

  /** The occasion on which it is made, to ask for that occasion's day. */
  MeetingMention occasion() {
    return new MeetingMention(
        sentence,
        trigger,
        frame(),
        "",
        sides(),
        0,
        true,
        act.tense() == Tense.FUTURE ? Stance.SCHEDULED : Stance.HELD,
        MeetingMode.IN_PERSON,
        date,
        place,
        List.of());
  }
}
