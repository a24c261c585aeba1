package readout.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import readout.contracts.ArticleId;
import readout.contracts.ArticleStatus;
import readout.ingest.access.Sender;
import readout.ingest.core.SubmittedArticle;
import readout.stack.testing.LogWatch;

/** With which word a line of the audit log begins, and what it tells. */
class AuditEntryTest {

  private static final Sender WIRE = new Sender("wire", "2027", Set.of(), "192.0.2.7", () -> true);
  private static final ArticleId ID = ArticleId.of("wire", "urn:a:1");

  private final LogWatch log = LogWatch.of("readout.audit");

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void whatWasTakenIsToldWithItsVersion() {
    submitted(ArticleStatus.USABLE).write(new Answer.Taken(ID, 3, Answer.ACCEPTED, List.of()));

    assertThat(log.messages())
        .containsExactly(
            "accepted feed=wire key=2027 from=192.0.2.7 article=%s version=3 uri=urn:a:1"
                .formatted(ID));
  }

  @Test
  void aWithdrawalIsOneHoweverItIsSent() {
    submitted(ArticleStatus.CANCELED).write(new Answer.Taken(ID, 3, Answer.ACCEPTED, List.of()));
    new AuditEntry(WIRE)
        .withdraws(ID.value())
        .write(new Answer.Taken(ID, 3, Answer.ACCEPTED, List.of()));

    assertThat(log.messages()).hasSize(2).allMatch(line -> line.startsWith("withdrawn feed=wire"));
  }

  @Test
  void whatTheBrokerHasNotConfirmedIsNeitherTakenNorRefused() {
    submitted(ArticleStatus.USABLE)
        .write(Answer.Refused.of(ErrorCode.BROKER_UNAVAILABLE, "/articles", "repeat it"));
    submitted(ArticleStatus.USABLE).write(Answer.Refused.of(ErrorCode.BUSY, "/articles", null));

    assertThat(log.messages().get(0))
        .startsWith("unconfirmed feed=wire")
        .contains("reason=broker-unavailable article=" + ID);
    assertThat(log.messages().get(1)).startsWith("refused feed=wire").contains("reason=busy");
  }

  private static AuditEntry submitted(ArticleStatus status) {
    AuditEntry entry = new AuditEntry(WIRE);
    entry.submits(
        new SubmittedArticle(
            "urn:a:1", null, null, "", "They met.", null, null, null, status, null));
    return entry;
  }
}
