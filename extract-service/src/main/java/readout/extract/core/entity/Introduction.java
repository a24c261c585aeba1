package readout.extract.core.entity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.Affiliation;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.WordClasses;

/** What the text tells of a person where it names them: the office, the state, beside whom. */
final class Introduction {

  private static final Set<String> LISTING =
      Set.of(",", "and", "&", "the", ";", "his", "its", "as", "well");

  private final String text;
  private final List<Sentence> sentences;
  private final List<SentenceNames> names;
  private final Background background;
  private final WordClasses words;
  private final PersonDrafts drafts;

  /**
   * @param drafts the persons of the article, also those who are found later
   */
  Introduction(
      String text,
      List<Sentence> sentences,
      List<SentenceNames> names,
      Background background,
      WordClasses words,
      PersonDrafts drafts) {
    this.text = text;
    this.sentences = sentences;
    this.names = names;
    this.background = background;
    this.words = words;
    this.drafts = drafts;
  }

  /**
   * Adds to a draft what is told where its person is named.
   *
   * @param before who is named before in the sentence, in order
   */
  void read(
      PersonDraft draft,
      Sentence sentence,
      PersonSpans.Run run,
      Title title,
      List<PersonMention> before) {
    draft.learn(title, title.role() != null && mere(title.role()));
    if (title.shared()) {
      draft.shared = sharedRole(before, draft);
    }
    abroad(draft, sentence, run, title, before.isEmpty());
    speaks(draft, sentence, run, title);
    if (draft.neighbour == null) {
      draft.neighbour = neighbour(sentence, before, draft, title);
    }
  }

  private void abroad(
      PersonDraft draft, Sentence sentence, PersonSpans.Run run, Title title, boolean first) {
    boolean subject =
        first && Allegiance.actsBefore(sentence, names.get(sentence.index()), run.to());
    List<Affiliation> foreigners = subject ? List.of() : foreigners(sentence);
    draft.abroad |= !foreigners.isEmpty();
    if (draft.host == null && title.role() != null && foreigners.size() == 1) {
      draft.host = foreigners.get(0);
    }
  }

  private void speaks(PersonDraft draft, Sentence sentence, PersonSpans.Run run, Title title) {
    draft.speaker |= run.from() == 0 && labels(sentence, run.to());
    if (title.role() == null && draft.role == null) {
      draft.role =
          new Letterhead(text, sentences, names, words).office(sentence, run.from(), run.to());
      draft.speaker |= draft.role != null;
    }
  }

  /** Whether a role is a mere title, which tells no office. */
  boolean mere(String role) {
    return words.is("mere-title", role.toLowerCase(Locale.ROOT));
  }

  /** Whom a list names right before, with an office of the same state as it seems. */
  private @Nullable PersonDraft neighbour(
      Sentence sentence, List<PersonMention> mentions, PersonDraft draft, Title title) {
    if (mentions.isEmpty() || title.role() == null || title.affiliation() != null) {
      return null;
    }
    PersonMention before = mentions.get(mentions.size() - 1);
    PersonDraft other = drafts.all().get(before.person());
    if (other == draft
        || other.role() == null
        || !enumerated(sentence, before.to(), title.from())) {
      return null;
    }
    return OfficeKind.of(other.role()).together(OfficeKind.of(title.role())) ? other : null;
  }

  private static boolean enumerated(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!LISTING.contains(Syntax.lower(sentence.token(i)))) {
        return false;
      }
    }
    return from < to;
  }

  /** The other states that a sentence of a state's own text names, whose official may be meant. */
  private List<Affiliation> foreigners(Sentence sentence) {
    Affiliation home = background.home();
    return home == null
        ? List.of()
        : names.get(sentence.index()).spans().stream()
            .filter(span -> span.kind().acts() && !span.name().equals(home.name()))
            .map(TitleReader::affiliation)
            .distinct()
            .toList();
  }

  /** "CREAN: I had a meeting", in a transcript. */
  private static boolean labels(Sentence sentence, int to) {
    return to < sentence.size()
        && sentence.token(to).form().equals(":")
        && sentence.token(0).form().chars().noneMatch(Character::isLowerCase);
  }

  /** "with his counterpart NAME": the office of whoever was named last, here or before. */
  private @Nullable String sharedRole(List<PersonMention> mentions, PersonDraft counterpart) {
    for (int i = mentions.size() - 1; i >= 0; i--) {
      PersonDraft other = drafts.all().get(mentions.get(i).person());
      if (other != counterpart && other.role() != null) {
        return other.role();
      }
    }
    PersonDraft last = null;
    for (PersonDraft draft : drafts.all()) {
      if (draft != counterpart && (last == null || draft.lastSeen > last.lastSeen)) {
        last = draft;
      }
    }
    return last == null || last.lastSeen < 0 ? null : last.role();
  }
}
