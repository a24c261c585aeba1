package readout.extract.core.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.MeetingMode;
import readout.contracts.MeetingStatus;
import readout.contracts.Place;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.Side;
import readout.extract.core.frame.MeetingMention;
import readout.extract.core.time.ResolvedDate;
import readout.extract.core.time.Tense;

/** A meeting as far as the article has told it. Changed by {@link MeetingMerger} only. */
final class MeetingDraft {

  private static final Set<MeetingStatus> OFF =
      Set.of(MeetingStatus.CANCELLED, MeetingStatus.POSTPONED, MeetingStatus.DENIED);

  private final List<MeetingMention> mentions = new ArrayList<>();
  private List<Side> sides = List.of();
  private MeetingStatus status;
  private MeetingMode mode;
  private @Nullable ResolvedDate date;
  private @Nullable Place place;
  private final Set<String> topics = new LinkedHashSet<>();

  MeetingDraft(MeetingMention first) {
    this.status = first.status();
    this.mode = first.mode();
    add(first);
  }

  /** This and another, in text order, as one. */
  MeetingDraft with(MeetingDraft other) {
    List<MeetingMention> all = new ArrayList<>(mentions);
    all.addAll(other.mentions);
    all.sort(
        Comparator.comparingInt((MeetingMention m) -> m.sentence().index())
            .thenComparingInt(MeetingMention::trigger));
    MeetingDraft joined = new MeetingDraft(all.get(0));
    all.subList(1, all.size()).forEach(joined::add);
    return joined;
  }

  /** A day that a mention gives itself goes before one from elsewhere. */
  void dated(@Nullable ResolvedDate own) {
    if (own != null && (date == null || !own.overlaps(date))) {
      date = own;
    }
  }

  /** Who met is not changed by a mention that tells it only in part, once two sides are known. */
  void add(MeetingMention mention) {
    mentions.add(mention);
    if (mention.complete() || Sides.known(sides) < 2) {
      sides = Sides.withoutCovered(Sides.joined(sides, mention.sides()));
    }
    boolean aside = !mention.complete() && mention.status() == MeetingStatus.DENIED;
    if ((OFF.contains(mention.status()) && !aside) || (soft(status) && !soft(mention.status()))) {
      status = mention.status();
    } else if (!OFF.contains(status) && (mention.frame().equals("forum-held") || met(mention))) {
      status = mention.status();
    }
    mode = mode == MeetingMode.UNKNOWN ? mention.mode() : mode;
    if (date == null || finer(mention.date(), date)) {
      date = mention.date() != null ? mention.date() : date;
    }
    Place other = mention.place();
    if (other != null
        && (place == null || (place.city() == null && other.city() != null && agrees(other)))) {
      place = other;
    }
    topics.addAll(mention.topics());
  }

  /** Takes time and place from elsewhere in the article where no mention tells them. */
  void settle(@Nullable ResolvedDate when, @Nullable Place where) {
    date = date == null ? when : date;
    if (where != null
        && (place == null || (place.city() == null && where.city() != null && agrees(where)))) {
      place = where;
      mode = mode == MeetingMode.UNKNOWN ? MeetingMode.IN_PERSON : mode;
    }
  }

  /** What was planned when they came has been when they "met on Monday". */
  private boolean met(MeetingMention mention) {
    return status == MeetingStatus.SCHEDULED
        && mention.complete()
        && mention.status() == MeetingStatus.HELD
        && mention.stance().tense() == Tense.PAST
        && mention.date() != null;
  }

  private static boolean soft(MeetingStatus status) {
    return status == MeetingStatus.PROPOSED || status == MeetingStatus.HYPOTHETICAL;
  }

  private static boolean finer(@Nullable ResolvedDate other, ResolvedDate than) {
    return other != null
        && !other.earliest().isBefore(than.earliest())
        && !other.latest().isAfter(than.latest())
        && !(other.earliest().equals(than.earliest()) && other.latest().equals(than.latest()));
  }

  private boolean agrees(Place other) {
    return place == null || place.country() == null || place.country().equals(other.country());
  }

  List<MeetingMention> mentions() {
    return mentions;
  }

  MeetingMention first() {
    return mentions.get(0);
  }

  MeetingMention last() {
    return mentions.get(mentions.size() - 1);
  }

  List<Side> sides() {
    return sides;
  }

  /** Those whom its own mentions name, without who is said elsewhere to have been there too. */
  List<Side> core() {
    List<Side> core = new ArrayList<>();
    for (MeetingMention mention : mentions) {
      if (!mention.frame().startsWith("roster")) {
        core.addAll(mention.sides());
      }
    }
    return core.isEmpty() ? sides : Discourse.distinct(core);
  }

  MeetingStatus status() {
    return status;
  }

  MeetingMode mode() {
    return mode;
  }

  @Nullable ResolvedDate date() {
    return date;
  }

  @Nullable Place place() {
    return place;
  }

  List<String> topics() {
    return topics.stream().limit(8).toList();
  }
}
