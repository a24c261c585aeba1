package readout.extract.core.event;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import readout.extract.core.time.ResolvedDate;

/** What is seen of other drafts of the article that a draft may only repeat, as features. */
final class RepetitionFeatures {

  private static final int NEAR = 3;

  /** How many drafts before and after a draft are looked at, so that time grows with the text. */
  private static final int REACH = 40;

  private RepetitionFeatures() {}

  /** How all others that share a side relate to a draft. */
  static Set<String> of(MeetingDraft draft, List<MeetingDraft> all) {
    Set<String> features = new TreeSet<>();
    int at = all.indexOf(draft);
    for (int i = Math.max(0, at - REACH); i < Math.min(all.size(), at + REACH + 1); i++) {
      if (i != at) {
        features.addAll(relation(draft, all.get(i), i < at ? "before" : "after"));
      }
    }
    return features;
  }

  private static List<String> relation(MeetingDraft draft, MeetingDraft other, String where) {
    String sides = sides(draft, other);
    if (sides.equals("none")) {
      return List.of();
    }
    String stem = "other=" + sides + "/" + known(draft) + known(other);
    String dates = dates(draft.date(), other.date());
    String noun = draft.first().noun().equals(other.first().noun()) ? "same-noun" : "noun";
    String status = draft.status() == other.status() ? "same-status" : "status";
    return List.of(
        stem,
        stem + "/" + where,
        stem + "/" + dates,
        stem + "/" + dates + "/" + where + "/" + status,
        stem + "/" + distance(draft, other) + "/" + where,
        stem + "/" + noun + "/" + where,
        "other=" + sides + "/" + draft.first().frame() + "/" + other.first().frame());
  }

  private static String sides(MeetingDraft draft, MeetingDraft other) {
    boolean forth = Sides.within(draft.sides(), other.sides());
    boolean back = Sides.within(other.sides(), draft.sides());
    if (forth) {
      return back ? "same" : "less";
    } else if (back) {
      return "more";
    }
    return Sides.shared(draft.sides(), other.sides()) > 0 ? "some" : "none";
  }

  private static String known(MeetingDraft draft) {
    return Sides.known(draft.sides()) > 1 ? "two" : "one";
  }

  private static String distance(MeetingDraft draft, MeetingDraft other) {
    int sentences = Math.abs(draft.first().sentence().index() - other.first().sentence().index());
    return sentences == 0 ? "here" : sentences < NEAR ? "near" : "far";
  }

  private static String dates(@Nullable ResolvedDate a, @Nullable ResolvedDate b) {
    if (a == null || b == null) {
      return a == null && b == null ? "none" : "one";
    } else if (a.earliest().equals(b.earliest()) && a.latest().equals(b.latest())) {
      return "same";
    }
    return a.overlaps(b) ? "within" : "apart";
  }
}
