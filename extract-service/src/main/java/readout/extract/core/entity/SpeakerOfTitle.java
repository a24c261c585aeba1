package readout.extract.core.entity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import readout.extract.core.text.WordClasses;

/** Finds whose words a text is by its title, whether or not the text names them. */
final class SpeakerOfTitle {

  private final Background background;
  private final WordClasses words;

  SpeakerOfTitle(Background background, WordClasses words) {
    this.background = background;
    this.words = words;
  }

  /** The speaker among the persons of the article, to whom it is added if need be. */
  Optional<PersonDraft> in(PersonDrafts drafts) {
    List<String> titled = background.headline().speaker(words);
    int office = titled.size() - 1;
    while (office >= 0 && !words.is("office-abroad", titled.get(office).toLowerCase(Locale.ROOT))) {
      office--;
    }
    List<String> name = titled.subList(office + 1, titled.size());
    boolean named = !name.isEmpty() && Character.isUpperCase(name.get(0).charAt(0));
    List<String> key = named ? NameKey.words(String.join(" ", name)) : List.of();
    if (key.isEmpty()) {
      return Optional.empty();
    }
    PersonDraft draft = drafts.named(key, null).orElse(null);
    boolean known =
        name.size() > 1 ? office >= 0 : background.holders().famous(name.get(0), background.day());
    if (draft == null && known) {
      draft = new PersonDraft(String.join(" ", name), key);
      drafts.add(draft);
    }
    if (draft != null && draft.role == null && office >= 0) {
      draft.role = String.join(" ", titled.subList(0, office + 1));
    }
    return Optional.ofNullable(draft);
  }
}
