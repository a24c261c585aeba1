package readout.extract.core.event;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.MeetingMode;
import readout.contracts.Place;
import readout.extract.core.entity.Side;
import readout.extract.core.frame.MeetingMention;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.time.ResolvedDate;

/** What is seen of two drafts of an article that may be one meeting, as features for the weights. */
final class PairFeatures {

  private PairFeatures() {}

  /** Features of a pair, the first told first. */
  static List<String> of(MeetingDraft first, MeetingDraft second) {
    Set<String> features = new TreeSet<>();
    String sides = sides(first, second, features);
    String dates = dates(first.date(), second.date());
    String places = places(first.place(), second.place());
    String statuses = first.status() + "+" + second.status();
    features.add("dates=" + dates);
    features.add("dates=" + dates + "/" + sides);
    features.add("places=" + places);
    features.add("places=" + places + "/" + sides);
    features.add("statuses=" + statuses);
    features.add("statuses=" + (first.status() == second.status()) + "/" + sides + "/" + dates);
    features.add("modes=" + modes(first.mode(), second.mode()));
    triggers(first, second, sides, features);
    distance(first, second, sides, features);
    return List.copyOf(features);
  }

  /** How another draft of the article relates to a draft: what may make the draft a repetition. */
  static List<String> relation(MeetingDraft draft, MeetingDraft other, boolean before) {
    boolean forth = Sides.within(draft.sides(), other.sides());
    boolean back = Sides.within(other.sides(), draft.sides());
    boolean some = Sides.shared(draft.sides(), other.sides()) > 0;
    String sides = forth && back ? "same" : forth ? "less" : back ? "more" : some ? "some" : "none";
    if (sides.equals("none")) {
      return List.of();
    }
    String dates = dates(draft.date(), other.date());
    String where = before ? "before" : "after";
    String nouns = draft.first().noun().equals(other.first().noun()) ? "same-noun" : "noun";
    int distance = Math.abs(draft.first().sentence().index() - other.first().sentence().index());
    String near = distance == 0 ? "here" : distance < 3 ? "near" : "far";
    String known = Sides.known(draft.sides()) > 1 ? "two" : "one";
    String known2 = Sides.known(other.sides()) > 1 ? "two" : "one";
    String status = draft.status() == other.status() ? "same-status" : "status";
    String stem = "other=" + sides + "/" + known + known2;
    return List.of(
        stem,
        stem + "/" + where,
        stem + "/" + dates,
        stem + "/" + dates + "/" + where + "/" + status,
        stem + "/" + near + "/" + where,
        stem + "/" + nouns + "/" + where,
        "other=" + sides + "/" + draft.first().frame() + "/" + other.first().frame());
  }

  private static String sides(MeetingDraft first, MeetingDraft second, Set<String> features) {
    List<Side> a = first.sides();
    List<Side> b = second.sides();
    long shared = Sides.shared(a, b);
    long states =
        a.stream()
            .map(Side::stands)
            .filter(Objects::nonNull)
            .distinct()
            .filter(s -> b.stream().anyMatch(o -> s.equals(o.stands())))
            .count();
    boolean forth = Sides.within(a, b);
    boolean back = Sides.within(b, a);
    String relation =
        forth && back ? "same" : forth ? "less" : back ? "more" : shared > 0 ? "some" : "none";
    features.add("sides=" + relation);
    features.add("sides=" + relation + "/" + Math.min(a.size(), 3) + Math.min(b.size(), 3));
    features.add("shared=" + Math.min(shared, 3));
    features.add("states=" + Math.min(states, 3) + "/" + relation);
    features.add(
        "known=" + Math.min(Sides.known(a), 3) + Math.min(Sides.known(b), 3) + "/" + relation);
    return relation;
  }

  private static String dates(@Nullable ResolvedDate a, @Nullable ResolvedDate b) {
    if (a == null || b == null) {
      return a == null && b == null ? "none" : "one";
    } else if (a.earliest().equals(b.earliest()) && a.latest().equals(b.latest())) {
      return "same";
    }
    boolean apart = a.earliest().isAfter(b.latest()) || b.earliest().isAfter(a.latest());
    return apart ? "apart" : "within";
  }

  private static String places(@Nullable Place a, @Nullable Place b) {
    if (a == null || b == null) {
      return a == null && b == null ? "none" : "one";
    } else if (a.city() != null && a.city().equals(b.city())) {
      return "city";
    } else if (a.country() != null && a.country().equals(b.country())) {
      return a.city() == null || b.city() == null ? "country" : "cities";
    }
    return "apart";
  }

  private static String modes(MeetingMode a, MeetingMode b) {
    if (a == b) {
      return a == MeetingMode.UNKNOWN ? "unknown" : "same";
    }
    return a == MeetingMode.UNKNOWN || b == MeetingMode.UNKNOWN ? "one" : "apart";
  }

  private static void triggers(
      MeetingDraft first, MeetingDraft second, String sides, Set<String> features) {
    MeetingMention a = first.first();
    MeetingMention b = second.first();
    boolean forumA = forum(a);
    boolean forumB = forum(b);
    boolean noun = a.noun().equals(b.noun());
    features.add("forums=" + forumA + forumB + "/" + sides);
    features.add("noun=" + noun + "/" + sides);
    features.add("nouns=" + Stream.of(a.noun(), b.noun()).sorted().toList());
    features.add("complete=" + a.complete() + b.complete() + "/" + sides);
    features.add("second=" + determiner(b) + "/" + sides);
    features.add("frame=" + b.frame() + "/" + sides);
  }

  private static String determiner(MeetingMention mention) {
    Sentence sentence = mention.sentence();
    return sentence.children(mention.trigger(), "det").stream()
        .map(Syntax::lower)
        .findFirst()
        .orElse("-");
  }

  private static boolean forum(MeetingMention mention) {
    return mention.frame().startsWith("forum");
  }

  private static void distance(
      MeetingDraft first, MeetingDraft second, String sides, Set<String> features) {
    int nearest = Integer.MAX_VALUE;
    for (MeetingMention a : first.mentions()) {
      for (MeetingMention b : second.mentions()) {
        nearest = Math.min(nearest, Math.abs(a.sentence().index() - b.sentence().index()));
      }
    }
    String bucket = nearest < 3 ? "" + nearest : nearest < 6 ? "few" : nearest < 12 ? "more" : "far";
    features.add("distance=" + bucket);
    features.add("distance=" + bucket + "/" + sides);
    features.add("lead=" + (first.first().sentence().index() == 0) + "/" + sides);
  }
}
