package readout.query.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import readout.contracts.Agreement;
import readout.query.event.EventId;

class FollowUpsTest {

  private static final Report NOW =
      Reports.agreement("a 2026-01-20 | signed treaty | 2026-01-19 | fisheries | KR;TR");

  private static final Report OTHER =
      Reports.agreement("b 2026-01-20 | signed memorandum | 2026-01-19 | visas | KR;TR");

  /** All that merging has worked out would be lost with each correction, and worked out again. */
  @Test
  void whatAReportSaidBeforeItWasCorrectedIsNotTakenForWhatItSaysNow() {
    Memory memory = new Memory(10);
    memory.facts(NOW);
    memory.facts(OTHER);

    new FollowUps(new Nobody(), memory).mayHaveFollowed(List.of(corrected()));

    assertThat(memory.report(NOW.id())).isSameAs(NOW);
    assertThat(memory.report(OTHER.id())).isSameAs(OTHER);
  }

  /** The same report of an earlier version of the article, by which the record went before. */
  private static Report corrected() {
    Agreement said = (Agreement) NOW.event();
    Agreement before =
        new Agreement(
            said.id(),
            said.status(),
            said.instrument(),
            "fishing",
            said.parties(),
            said.signatories(),
            said.date(),
            said.place(),
            said.topics(),
            said.evidence(),
            said.confidence(),
            said.meeting());
    return new Report(NOW.article(), before, null);
  }

  private static final class Nobody implements Events {

    @Override
    public Map<EventId, EventId> eventsOf(Collection<Report> reports) {
      return Map.of();
    }

    @Override
    public List<Report> ofEvents(Collection<EventId> events) {
      return List.of();
    }

    @Override
    public Collection<Report> having(Collection<Long> keys) {
      return List.of();
    }
  }
}
