package readout.contracts;

/** How many sides met: states or organisations, not persons. */
public enum MeetingFormat {
  BILATERAL,
  TRILATERAL,
  MULTILATERAL,
  UNKNOWN;

  /** The format of a meeting of this many sides; fewer than two cannot be counted. */
  public static MeetingFormat ofSides(int sides) {
    return switch (sides) {
      case 0, 1 -> UNKNOWN;
      case 2 -> BILATERAL;
      case 3 -> TRILATERAL;
      default -> MULTILATERAL;
    };
  }
}
