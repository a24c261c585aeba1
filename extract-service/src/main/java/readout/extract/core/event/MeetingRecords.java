package readout.extract.core.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import readout.contracts.ActorKind;
import readout.contracts.ArticleId;
import readout.contracts.Digests;
import readout.contracts.Meeting;
import readout.contracts.MeetingFormat;
import readout.contracts.MentionId;
import readout.contracts.Participant;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.ForumSeries;
import readout.extract.core.entity.Side;
import readout.extract.core.frame.MeetingMention;

/** Makes the records of meetings out of what the article told. */
final class MeetingRecords {

  /** So many states named one by one are no more told as a region. */
  private static final int MEMBERS = 3;

  private final ArticleId article;
  private final Records records;
  private final Discourse discourse;
  private final Map<String, Integer> seen = new HashMap<>();

  MeetingRecords(ArticleId article, Records records, Discourse discourse) {
    this.article = article;
    this.discourse = discourse;
    this.records = records;
  }

  Meeting record(MeetingDraft draft, double likely) {
    List<Side> all = Sides.withoutCovered(draft.sides());
    List<Side> members = all.stream().filter(side -> !discourse.expanded(side)).toList();
    List<Side> sides = attending(draft, members.size() > 2 ? members : all);
    List<Participant> participants = sides.stream().map(Side::participant).toList();
    return new Meeting(
        id(draft, sides),
        draft.status(),
        draft.mode(),
        format(draft, sides),
        records.date(draft.date()),
        draft.place(),
        participants,
        draft.topics(),
        records.evidence(
            draft.mentions().stream().map(MeetingMention::sentence).toList(),
            draft.mentions().stream().map(MeetingMention::frame).toList()),
        Confidence.rounded(likely));
  }

  /** "African countries" are no participant beside some of them, or the president of one. */
  private static List<Side> attending(MeetingDraft draft, List<Side> sides) {
    boolean forum = draft.first().frame().startsWith("forum-");
    boolean states = sides.stream().filter(side -> !loose(side)).count() >= MEMBERS;
    if (!forum || (sides.stream().noneMatch(Side::named) && !states)) {
      return sides;
    }
    return sides.stream().filter(side -> !loose(side)).toList();
  }

  private static boolean loose(Side side) {
    String stands = side.stands();
    return !side.named() && stands != null && ForumSeries.shared().loose(stands);
  }

  /** A forum of an organisation is one of many states, of which the text may name but one. */
  private static MeetingFormat format(MeetingDraft draft, List<Side> sides) {
    boolean forum = draft.first().frame().startsWith("forum-");
    boolean organisation = draft.sides().stream().anyMatch(s -> s.kind() == ActorKind.ORGANISATION);
    int count = Sides.count(sides);
    return forum && (organisation || count < 2)
        ? MeetingFormat.MULTILATERAL
        : MeetingFormat.ofSides(count);
  }

  /** From who met and when, so that a new word elsewhere in the article does not change it. */
  private MentionId id(MeetingDraft draft, List<Side> sides) {
    String who =
        sides.stream()
            .map(s -> Objects.requireNonNullElse(s.name(), "~" + s.stands()))
            .sorted()
            .collect(Collectors.joining("|"));
    String when = draft.date() == null ? "" : draft.date().edtf();
    List<String> parts = new ArrayList<>(List.of(article.value(), "meeting", who, when));
    String digest = Digests.sha256Hex128(parts.toArray(String[]::new)).substring(0, 12);
    int before = seen.merge(digest, 1, Integer::sum);
    return new MentionId("m-" + digest + (before > 1 ? "-" + before : ""));
  }
}
