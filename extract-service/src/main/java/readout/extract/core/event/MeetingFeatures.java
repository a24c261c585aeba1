package readout.extract.core.event;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
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
  private final MeetingScope rule;
  private final UnaryOperator<MeetingMention> stated;

  MeetingFeatures(ArticleContext context, UnaryOperator<MeetingMention> stated, MeetingScope rule) {
    this.rule = rule;
    this.stated = stated;
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

  List<String> of(MeetingDraft draft, List<MeetingDraft> all) {
    Set<String> features = new TreeSet<>(triggers.of(best(draft)));
    for (MeetingMention mention : draft.mentions()) {
      features.add("any-frame=" + mention.frame());
    }
    features.add("ruled=" + rule.tells(draft));
    features.add("ruled=" + rule.tells(draft) + "/" + draft.first().frame());
    features.add("mentions=" + Math.min(draft.mentions().size(), 4));
    features.add("article-affiliations=" + Math.min(affiliations, 4));
    stated(draft, features);
    sides(draft, features);
    circumstances(draft, features);
    features.addAll(RepetitionFeatures.of(draft, all));
    return List.copyOf(features);
  }

  private static MeetingMention best(MeetingDraft draft) {
    return draft.mentions().stream()
        .filter(MeetingMention::complete)
        .findFirst()
        .orElse(draft.first());
  }

  /** Who met by the word of the frames alone. */
  private void stated(MeetingDraft draft, Set<String> features) {
    long known = 0;
    long all = 0;
    for (MeetingMention mention : draft.mentions()) {
      List<Side> sides = stated.apply(mention).sides();
      known = Math.max(known, Sides.known(sides));
      all = Math.max(all, Sides.count(sides));
    }
    String frame = draft.first().frame();
    features.add("stated=" + Math.min(known, 3) + "of" + Math.min(all, 3));
    features.add("stated=" + Math.min(known, 3) + "of" + Math.min(all, 3) + "/" + frame);
    features.add(
        "stated=" + Math.min(known, 2) + "/sides=" + Math.min(Sides.known(draft.sides()), 2));
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
    features.add(
        "kinds="
            + sides.stream()
                .limit(4)
                .map(side -> SideKind.of(side, words))
                .sorted()
                .collect(Collectors.joining("+")));
    for (Side side : sides) {
      features.add("side=" + SideKind.of(side, words));
    }
  }

  private static void circumstances(MeetingDraft draft, Set<String> features) {
    features.add("status=" + draft.status());
    features.add("mode=" + draft.mode());
    features.add("date=" + (draft.date() == null ? "-" : draft.date().precision()));
    features.add("told=" + (draft.date() != null) + (draft.place() != null));
    features.add(
        "told=" + (draft.date() != null) + (draft.place() != null) + "/" + draft.first().frame());
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
