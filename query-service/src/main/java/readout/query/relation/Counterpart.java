package readout.query.relation;

import java.util.Comparator;

/** One who was met, or is to be, and how often. */
public record Counterpart(Actor actor, Contact contact) {

  /** The most meetings first; total, since ids differ. */
  static final Comparator<Counterpart> CLOSEST =
      Comparator.comparingLong((Counterpart each) -> -each.contact().count())
          .thenComparing(each -> each.actor().id());

  Counterpart with(Encounter meeting) {
    return new Counterpart(actor, contact.with(meeting));
  }
}
