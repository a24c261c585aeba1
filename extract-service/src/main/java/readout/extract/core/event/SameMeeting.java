package readout.extract.core.event;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import readout.contracts.MeetingMode;
import readout.contracts.Place;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.Side;
import readout.extract.core.frame.ArticleContext;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.ResolvedDate;

/**
 * Says whether two drafts of an article tell one meeting, and how surely: what rules it out goes
 * first, then the more of their sides, days and words are the same, the surer.
 */
final class SameMeeting {

  private static final int SAME_PEOPLE = 20;
  private static final int SAME_STATES = 10;
  private static final int ONE_SIDE = 1;

  /** How many sentences behind a meeting a word of one of its sides may still mean it. */
  private static final int NEAR = 5;

  /** A day that stands elsewhere in the text keeps two apart when it is farther off, in days. */
  private static final int FAR = 31;

  private static final int LONG = 60;

  private final WordClasses words;
  private final Discourse discourse;
  private final @Nullable LocalDate published;
  private final Map<MeetingDraft, DraftFacts> known = new IdentityHashMap<>();

  SameMeeting(ArticleContext context) {
    this.words = context.words();
    this.discourse = context.discourse();
    this.published = context.published();
  }

  /** What is seen of a draft; kept, as it is asked for once for each neighbour. */
  DraftFacts facts(MeetingDraft draft) {
    return known.computeIfAbsent(draft, d -> DraftFacts.of(d, words));
  }

  /** How surely they are one, 0 when they are not; {@code before} is told first. */
  int closeness(MeetingDraft before, MeetingDraft after) {
    DraftFacts one = facts(before);
    DraftFacts other = facts(after);
    if (!modes(before.mode(), after.mode())
        || !places(before.place(), after.place())
        || !one.mayBe(other)
        || !days(before, after)
        || apart(before, after)
        || journey(before, after)
        || journey(after, before)) {
      return 0;
    }
    if (!Sides.within(counted(before.core()), counted(after.core()))
        && !Sides.within(counted(after.core()), counted(before.core()))
        && (before.core().size() < before.sides().size()
            || after.core().size() < after.sides().size())) {
      return 0;
    }
    int sides = sides(counted(before.sides()), counted(after.sides()), before, after);
    if (sides == 0) {
      return 0;
    }
    boolean word = before.first().noun().equals(after.first().noun());
    boolean status = before.status() == after.status();
    return sides + (one.sameDay(other) ? 5 : 0) + (word ? 2 : 0) + (status ? 2 : 0);
  }

  /** Whether one is a visit called off, and the other is not off. */
  private boolean journey(MeetingDraft visit, MeetingDraft other) {
    return visit.first().frame().equals(MeetingMerger.VISIT_OFF) && !facts(other).off();
  }

  private int sides(List<Side> a, List<Side> b, MeetingDraft before, MeetingDraft after) {
    if (Sides.count(a) > 1 && Sides.count(b) > 1) {
      boolean states = stands(a).equals(stands(b)) && (Sides.within(a, b) || Sides.within(b, a));
      return !states ? 0 : keys(a).equals(keys(b)) ? SAME_PEOPLE : SAME_STATES;
    }
    boolean one = Sides.count(b) == 1 && Sides.count(a) > 1 && Sides.within(b, a);
    int distance = after.first().sentence().index() - before.last().sentence().index();
    return one && distance <= NEAR && facts(after).vague() ? ONE_SIDE : 0;
  }

  private List<Side> counted(List<Side> sides) {
    return sides.stream().filter(side -> !discourse.expanded(side)).toList();
  }

  private static Set<String> keys(List<Side> sides) {
    Set<String> keys = new TreeSet<>();
    sides.forEach(side -> keys.add(side.key()));
    return keys;
  }

  /** The states and organisations that meet; of others themselves. */
  private static Set<String> stands(List<Side> sides) {
    Set<String> stands = new HashSet<>();
    for (Side side : sides) {
      String state = side.stands();
      stands.add(state != null ? state : side.key());
    }
    return stands;
  }

  /** A named forum, or one of many, is not the meeting of two who attend it. */
  private boolean apart(MeetingDraft a, MeetingDraft b) {
    boolean forum = forum(a) || forum(b);
    if (!forum) {
      return false;
    }
    boolean wide = facts(a).wide() || facts(b).wide();
    return Sides.count(a.sides()) > 2
        || Sides.count(b.sides()) > 2
        || facts(a).named()
        || facts(b).named()
        || (wide && !keys(a.sides()).equals(keys(b.sides())));
  }

  private static boolean forum(MeetingDraft draft) {
    return draft.first().frame().startsWith("forum");
  }

  private boolean days(MeetingDraft before, MeetingDraft after) {
    ResolvedDate a = before.date();
    ResolvedDate b = after.date();
    if (a == null || b == null) {
      return !longAgo(a) && !longAgo(b);
    } else if (a.overlaps(b)) {
      return true;
    }
    ResolvedDate own = facts(before).day();
    ResolvedDate others = facts(after).day();
    if (own != null && others != null) {
      return own.overlaps(others);
    }
    return !a.earliest().isAfter(b.latest().plusDays(FAR))
        && !b.earliest().isAfter(a.latest().plusDays(FAR));
  }

  /** What an article tells without a day is of its own time. */
  private boolean longAgo(@Nullable ResolvedDate day) {
    return day != null && published != null && day.latest().plusDays(LONG).isBefore(published);
  }

  /** Whether they may be the same; the unknown one may be any. */
  static boolean modes(MeetingMode a, MeetingMode b) {
    return a == b || a == MeetingMode.UNKNOWN || b == MeetingMode.UNKNOWN;
  }

  /** Nobody meets in two cities or countries at once. */
  private static boolean places(@Nullable Place a, @Nullable Place b) {
    if (a == null || b == null) {
      return true;
    }
    boolean countries =
        a.country() == null || b.country() == null || a.country().equals(b.country());
    return countries && (a.city() == null || b.city() == null || a.city().equals(b.city()));
  }
}
