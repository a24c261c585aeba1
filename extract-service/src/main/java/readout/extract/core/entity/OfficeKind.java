package readout.extract.core.entity;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an office is, so far as texts and tables name one office differently: "premier" and "prime
 * minister", "foreign secretary" and "minister of foreign affairs". In the order in which they are
 * looked for.
 */
enum OfficeKind {
  VICE_PRESIDENT("vice[- ]president|deputy president"),
  ASSISTANT("vice|deputy|assistant|under-?secretary"),
  PRESIDENT("president|presidential"),
  PREMIER("prime minister|premier|taoiseach|pm|head of government"),
  SECRETARY_GENERAL("secretary[- ]general|director[- ]general|general secretary"),
  EXCHEQUER("chancellor of the exchequer"),
  CHANCELLOR("chancellor"),
  FOREIGN("foreign|external affairs|secretary of state|fm"),
  DEFENCE("defen[cs]e"),
  ADVISER("advis[eo]r|national security"),
  ENVOY("envoy|ambassador|representative|negotiator|mediator|commissioner|coordinator"),
  MINISTER("minister|secretary|state councill?or"),
  KING("king|sultan|emperor|emir|amir|shah|sheikh"),
  QUEEN("queen|empress"),
  PRINCE("prince|princess"),
  POPE("pope|pontiff"),
  LEADER("leader|chairman|chief|head|ruler|commander|general|colonel"),
  OTHER("");

  private static final Set<OfficeKind> HEADS =
      EnumSet.of(
          PRESIDENT, PREMIER, CHANCELLOR, SECRETARY_GENERAL, KING, QUEEN, POPE, ENVOY, FOREIGN);

  private static final Set<OfficeKind> LEADING =
      EnumSet.of(PRESIDENT, PREMIER, CHANCELLOR, KING, QUEEN, POPE);

  private static final Set<OfficeKind> CROWNED = EnumSet.of(KING, QUEEN, POPE);

  private final Pattern words;

  OfficeKind(String words) {
    this.words = Pattern.compile(words.isEmpty() ? "" : "\\b(?:" + words + ")s?\\b");
  }

  static OfficeKind of(String office) {
    String lower = office.toLowerCase(Locale.ROOT);
    for (OfficeKind kind : values()) {
      if (kind.words.matcher(lower).find()) {
        return kind;
      }
    }
    return OTHER;
  }

  /** Whether it is that of the head of a state or of its government. */
  boolean leads() {
    return LEADING.contains(this);
  }

  /** Whether it is held for life and named before the given name: "King Salman". */
  boolean crowned() {
    return CROWNED.contains(this);
  }

  /** Whether those who hold these two offices, named side by side, are likely of one state. */
  boolean together(OfficeKind next) {
    boolean heads = HEADS.contains(this) && HEADS.contains(next);
    boolean pair =
        ((this == PRESIDENT || this == KING) && next == PREMIER)
            || (this == KING && (next == QUEEN || next == PRINCE));
    return this != next ? !heads || pair : this == ASSISTANT || this == OTHER || this == MINISTER;
  }

  /** Whether an office of this kind, as a text gives it, may be that of the other kind. */
  boolean mayBe(OfficeKind held) {
    return this == held
        || (this == MINISTER && (held == FOREIGN || held == DEFENCE || held == ADVISER))
        || (this == LEADER && held != ENVOY && held != MINISTER)
        || (this == PRESIDENT && held == LEADER)
        || (this == KING && held == PRINCE);
  }
}
