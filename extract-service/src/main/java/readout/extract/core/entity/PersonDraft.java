package readout.extract.core.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.contracts.Affiliation;

/** What is known so far of a person of the article; filled in while the text is read. */
final class PersonDraft {
  final String name;
  final List<String> words;
  @Nullable String role;
  @Nullable Affiliation affiliation;

  /** Whether the role is a mere title, which an office replaces. */
  boolean weak;

  /** Whether the title is one that given names follow. */
  boolean reigns;

  /** Whether the text is, or holds, the words of this person of the publishing state. */
  boolean speaker;

  /** Whether a sentence of a state's own text names the person beside another state. */
  boolean abroad;

  /** The one other state of that sentence. */
  @Nullable Affiliation host;

  /** The office of a counterpart. */
  @Nullable String shared;

  /** Whom a list of officials names right before. */
  @Nullable PersonDraft neighbour;

  /** Another name that brackets behind the full one gave: "Joko Widodo (Jokowi)". */
  @Nullable String alias;

  int lastSeen = -1;

  PersonDraft(String name, List<String> words) {
    this.name = name;
    this.words = words;
  }

  /** What the text calls the person, or else the office shared with a counterpart. */
  @Nullable String role() {
    return role != null ? role : shared;
  }

  void learn(Title title, boolean mereTitle) {
    boolean open = role == null || (weak && !mereTitle);
    if (open && title.role() != null && !title.shared()) {
      role = title.role();
      weak = mereTitle;
    }
    if (affiliation == null) {
      affiliation = title.affiliation();
    }
  }
}
