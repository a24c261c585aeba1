package readout.extract.core.event;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import readout.contracts.Agreement;
import readout.contracts.ArticleId;
import readout.contracts.Meeting;
import readout.contracts.MentionId;
import readout.extract.core.entity.Subjects;
import readout.extract.core.frame.AgreementFrames;
import readout.extract.core.frame.AgreementMention;
import readout.extract.core.frame.ArticleContext;
import readout.extract.core.frame.MeetingFrames;
import readout.extract.core.frame.MeetingMention;
import readout.extract.core.text.Sentence;

/** Reads one article from top to bottom and tells its events. Used once; not thread-safe. */
public final class EventReader {

  private final ArticleContext context;
  private final MeetingFrames meetings;
  private final AgreementFrames agreements;
  private final MeetingScope scope;
  private final MeetingMerger merger;
  private final AgreementMerger agreed;
  private final SideCandidates candidates;
  private final SideFiller filler;
  private final Map<MeetingMention, Stated> stated = new IdentityHashMap<>();
  private final MeetingJudge judge;
  private final AgreementJudge agreementJudge;
  private final Circumstances circumstances;
  private final Rosters rosters;
  private final Hosting hosting;

  private final Subjects subjects;
  private final ReadingTrace trace;

  /** For one article. */
  public EventReader(ArticleContext context, Learned learned, ReadingTrace trace) {
    this.context = context;
    this.trace = trace;
    this.scope = new MeetingScope(context.words());
    this.meetings = new MeetingFrames(context);
    this.merger = new MeetingMerger(context.discourse(), trace);
    this.agreements = new AgreementFrames(context);
    this.candidates = new SideCandidates(context);
    this.filler = new SideFiller(learned.sides());
    this.judge = new MeetingJudge(context, learned.meetings(), m -> stated(m).mention());
    this.agreementJudge = new AgreementJudge(context, learned.agreements());
    this.circumstances = new Circumstances(context);
    this.rosters = new Rosters(context);
    this.hosting = new Hosting(context);
    this.agreed = new AgreementMerger(context.words());
    this.subjects = new Subjects(context.cast(), context.discourse());
  }

  /** Reads the sentences in text order; those not parsed tell nothing. */
  public void read(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      if (sentence.parsed()) {
        meetings.read(sentence).forEach(this::told);
        rosters.read(sentence, merger.drafts(), m -> stated.put(m, new Stated(m, List.of())));
        for (AgreementMention mention : agreements.read(sentence)) {
          trace.read(mention);
          agreed.add(mention);
        }
        circumstances.note(sentence);
      }
      subjects.note(sentence);
    }
    merger.unite(new Reunion(new SameMeeting(context)));
    circumstances.settle(merger.drafts());
    circumstances.settleAgreements(agreed.drafts());
  }

  private Stated stated(MeetingMention filled) {
    return Objects.requireNonNull(stated.get(filled), "every mention is kept as it was stated");
  }

  private void told(MeetingMention read) {
    MeetingMention mention = hosting.told(circumstances.again(read));
    trace.read(mention);
    for (MeetingMention part : scope.split(mention)) {
      List<SideCandidate> around = candidates.of(part);
      MeetingMention filled = scope.colleagues(part) ? part : filler.fill(part, around);
      stated.put(part, new Stated(part, around));
      stated.put(filled, new Stated(part, around));
      merger.add(part, filled);
    }
    if (mention.complete()) {
      context.discourse().together(mention.sides(), mention.sentence().index());
    }
  }

  /** What the article tells, in the order in which it first tells it. */
  public Events events(ArticleId article) {
    Records records = new Records(context.cast().text());
    MeetingRecords meetingRecords = new MeetingRecords(article, records, context.discourse());
    Map<MeetingDraft, MentionId> ids = new LinkedHashMap<>();
    List<Meeting> told = new ArrayList<>();
    Map<MeetingDraft, Double> believed = believedMeetings();
    Map<MeetingDraft, Double> kept = Likeliest.of(believed, Likeliest.MOST);
    believed.forEach(
        (draft, likely) -> {
          if (!kept.containsKey(draft)) {
            trace.dropped(draft.mentions(), DropReason.TOO_MANY, likely);
            return;
          }
          Meeting meeting = meetingRecords.record(draft, likely);
          told.add(meeting);
          ids.put(draft, meeting.id());
          trace.meeting(draft.mentions(), meeting.id());
        });
    return new Events(told, agreements(article, records, ids));
  }

  private Map<MeetingDraft, Double> believedMeetings() {
    Map<MeetingDraft, Double> believed = new LinkedHashMap<>();
    for (MeetingDraft draft : merger.drafts()) {
      double likely = judge.likely(draft, merger.drafts());
      if (judge.believes(likely) && !draft.sides().isEmpty()) {
        believed.put(draft, likely);
      } else {
        trace.dropped(draft.mentions(), DropReason.ofSides(draft.sides()), likely);
      }
    }
    return believed;
  }

  private List<Agreement> agreements(
      ArticleId article, Records records, Map<MeetingDraft, MentionId> meetingIds) {
    AgreementRecords agreementRecords = new AgreementRecords(article, records, meetingIds);
    List<Agreement> told = new ArrayList<>();
    Map<AgreementDraft, Double> believed = believedAgreements();
    Map<AgreementDraft, Double> kept = Likeliest.of(believed, Likeliest.MOST);
    believed.forEach(
        (draft, likely) -> {
          if (!kept.containsKey(draft)) {
            trace.noAgreement(draft.mentions(), DropReason.TOO_MANY, likely);
            return;
          }
          Agreement agreement = agreementRecords.record(draft, likely);
          told.add(agreement);
          trace.agreement(draft.mentions(), agreement.id());
        });
    return told;
  }

  private Map<AgreementDraft, Double> believedAgreements() {
    Map<AgreementDraft, Double> believed = new LinkedHashMap<>();
    for (AgreementDraft draft : agreed.drafts()) {
      double likely = agreementJudge.likely(draft, agreed.drafts());
      if (agreementJudge.believes(draft) && Sides.known(draft.sides()) > 0) {
        believed.put(draft, likely);
      } else {
        trace.noAgreement(draft.mentions(), DropReason.UNLIKELY, likely);
      }
    }
    return believed;
  }

  /** The meetings and agreements of an article. */
  public record Events(List<Meeting> meetings, List<Agreement> agreements) {}

  /**
   * Drafts of agreements that bind somebody, believed or not, with what is seen of them: to learn
   * from.
   */
  public List<AgreementCandidate> agreementCandidates(ArticleId article) {
    AgreementRecords records =
        new AgreementRecords(article, new Records(context.cast().text()), Map.of());
    List<AgreementCandidate> all = new ArrayList<>();
    for (AgreementDraft draft : agreed.drafts()) {
      double likely = agreementJudge.likely(draft, agreed.drafts());
      if (Sides.known(draft.sides()) > 0) {
        all.add(
            new AgreementCandidate(
                records.record(draft, likely), agreementJudge.features(draft, agreed.drafts())));
      }
    }
    return all;
  }

  /** All drafts of meetings, believed or not, with what is seen of them: to learn from. */
  public List<MeetingCandidate> meetingCandidates(ArticleId article) {
    Records records = new Records(context.cast().text());
    MeetingRecords meetingRecords = new MeetingRecords(article, records, context.discourse());
    List<MeetingCandidate> all = new ArrayList<>();
    for (MeetingDraft draft : merger.drafts()) {
      List<SideCandidate> sides =
          draft.mentions().stream().flatMap(m -> stated(m).around().stream()).toList();
      double likely = judge.likely(draft, merger.drafts());
      Meeting meeting = meetingRecords.record(draft, likely);
      all.add(new MeetingCandidate(meeting, judge.features(draft, merger.drafts()), sides));
    }
    return all;
  }
}
