package readout.extract.core.event;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import readout.contracts.ActorKind;
import readout.contracts.Affiliation;
import readout.contracts.Agreement;
import readout.contracts.AgreementStatus;
import readout.contracts.ArticleId;
import readout.contracts.Digests;
import readout.contracts.MeetingStatus;
import readout.contracts.MentionId;
import readout.contracts.Party;
import readout.contracts.Precision;
import readout.extract.core.entity.Side;
import readout.extract.core.frame.AgreementMention;
import readout.extract.core.time.ResolvedDate;

/** Makes the records of agreements out of what the article told. */
final class AgreementRecords {

  private static final int NEAR = 3;

  /** A meeting told more sentences before is not the one at which it was agreed. */
  private static final int FAR = 200;

  /** How many sentences later the meeting may be told at which it was agreed. */
  private static final int AFTER = 3;

  private final ArticleId article;
  private final Records records;
  private final Map<MeetingDraft, MentionId> meetings;
  private final Map<String, Integer> seen = new HashMap<>();

  AgreementRecords(ArticleId article, Records records, Map<MeetingDraft, MentionId> meetings) {
    this.article = article;
    this.records = records;
    this.meetings = meetings;
  }

  Agreement record(AgreementDraft draft, double likely) {
    List<Party> parties = parties(draft.sides());
    return new Agreement(
        id(draft, parties),
        draft.status(),
        draft.instrument(),
        draft.subject(),
        parties,
        draft.signatories().stream().map(Side::participant).toList(),
        records.date(date(draft)),
        draft.place(),
        List.of(),
        records.evidence(
            draft.mentions().stream().map(AgreementMention::sentence).toList(),
            draft.mentions().stream().map(AgreementMention::frame).toList()),
        Confidence.rounded(likely),
        meeting(draft));
  }

  /** Persons stand for their states; each state or organisation once. */
  private static List<Party> parties(List<Side> sides) {
    Map<String, Party> byName = new LinkedHashMap<>();
    for (Side side : sides) {
      Affiliation affiliation = side.affiliation();
      if (affiliation != null) {
        boolean country = affiliation.country() != null;
        byName.putIfAbsent(
            affiliation.name(),
            new Party(
                affiliation.name(),
                country ? ActorKind.COUNTRY : ActorKind.ORGANISATION,
                affiliation.country()));
      }
    }
    return List.copyOf(byName.values());
  }

  /** Its own date, else that of the meeting at which it was agreed. */
  private @Nullable ResolvedDate date(AgreementDraft draft) {
    boolean done =
        draft.status() == AgreementStatus.AGREED || draft.status() == AgreementStatus.SIGNED;
    if (draft.date() != null || !done || !draft.made()) {
      return draft.date();
    }
    int sentence = draft.mentions().get(0).sentence().index();
    ResolvedDate found = null;
    int least = FAR;
    for (MeetingDraft meeting : meetings.keySet()) {
      boolean held =
          meeting.status() == MeetingStatus.HELD
              || meeting.status() == MeetingStatus.ONGOING
              || (draft.ahead() && meeting.status() == MeetingStatus.SCHEDULED);
      for (var mention : meeting.mentions()) {
        int distance = distance(sentence, mention.sentence().index());
        if (held && dated(meeting) && distance < least && bind(draft, meeting)) {
          least = distance;
          found = meeting.date();
        }
      }
    }
    return found == null ? draft.occasion() : found;
  }

  private static boolean dated(MeetingDraft meeting) {
    ResolvedDate date = meeting.date();
    return date != null && date.precision() != Precision.YEAR;
  }

  /** A meeting told before is nearer than one that is told after. */
  private static int distance(int agreement, int meeting) {
    int before = agreement - meeting;
    return before >= 0 ? before : before >= -AFTER ? FAR / 2 - before : FAR;
  }

  /** The meeting told right before, or in the same sentence, whose sides are the parties. */
  private @Nullable MentionId meeting(AgreementDraft draft) {
    int sentence = draft.mentions().get(0).sentence().index();
    MentionId nearest = null;
    int least = NEAR + 1;
    for (Map.Entry<MeetingDraft, MentionId> entry : meetings.entrySet()) {
      for (var mention : entry.getKey().mentions()) {
        int distance = sentence - mention.sentence().index();
        if (distance >= 0
            && distance < least
            && Sides.count(entry.getKey().sides()) > 1
            && bind(draft, entry.getKey())) {
          least = distance;
          nearest = entry.getValue();
        }
      }
    }
    return nearest;
  }

  private static boolean bind(AgreementDraft draft, MeetingDraft meeting) {
    return draft.sides().stream()
        .filter(s -> s.stands() != null)
        .allMatch(
            s -> meeting.sides().stream().anyMatch(o -> Objects.equals(s.stands(), o.stands())));
  }

  private MentionId id(AgreementDraft draft, List<Party> parties) {
    String who = parties.stream().map(Party::name).sorted().collect(Collectors.joining("|"));
    String digest =
        Digests.sha256Hex128(
                article.value(),
                "agreement",
                who,
                draft.instrument().name(),
                Objects.requireNonNullElse(draft.subject(), ""))
            .substring(0, 12);
    int before = seen.merge(digest, 1, Integer::sum);
    return new MentionId("a-" + digest + (before > 1 ? "-" + before : ""));
  }
}
