package readout.extract.core.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.MeetingMode;
import readout.contracts.MeetingStatus;
import readout.contracts.Precision;
import readout.extract.core.frame.AgreementMention;
import readout.extract.core.frame.ArticleContext;
import readout.extract.core.frame.MeetingMention;
import readout.extract.core.frame.Settings;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.ResolvedDate;

/** Gives meetings the time and place that another sentence tells. */
final class Circumstances {

  /** How many drafts before and after a draft are looked at, so that time grows with the text. */
  private static final int AROUND = 40;

  private static final int REACH = 2;

  private final WordClasses words;
  private final Settings settings;
  private final @Nullable LocalDate published;
  private @Nullable MeetingMention last;

  Circumstances(ArticleContext context) {
    this.words = context.words();
    this.settings = new Settings(context);
    this.published = context.published();
  }

  /** Notes what a sentence tells of visits and forums. */
  void note(Sentence sentence) {
    settings.note(sentence);
  }

  /** "He also met ...", "the same day he held ...": where and when as in the sentence before. */
  MeetingMention again(MeetingMention told) {
    MeetingMention mention = remote(told) ? told.at(told.date(), null) : told;
    MeetingMention before = last;
    MeetingMention same =
        before != null && follows(mention, before)
            ? mention.at(
                mention.date() == null ? before.date() : mention.date(),
                mention.place() == null && !remote(mention) ? before.place() : mention.place())
            : mention;
    if (mention.complete()) {
      last = same;
    }
    return same;
  }

  /** A call is nowhere; a place in its sentence is where one of the two was. */
  private static boolean remote(MeetingMention mention) {
    return mention.mode() == MeetingMode.CALL || mention.mode() == MeetingMode.VIDEO;
  }

  private boolean follows(MeetingMention mention, MeetingMention before) {
    if (!mention.complete() || before.sides().isEmpty() || mention.sides().isEmpty()) {
      return false;
    }
    int distance = mention.sentence().index() - before.sentence().index();
    String who = mention.sides().get(0).key();
    boolean same = before.sides().stream().anyMatch(s -> s.personal() && s.key().equals(who));
    boolean tense = mention.stance().tense() == before.stance().tense();
    boolean again = says(mention.sentence(), "again") || thereupon(mention);
    return distance >= 1 && distance <= REACH && same && tense && again;
  }

  /** "He then met B", "Afterwards, he received C". */
  private boolean thereupon(MeetingMention mention) {
    return mention.sentence().tokens().subList(0, mention.trigger()).stream()
        .anyMatch(t -> t.pos().equals("RB") && words.is("thereupon", Syntax.lower(t)));
  }

  private boolean says(Sentence sentence, String wordClass) {
    return sentence.tokens().stream().anyMatch(t -> words.is(wordClass, Syntax.lower(t)));
  }

  /** Once all is read: what no mention of a meeting says itself follows from its setting. */
  void settle(List<MeetingDraft> drafts) {
    for (MeetingDraft draft : drafts) {
      draft.settle(null, first(draft, settings::place));
      ResolvedDate day = first(draft, m -> settings.date(m, draft.place()));
      draft.settle(day != null && isOver(draft, day) ? null : day, null);
    }
    for (int i = 0; i < drafts.size(); i++) {
      MeetingDraft draft = drafts.get(i);
      List<MeetingDraft> around =
          drafts.subList(Math.max(0, i - AROUND), Math.min(drafts.size(), i + AROUND + 1));
      draft.settle(
          Neighbours.date(draft, around).or(() -> Neighbours.after(draft, around)).orElse(null),
          Neighbours.place(draft, around).orElse(null));
    }
    for (MeetingDraft draft : drafts) {
      if (draft.place() == null) {
        draft.settle(null, first(draft, m -> settings.home(m, draft.date())));
      }
    }
  }

  /** Whether a meeting is planned on days that are gone: "arrived on Monday and will meet B". */
  private boolean isOver(MeetingDraft draft, ResolvedDate day) {
    return draft.status() == MeetingStatus.SCHEDULED
        && published != null
        && day.latest().isBefore(published);
  }

  private static <T> @Nullable T first(
      MeetingDraft draft, Function<MeetingMention, Optional<T>> told) {
    return draft.mentions().stream().flatMap(m -> told.apply(m).stream()).findFirst().orElse(null);
  }

  /** What no mention of an agreement says itself: the day of the occasion on which it is made. */
  void settleAgreements(List<AgreementDraft> drafts) {
    for (AgreementDraft draft : drafts) {
      draft.settle(
          draft.mentions().stream()
              .filter(AgreementMention::made)
              .flatMap(m -> settings.occasion(m).stream())
              .findFirst()
              .orElse(null));
    }
    for (AgreementDraft draft : drafts) {
      if (draft.date() == null && draft.occasion() == null && draft.fresh()) {
        draft.settle(together(draft, drafts));
      }
    }
  }

  /** The one day on which all else was agreed that the article tells of the same parties. */
  private static @Nullable ResolvedDate together(AgreementDraft draft, List<AgreementDraft> all) {
    int at = all.indexOf(draft);
    List<ResolvedDate> days =
        all.subList(Math.max(0, at - AROUND), Math.min(all.size(), at + AROUND + 1)).stream()
            .filter(other -> other != draft && other.fresh() && other.binds(draft.sides()))
            .flatMap(other -> Stream.ofNullable(other.date()))
            .filter(day -> day.precision() != Precision.YEAR)
            .toList();
    return days.stream().map(ResolvedDate::edtf).distinct().count() == 1 ? days.get(0) : null;
  }
}
