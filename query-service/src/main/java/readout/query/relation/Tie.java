package readout.query.relation;

import java.util.Comparator;

/** Two of different sides, the one with the lesser id first, and how often they met. */
public record Tie(Actor one, Actor other, Contact contact) {

  /** The most meetings first; total, since pairs differ. */
  public static final Comparator<Tie> STRONGEST =
      Comparator.comparingLong((Tie each) -> -each.contact().count())
          .thenComparing(each -> each.one().id())
          .thenComparing(each -> each.other().id());

  /** Refuses another order, since a tie has no direction. */
  public Tie {
    if (one.id().compareTo(other.id()) >= 0) {
      throw new IllegalArgumentException("tie is not in order: " + one.id() + " " + other.id());
    }
  }

  /** The one of the two who is not this one. */
  public Counterpart counterpartOf(String id) {
    return new Counterpart(one.id().equals(id) ? other : one, contact);
  }
}
