package readout.extract.core.event;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import readout.contracts.Place;
import readout.extract.core.frame.ArticleContext;
import readout.extract.core.frame.MeetingMention;
import readout.extract.core.frame.Settings;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.ResolvedDate;

/** Gives meetings the time and place that another sentence tells. */
final class Circumstances {

  private static final int REACH = 2;

  private final WordClasses words;
  private final Settings settings;
  private @Nullable MeetingMention last;

  Circumstances(ArticleContext context) {
    this.words = context.words();
    this.settings = new Settings(context);
  }

  /** Notes what a sentence tells of visits and forums. */
  void note(Sentence sentence) {
    settings.note(sentence);
  }

  /** "He also met ...", "the same day he held ...": where and when as in the sentence before. */
  MeetingMention again(MeetingMention mention) {
    MeetingMention before = last;
    MeetingMention same =
        before != null && follows(mention, before)
            ? mention.at(
                mention.date() == null ? before.date() : mention.date(),
                mention.place() == null ? before.place() : mention.place())
            : mention;
    if (mention.complete()) {
      last = same;
    }
    return same;
  }

  private boolean follows(MeetingMention mention, MeetingMention before) {
    if (!mention.complete() || before.sides().isEmpty() || mention.sides().isEmpty()) {
      return false;
    }
    int distance = mention.sentence().index() - before.sentence().index();
    boolean same = mention.sides().get(0).key().equals(before.sides().get(0).key());
    boolean tense = mention.stance().tense() == before.stance().tense();
    return distance >= 1 && distance <= REACH && same && tense && says(mention.sentence(), "again");
  }

  private boolean says(Sentence sentence, String wordClass) {
    return sentence.tokens().stream().anyMatch(t -> words.is(wordClass, Syntax.lower(t)));
  }

  /** Once all is read: what no mention of a meeting says itself follows from its setting. */
  void settle(List<MeetingDraft> drafts) {
    for (MeetingDraft draft : drafts) {
      Optional<Place> place =
          draft.mentions().stream().flatMap(m -> settings.place(m).stream()).findFirst();
      draft.settle(null, place.orElse(null));
      Optional<ResolvedDate> date =
          draft.mentions().stream()
              .flatMap(m -> settings.date(m, draft.place()).stream())
              .findFirst();
      draft.settle(date.orElse(null), null);
      Optional<Place> home =
          draft.place() != null
              ? Optional.empty()
              : draft.mentions().stream()
                  .flatMap(m -> settings.home(m, draft.date()).stream())
                  .findFirst();
      draft.settle(null, home.orElse(null));
    }
  }
}
