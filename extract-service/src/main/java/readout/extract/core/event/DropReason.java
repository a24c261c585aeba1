package readout.extract.core.event;

import java.util.List;
import readout.extract.core.entity.Side;

/** Why something that a frame has read is not reported. */
public enum DropReason {
  /** It speaks of a meeting that is known, and says nothing new of it. */
  SAYS_NOTHING_NEW("says nothing new of a meeting that is known"),
  /** Nobody is said to take part. */
  NOBODY("nobody is said to take part"),
  /** Only one participant is known. */
  ONE_SIDE("one side only"),
  /** All participants stand for the same state or organisation. */
  DOMESTIC("all of one state or organisation"),
  /** Of no participant it is known for whom they stand. */
  SIDES_UNKNOWN("not known for whom anybody stands"),
  /** The other side is not known to stand for a state or an organisation. */
  OTHER_SIDE_UNKNOWN("not known for whom the other side stands"),
  /** What is seen of it makes it unlikely. */
  UNLIKELY("unlikely by what is seen of it"),
  /** The article has more events than one record can carry, and likelier ones. */
  TOO_MANY("others of the article are likelier, of which there are too many");

  private final String words;

  DropReason(String words) {
    this.words = words;
  }

  /** The reason in a few words. */
  public String words() {
    return words;
  }

  /** Why the sides of a meeting that is not believed do not make one of diplomacy, if so. */
  static DropReason ofSides(List<Side> sides) {
    if (sides.isEmpty()) {
      return NOBODY;
    } else if (Sides.count(sides) == 1) {
      return sides.size() > 1 ? DOMESTIC : ONE_SIDE;
    }
    if (Sides.known(sides) > 1) {
      return UNLIKELY;
    }
    return Sides.known(sides) == 0 ? SIDES_UNKNOWN : OTHER_SIDE_UNKNOWN;
  }
}
