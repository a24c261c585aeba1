package readout.extract.core.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import readout.contracts.MeetingStatus;
import readout.contracts.Place;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.Side;
import readout.extract.core.frame.MeetingMention;
import readout.extract.core.text.Syntax;
import readout.extract.core.time.ResolvedDate;

/** Brings the mentions of one meeting within an article together; better two than a false one. */
final class MeetingMerger {

  private static final Set<MeetingStatus> AHEAD =
      Set.of(MeetingStatus.SCHEDULED, MeetingStatus.PROPOSED, MeetingStatus.HYPOTHETICAL);
  private static final Set<MeetingStatus> OFF =
      Set.of(MeetingStatus.CANCELLED, MeetingStatus.POSTPONED);

  /** A journey that was called off; other meetings of the same two may be held elsewhere. */
  static final String VISIT_OFF = "visit-off";

  private static final Set<String> NEW =
      Set.of("a", "an", "another", "next", "new", "further", "any", "no");
  private static final int REACH = 4;

  /** How many meetings told before may be meant again, so that time grows with the text. */
  private static final int REMEMBERED = 200;

  private List<MeetingDraft> drafts = new ArrayList<>();
  private final Discourse discourse;
  private final ReadingTrace trace;

  MeetingMerger(Discourse discourse, ReadingTrace trace) {
    this.discourse = discourse;
    this.trace = trace;
  }

  /**
   * Takes mentions in text order. Words like "the talks" take up a meeting already told before
   * anybody is guessed to have met.
   *
   * @param stated the mention with the sides that its frame found
   * @param filled the mention with the sides that most likely took part
   */
  void add(MeetingMention stated, MeetingMention filled) {
    Optional<MeetingDraft> spokenOf =
        stated.sides().size() < 2 && refersBack(stated) && !byItself(stated)
            ? meant(stated)
            : Optional.empty();
    if (spokenOf.isPresent()) {
      if (adds(stated, spokenOf.get())) {
        spokenOf.get().add(stated);
      }
    } else {
      add(filled);
    }
  }

  private static boolean byItself(MeetingMention mention) {
    return mention.complete() && !mention.sides().isEmpty();
  }

  private void add(MeetingMention mention) {
    Optional<MeetingDraft> known = byItself(mention) ? sameEvent(mention) : spokenOf(mention);
    if (known.isEmpty()) {
      drafts.add(new MeetingDraft(mention));
    } else if (mention.complete() || adds(mention, known.get())) {
      known.get().add(mention);
    } else {
      trace.dropped(mention, DropReason.SAYS_NOTHING_NEW);
    }
  }

  private Optional<MeetingDraft> spokenOf(MeetingMention mention) {
    Optional<MeetingDraft> meant = refersBack(mention) ? meant(mention) : Optional.empty();
    return meant.isPresent() || mention.sides().isEmpty() ? meant : sameEvent(mention);
  }

  private static boolean refersBack(MeetingMention mention) {
    return !DraftFacts.again(mention)
        && mention.sentence().children(mention.trigger()).stream()
            .noneMatch(c -> NEW.contains(Syntax.lower(c)));
  }

  /**
   * "The talks" are evidence only where they say something new: when, where, or that they are off.
   */
  private static boolean adds(MeetingMention mention, MeetingDraft draft) {
    boolean off =
        mention.status() == MeetingStatus.CANCELLED || mention.status() == MeetingStatus.POSTPONED;
    return off
        || (mention.date() != null && draft.date() == null)
        || (mention.place() != null && draft.place() == null);
  }

  /** Once all is read: what was told of as two may be one. */
  void unite(Reunion reunion) {
    drafts = reunion.of(drafts);
  }

  List<MeetingDraft> drafts() {
    return drafts;
  }

  private Optional<MeetingDraft> sameEvent(MeetingMention mention) {
    if (mention.frame().startsWith("forum-")) {
      return drafts.stream().filter(d -> d.first().noun().equals(mention.noun())).findFirst();
    }
    if (DraftFacts.again(mention)) {
      return Optional.empty();
    }
    List<Side> told = counted(mention.sides());
    for (int i = drafts.size() - 1; i >= Math.max(0, drafts.size() - REMEMBERED); i--) {
      MeetingDraft draft = drafts.get(i);
      if (forum(mention) == forum(draft.first())
          && compatible(mention, draft)
          && sides(told, counted(draft.sides()))
          && !besides(told, draft)) {
        return Optional.of(draft);
      }
    }
    return Optional.empty();
  }

  /** "A and B met, C was there too": a meeting of B and C by themselves is another. */
  private boolean besides(List<Side> told, MeetingDraft draft) {
    List<Side> core = counted(draft.core());
    return !Sides.within(told, core) && !Sides.within(core, told);
  }

  private static boolean sides(List<Side> told, List<Side> known) {
    return Sides.within(told, known) || Sides.within(known, told);
  }

  /** A group whose members the article names elsewhere does not keep two mentions apart. */
  private List<Side> counted(List<Side> sides) {
    return sides.stream().filter(side -> !discourse.expanded(side)).toList();
  }

  /** "the talks", "the meeting": the event spoken of last. */
  private Optional<MeetingDraft> meant(MeetingMention mention) {
    for (int i = drafts.size() - 1; i >= Math.max(0, drafts.size() - REMEMBERED); i--) {
      MeetingDraft draft = drafts.get(i);
      int distance = mention.sentence().index() - draft.last().sentence().index();
      if (distance <= REACH
          && Sides.within(mention.sides(), draft.sides())
          && compatible(mention, draft)) {
        return Optional.of(draft);
      }
    }
    return Optional.empty();
  }

  /** A summit is not the bilateral meeting of two of those who attend it. */
  private static boolean forum(MeetingMention mention) {
    return mention.frame().startsWith("forum");
  }

  private static boolean compatible(MeetingMention mention, MeetingDraft draft) {
    return SameMeeting.modes(mention.mode(), draft.mode())
        && dates(mention.date(), draft.date())
        && cities(mention.place(), draft.place())
        && statuses(mention, draft)
        && (!VISIT_OFF.equals(mention.frame()) || OFF.contains(draft.status()));
  }

  /** Nobody meets in two cities at once. */
  private static boolean cities(@Nullable Place a, @Nullable Place b) {
    return a == null
        || b == null
        || a.city() == null
        || b.city() == null
        || a.city().equals(b.city());
  }

  private static boolean dates(@Nullable ResolvedDate a, @Nullable ResolvedDate b) {
    return a == null || b == null || a.overlaps(b);
  }

  private static Set<String> keys(List<Side> sides) {
    return sides.stream().map(Side::key).collect(Collectors.toSet());
  }

  /**
   * A refusal is of those whom it names. What was held is not what is still ahead, unless both are
   * of the same day.
   */
  private static boolean statuses(MeetingMention mention, MeetingDraft draft) {
    boolean held = mention.status() == MeetingStatus.HELD || draft.status() == MeetingStatus.HELD;
    boolean ahead = AHEAD.contains(mention.status()) || AHEAD.contains(draft.status());
    boolean dated = mention.date() != null && draft.date() != null;
    boolean denied =
        mention.status() == MeetingStatus.DENIED ^ draft.status() == MeetingStatus.DENIED;
    boolean planned = mention.frame().equals("noun-planned") && OFF.contains(mention.status());
    if (planned && draft.status() == MeetingStatus.HELD) {
      return false;
    }
    if (denied && mention.complete() && !keys(mention.sides()).equals(keys(draft.sides()))) {
      return false;
    }
    return !(held && ahead) || dated || mention.sides().isEmpty();
  }
}
