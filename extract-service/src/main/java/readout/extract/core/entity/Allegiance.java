package readout.extract.core.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.Affiliation;
import readout.extract.core.text.Sentence;

/** Decides for whom those persons stand of whom the text does not say it. */
final class Allegiance {

  private final List<PersonDraft> drafts;
  private final List<SentenceNames> names;
  private final Background background;

  Allegiance(List<PersonDraft> drafts, List<SentenceNames> names, Background background) {
    this.drafts = drafts;
    this.names = names;
    this.background = background;
  }

  /** By what everybody knows, then by those named beside them, then by who publishes the text. */
  void tell() {
    byOffice();
    byNeighbour();
    atHome();
  }

  /** "Minister NAME met the president of A": who does something before A is named is not of A. */
  static boolean actsBefore(Sentence sentence, SentenceNames names, int from) {
    int state =
        names.spans().stream()
            .filter(span -> span.kind().acts())
            .mapToInt(NamedSpan::from)
            .min()
            .orElse(0);
    return sentence.tokens().stream()
        .skip(from)
        .takeWhile(t -> t.index() < state)
        .anyMatch(t -> t.pos().matches("VBD|VBZ|VBP|MD"));
  }

  /** Persons whose country the text does not tell, and everybody knows. */
  private void byOffice() {
    Set<String> mentioned = new HashSet<>();
    for (SentenceNames inSentence : names) {
      for (NamedSpan span : inSentence.spans()) {
        if (span.kind().acts()) {
          mentioned.add(span.name());
        }
      }
    }
    for (PersonDraft draft : drafts) {
      if (draft.affiliation == null) {
        draft.affiliation =
            background
                .holders()
                .affiliation(draft.words, telling(draft), background.day(), mentioned)
                .or(() -> ofHome(draft))
                .orElse(null);
      }
    }
  }

  /** The office, unless it is a title that tells none ("General", "Mullah"). */
  private static @Nullable String telling(PersonDraft draft) {
    boolean none =
        draft.weak && draft.role != null && OfficeKind.of(draft.role) == OfficeKind.OTHER;
    return none ? null : draft.role;
  }

  /** "Mr Howard" in a text of the state in which one of that name holds an office. */
  private Optional<Affiliation> ofHome(PersonDraft draft) {
    Affiliation home = background.home();
    boolean known =
        home != null
            && draft.role == null
            && background.holders().heldAt(home, draft.words, background.day());
    return known || draft.speaker ? Optional.ofNullable(home) : Optional.empty();
  }

  /** "the Jordanian king, A, Prime Minister B and the head of intelligence, C". */
  private void byNeighbour() {
    for (PersonDraft draft : drafts) {
      if (draft.affiliation == null && draft.neighbour != null) {
        draft.affiliation = draft.neighbour.affiliation;
      }
    }
  }

  /**
   * A government's own text gives its people's offices without the country, one of each office; and
   * those of another state's people in a sentence that names this state alone.
   */
  private void atHome() {
    Affiliation home = background.home();
    if (home == null) {
      return;
    }
    Set<String> taken = new HashSet<>();
    for (PersonDraft draft : drafts) {
      if (home.equals(draft.affiliation) && draft.role != null) {
        taken.add(office(draft));
      }
    }
    for (PersonDraft draft : drafts) {
      if (draft.affiliation != null || draft.role() == null) {
        continue;
      }
      if (draft.host != null) {
        draft.affiliation = draft.host;
      } else if (ownOfficial(home, draft) && taken.add(office(draft))) {
        draft.affiliation = home;
      }
    }
  }

  private boolean ownOfficial(Affiliation home, PersonDraft draft) {
    return !draft.abroad
        && draft.role != null
        && background.holders().mayBeOf(home, draft.role, draft.words, background.day());
  }

  private static String office(PersonDraft draft) {
    return String.valueOf(draft.role()).toLowerCase(Locale.ROOT);
  }
}
