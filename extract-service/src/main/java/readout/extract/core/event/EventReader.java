package readout.extract.core.event;

import java.util.List;
import readout.contracts.Agreement;
import readout.contracts.ArticleId;
import readout.contracts.Meeting;
import readout.extract.core.entity.Side;
import readout.extract.core.frame.ArticleContext;
import readout.extract.core.frame.MeetingFrames;
import readout.extract.core.frame.MeetingMention;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Token;

/** Reads one article from top to bottom and tells its events. Used once; not thread-safe. */
public final class EventReader {

  private final ArticleContext context;
  private final MeetingFrames meetings;
  private final MeetingMerger merger = new MeetingMerger();

  /** For one article. */
  public EventReader(ArticleContext context) {
    this.context = context;
    this.meetings = new MeetingFrames(context);
  }

  /** Reads the sentences in text order; those not parsed tell nothing. */
  public void read(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      if (sentence.parsed()) {
        for (MeetingMention mention : meetings.read(sentence)) {
          MeetingScope.split(mention).forEach(merger::add);
          if (mention.complete()) {
            context.discourse().together(mention.sides(), sentence.index());
          }
        }
      }
      noteSubjects(sentence);
    }
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

  /** The meetings, in the order in which the article first tells them. */
  public List<Meeting> meetings(ArticleId article) {
    MeetingRecords records = new MeetingRecords(article, new Records(context.cast().text()));
    return merger.drafts().stream().filter(MeetingScope::inScope).map(records::record).toList();
  }

  /** The agreements, in the order in which the article first tells them. */
  public List<Agreement> agreements(ArticleId article) {
    return List.of();
  }
}
