package readout.extract.core.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import readout.contracts.ActorKind;
import readout.contracts.Affiliation;
import readout.contracts.MeetingMode;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.Side;
import readout.extract.core.frame.ArticleContext;
import readout.extract.core.frame.MeetingMention;
import readout.extract.core.frame.Roster;
import readout.extract.core.frame.RosterFrames;
import readout.extract.core.frame.Stance;
import readout.extract.core.text.Sentence;

/** Adds to a meeting those whom a sentence behind it says to have taken part. */
final class Rosters {

  /** How many sentences behind a meeting "they" can still be those who met. */
  private static final int NEAR = 2;

  /** How many sentences behind a meeting it is still "the meeting". */
  private static final int SAME_TOPIC = 5;

  /** How far behind a meeting the members of a delegation are told. */
  private static final int FAR = 8;

  private final RosterFrames frames;
  private final Discourse discourse;

  Rosters(ArticleContext context) {
    this.frames = new RosterFrames(context);
    this.discourse = context.discourse();
  }

  /**
   * Reads a parsed sentence once its own meetings are told.
   *
   * @param told is given every mention that is added to a draft
   */
  void read(Sentence sentence, List<MeetingDraft> drafts, Consumer<MeetingMention> told) {
    for (Roster roster : frames.read(sentence)) {
      if (roster.kind() == Roster.Kind.DELEGATION) {
        discourse.delegation(roster.sides(), sentence.index());
      }
      target(roster, drafts)
          .ifPresent(
              draft -> {
                MeetingMention mention = mention(roster, draft);
                told.accept(mention);
                draft.add(mention);
              });
    }
  }

  private static MeetingMention mention(Roster roster, MeetingDraft draft) {
    MeetingMention first = draft.first();
    return new MeetingMention(
        roster.sentence(),
        roster.trigger().index(),
        "roster-" + roster.kind().name().toLowerCase(Locale.ROOT),
        first.noun(),
        ofDelegation(roster, draft),
        0,
        true,
        new Stance(draft.status(), first.stance().tense()),
        MeetingMode.UNKNOWN,
        null,
        null,
        List.of());
  }

  /** Members of whom nothing else is known stand for whom their delegation stands. */
  private static List<Side> ofDelegation(Roster roster, MeetingDraft draft) {
    Optional<Affiliation> whose =
        draft.sides().stream()
            .filter(s -> whose(roster, s))
            .map(Side::affiliation)
            .filter(Objects::nonNull)
            .findFirst();
    return roster.sides().stream()
        .map(s -> s.affiliation() == null && whose.isPresent() ? s.standingFor(whose.get()) : s)
        .toList();
  }

  private static boolean whose(Roster roster, Side side) {
    return roster.kind() == Roster.Kind.BESIDE
        ? side.key().equals(roster.sides().get(0).key())
        : roster.group() != null && roster.group().equals(side.stands());
  }

  private Optional<MeetingDraft> target(Roster roster, List<MeetingDraft> drafts) {
    return switch (roster.kind()) {
      case JOINED -> last(roster, drafts, SAME_TOPIC).filter(d -> joins(roster, d));
      case ACCOMPANIED -> last(roster, drafts, NEAR);
      case BESIDE -> last(roster, drafts, NEAR).filter(d -> holds(roster.sides().get(0), d));
      case DELEGATION -> ofGroup(roster, drafts);
      case STATES -> last(roster, drafts, NEAR).filter(d -> expands(roster, d));
    };
  }

  /** The meeting told last, in a sentence before the roster's. */
  private static Optional<MeetingDraft> last(Roster roster, List<MeetingDraft> drafts, int reach) {
    for (int i = drafts.size() - 1; i >= 0; i--) {
      MeetingDraft draft = drafts.get(i);
      int distance = roster.sentence().index() - draft.last().sentence().index();
      boolean before = draft.first().sentence().index() < roster.sentence().index();
      if (before || distance > reach) {
        return Optional.of(draft).filter(d -> distance <= reach);
      }
    }
    return Optional.empty();
  }

  private static boolean joins(Roster roster, MeetingDraft draft) {
    boolean others =
        roster.sides().stream().anyMatch(s -> !Sides.within(List.of(s), draft.sides()));
    boolean forum =
        draft.first().frame().startsWith("forum") && !draft.first().frame().equals("forum-members");
    return others && !forum && Sides.known(draft.sides()) > 0;
  }

  private static boolean holds(Side side, MeetingDraft draft) {
    return draft.sides().stream().anyMatch(s -> s.key().equals(side.key()));
  }

  private static Optional<MeetingDraft> ofGroup(Roster roster, List<MeetingDraft> drafts) {
    for (int i = drafts.size() - 1; i >= 0; i--) {
      MeetingDraft draft = drafts.get(i);
      int distance = roster.sentence().index() - draft.last().sentence().index();
      if (distance >= 0 && (distance <= FAR && lacks(roster, draft) || near(roster, draft))) {
        return Optional.of(draft);
      }
    }
    return Optional.empty();
  }

  /** Whether a draft has a side that the delegation stands for and nobody of it by name. */
  private static boolean lacks(Roster roster, MeetingDraft draft) {
    List<String> groups = new ArrayList<>();
    if (roster.group() != null) {
      groups.add(roster.group());
    }
    roster.sides().stream().map(Side::stands).filter(Objects::nonNull).forEach(groups::add);
    boolean unnamed =
        draft.sides().stream()
            .anyMatch(s -> !s.named() && groups.contains(String.valueOf(s.stands())));
    return unnamed && Sides.known(draft.sides()) > 1;
  }

  /** Whether the sentence before told a meeting of somebody whose delegation it is. */
  private static boolean near(Roster roster, MeetingDraft draft) {
    String group = roster.group();
    return group != null
        && roster.sentence().index() - draft.last().sentence().index() <= NEAR
        && Sides.known(draft.sides()) > 1
        && draft.sides().stream().anyMatch(s -> s.named() && group.equals(s.stands()));
  }

  private static boolean group(Side side) {
    Affiliation affiliation = side.affiliation();
    return !side.named()
        && side.kind() != ActorKind.COUNTRY
        && affiliation != null
        && affiliation.country() == null;
  }

  /** Whether a draft has a group of states whose members these may be. */
  private boolean expands(Roster roster, MeetingDraft draft) {
    List<Side> groups = draft.sides().stream().filter(Rosters::group).toList();
    groups.forEach(group -> discourse.expand(String.valueOf(group.stands())));
    return !groups.isEmpty();
  }
}
