package readout.extract.core.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import readout.contracts.Agreement;
import readout.contracts.ArticleId;
import readout.contracts.Meeting;
import readout.contracts.MentionId;
import readout.extract.core.entity.Side;
import readout.extract.core.frame.AgreementFrames;
import readout.extract.core.frame.AgreementMention;
import readout.extract.core.frame.ArticleContext;
import readout.extract.core.frame.MeetingFrames;
import readout.extract.core.frame.MeetingMention;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;

/** Reads one article from top to bottom and tells its events. Used once; not thread-safe. */
public final class EventReader {

  private final ArticleContext context;
  private final MeetingFrames meetings;
  private final AgreementFrames agreements;
  private final MeetingScope scope;
  private final MeetingMerger merger;
  private final AgreementMerger agreed = new AgreementMerger();
  private final ReadingTrace trace;
  private @Nullable MeetingMention last;

  /** For one article. */
  public EventReader(ArticleContext context, ReadingTrace trace) {
    this.context = context;
    this.trace = trace;
    this.scope = new MeetingScope(context.words());
    this.meetings = new MeetingFrames(context);
    this.merger = new MeetingMerger(context.discourse(), trace);
    this.agreements = new AgreementFrames(context);
  }

  /** Reads the sentences in text order; those not parsed tell nothing. */
  public void read(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      if (sentence.parsed()) {
        for (MeetingMention read : meetings.read(sentence)) {
          MeetingMention mention = again(read);
          trace.read(mention);
          scope.split(mention).forEach(merger::add);
          if (mention.complete()) {
            context.discourse().together(mention.sides(), sentence.index());
            last = mention;
          }
        }
        for (AgreementMention mention : agreements.read(sentence)) {
          trace.read(mention);
          agreed.add(mention);
        }
      }
      noteSubjects(sentence);
    }
  }

  /** "He also met ...", "the same day he held ...": where and when as in the sentence before. */
  private MeetingMention again(MeetingMention mention) {
    MeetingMention before = last;
    if (before == null
        || !mention.complete()
        || before.sides().isEmpty()
        || mention.sides().isEmpty()) {
      return mention;
    }
    int distance = mention.sentence().index() - before.sentence().index();
    boolean same = mention.sides().get(0).key().equals(before.sides().get(0).key());
    boolean tense = mention.stance().tense() == before.stance().tense();
    if (distance < 1 || distance > 2 || !same || !tense || !says(mention.sentence(), "again")) {
      return mention;
    }
    return mention.at(
        mention.date() == null ? before.date() : mention.date(),
        mention.place() == null ? before.place() : mention.place());
  }

  private boolean says(Sentence sentence, String wordClass) {
    return sentence.tokens().stream().anyMatch(t -> context.words().is(wordClass, Syntax.lower(t)));
  }

  private void noteSubjects(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      if (token.relation().startsWith("nsubj")) {
        context
            .cast()
            .people()
            .at(sentence.index(), token.index())
            .ifPresent(p -> context.discourse().subject(Side.of(p), sentence.index()));
      }
    }
  }

  /** What the article tells, in the order in which it first tells it. */
  public Events events(ArticleId article) {
    Records records = new Records(context.cast().text());
    MeetingRecords meetingRecords = new MeetingRecords(article, records, context.discourse());
    Map<MeetingDraft, MentionId> ids = new LinkedHashMap<>();
    List<Meeting> told = new ArrayList<>();
    for (MeetingDraft draft : merger.drafts()) {
      if (scope.inScope(draft)) {
        Meeting meeting = meetingRecords.record(draft);
        told.add(meeting);
        ids.put(draft, meeting.id());
        trace.meeting(draft.mentions(), meeting.id());
      } else {
        trace.dropped(draft.mentions(), DropReason.ofSides(draft.sides()));
      }
    }
    AgreementRecords agreementRecords = new AgreementRecords(article, records, ids);
    List<Agreement> bound = new ArrayList<>();
    for (AgreementDraft draft : agreed.drafts()) {
      Agreement agreement = agreementRecords.record(draft);
      bound.add(agreement);
      trace.agreement(draft.mentions(), agreement.id());
    }
    return new Events(told, bound);
  }

  /** The meetings and agreements of an article. */
  public record Events(List<Meeting> meetings, List<Agreement> agreements) {}
}
