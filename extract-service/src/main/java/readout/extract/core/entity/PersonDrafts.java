package readout.extract.core.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The persons of an article as far as they are found, by name. Not thread-safe. */
final class PersonDrafts {

  private final List<PersonDraft> drafts = new ArrayList<>();
  private final NameIndex<PersonDraft> index = new NameIndex<>();

  void add(PersonDraft draft) {
    drafts.add(draft);
    index.add(draft.words, draft);
  }

  /** Makes a word another name of somebody. */
  void alias(PersonDraft draft, String word) {
    draft.alias = word;
    index.add(List.of(word), draft);
  }

  /** In the order in which they were added; not to be changed. */
  List<PersonDraft> all() {
    return drafts;
  }

  /** At least those whose names may match. */
  Collection<PersonDraft> like(List<String> words) {
    return index.like(words);
  }

  /**
   * The one whom a name means: where several fit, the one named last.
   *
   * @param crown of a name that a title of given names stands before ("King Salman"), the title
   */
  Optional<PersonDraft> named(List<String> words, @Nullable Title crown) {
    PersonDraft best = null;
    for (PersonDraft draft : index.like(words)) {
      if (draft.reigns && draft.words.equals(words)) {
        return Optional.of(draft);
      }
      boolean alias = words.size() == 1 && words.get(0).equals(draft.alias);
      boolean same =
          alias
              || (NameMatch.same(draft.words, words)
                  && (crown == null || mayReign(draft, words, crown)));
      if (same && (best == null || draft.lastSeen > best.lastSeen)) {
        best = draft;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean mayReign(PersonDraft draft, List<String> words, Title crown) {
    boolean apart =
        draft.affiliation != null
            && crown.affiliation() != null
            && !draft.affiliation.equals(crown.affiliation());
    return NameMatch.given(draft.words, words) && !apart;
  }
}
