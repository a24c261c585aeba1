package readout.extract.core.event;

import java.util.Locale;
import readout.contracts.ActorKind;
import readout.contracts.Affiliation;
import readout.extract.core.entity.Side;
import readout.extract.core.text.WordClasses;

/** Says in a word what sort of participant a side is, for features. */
final class SideKind {

  private SideKind() {}

  /** Person, office, state or organisation; of a state, an organisation, or not said; how high. */
  static String of(Side side, WordClasses words) {
    if (side.kind() != ActorKind.PERSON) {
      return side.kind().name().toLowerCase(Locale.ROOT);
    }
    String who = side.named() ? "name" : "office";
    Affiliation affiliation = side.affiliation();
    String of = affiliation == null ? "?" : affiliation.country() == null ? "o" : "c";
    return who + of + level(side, words);
  }

  private static String level(Side side, WordClasses words) {
    if (side.role() == null) {
      return "";
    }
    String role = side.role().toLowerCase(Locale.ROOT);
    if (words.anyWithin("mouthpiece", role)) {
      return "-speaker";
    }
    boolean home = words.anyWithin("office-at-home", role);
    boolean abroad = words.anyWithin("office-abroad", role);
    return home ? "-home" : abroad ? "-abroad" : "-other";
  }
}
