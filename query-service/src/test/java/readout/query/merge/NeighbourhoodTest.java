package readout.query.merge;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import readout.contracts.ArticleId;
import readout.contracts.MentionId;
import readout.query.event.EventId;

class NeighbourhoodTest {

  /** Rather than an answer that leaves reports out: what is merged would be wrong. */
  @Test
  void whoKeepsNothingDecodedElsewhereCannotBeAskedById() {
    Neighbourhood byKeysAlone = keys -> List.of();
    EventId report = EventId.of(ArticleId.of("feed", "urn:example:a"), new MentionId("m1"));

    assertThatThrownBy(() -> byKeysAlone.of(List.of(report)))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("remembers all reports");
  }
}
