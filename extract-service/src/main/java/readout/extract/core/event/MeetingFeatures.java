package readout.extract.core.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import readout.contracts.Place;
import readout.extract.core.entity.Side;
import readout.extract.core.frame.ArticleContext;
import readout.extract.core.frame.MeetingMention;
import readout.extract.core.text.WordClasses;

/** What is seen of a draft of a meeting, as features for the weights. */
final class MeetingFeatures {

  private final WordClasses words;
  private final TriggerFeatures triggers;
  private final int affiliations;

  MeetingFeatures(ArticleContext context) {
    this.words = context.words();
    this.triggers = new TriggerFeatures(context.cast(), context.words());
    this.affiliations =
        (int)
            context.cast().people().all().stream()
                .map(p -> p.affiliation())
                .filter(a -> a != null)
                .distinct()
                .count();
  }

  List<String> of(MeetingDraft draft) {
    Set<String> features = new TreeSet<>(triggers.of(best(draft)));
    for (MeetingMention mention : draft.mentions()) {
      features.add("any-frame=" + mention.frame());
    }
    features.add("mentions=" + Math.min(draft.mentions().size(), 4));
    features.add("article-affiliations=" + Math.min(affiliations, 4));
    sides(draft, features);
    circumstances(draft, features);
    return List.copyOf(features);
  }

  private static MeetingMention best(MeetingDraft draft) {
    return draft.mentions().stream()
        .filter(MeetingMention::complete)
        .findFirst()
        .orElse(draft.first());
  }

  private void sides(MeetingDraft draft, Set<String> features) {
    List<Side> sides = draft.sides();
    long known = Math.min(Sides.known(sides), 4);
    long all = Math.min(Sides.count(sides), 4);
    long named = Math.min(sides.stream().filter(Side::named).count(), 3);
    String frame = draft.first().frame();
    features.add("known=" + known);
    features.add("known=" + known + "/" + frame);
    features.add("sides=" + all);
    features.add("sides=" + known + "of" + all);
    features.add("named=" + named);
    features.add("known=" + known + "/named=" + named);
    features.add("kinds=" + sides.stream().limit(4).map(side -> SideKind.of(side, words)).sorted().collect(Collectors.joining("+")));
    for (Side side : sides) {
      features.add("side=" + SideKind.of(side, words));
    }
  }

  private static void circumstances(MeetingDraft draft, Set<String> features) {
    features.add("status=" + draft.status());
    features.add("mode=" + draft.mode());
    features.add("date=" + (draft.date() == null ? "-" : draft.date().precision()));
    features.add("told=" + (draft.date() != null) + (draft.place() != null));
    features.add("told=" + (draft.date() != null) + (draft.place() != null) + "/" + draft.first().frame());
    features.add("status=" + draft.status() + "/" + draft.first().frame());
    Place place = draft.place();
    if (place != null) {
      boolean home =
          draft.sides().stream()
              .anyMatch(
                  s ->
                      s.affiliation() != null
                          && s.affiliation().country() != null
                          && s.affiliation().country().equals(place.country()));
      features.add("at=" + (home ? "home" : "elsewhere"));
    }
  }
}
