package readout.query.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KnownVersionTest {

  private final AtomicLong nanos = new AtomicLong(1_000);
  private final KnownVersion version = new KnownVersion(nanos::get);

  @Test
  void nothingIsKnownBeforeTheDatabaseHasSaidIt() {
    version.hear(at(5));
    assertThat(version.known()).isEmpty();

    caughtUp(at(5));

    assertThat(version.known()).contains(at(5));
  }

  @Test
  void whatIsNotHeardOfForTooLongIsNotKnown() {
    caughtUp(at(5));

    nanos.addAndGet(KnownVersion.LEASE.toNanos());

    assertThat(version.known()).isEmpty();
  }

  @Test
  void anAnswerIsAsOldAsItsQuestion() {
    KnownVersion.Question asked = version.question();
    nanos.addAndGet(KnownVersion.LEASE.toNanos());

    version.caughtUp(asked, at(5));

    assertThat(version.known()).isEmpty();
  }

  @Test
  void newsComeInAnyOrder() {
    caughtUp(at(5));
    version.hear(new Version("e", 7, 1, 0));
    version.hear(new Version("e", 6, 1, 3));

    assertThat(version.known()).contains(new Version("e", 7, 1, 3));
  }

  @Test
  void nothingIsKnownWhileACommitIsUnderWay() {
    caughtUp(at(5));
    try (KnownVersion.Commit commit = version.commit()) {
      assertThat(version.known()).contains(at(5));
      commit.begins(at(6));
      assertThat(version.known()).isEmpty();
      caughtUp(at(5));
      assertThat(version.known()).isEmpty();
      commit.done();
    }

    assertThat(version.known()).contains(at(6));
  }

  @Test
  void aCommitOfUnknownEndIsAskedFor() {
    KnownVersion.Question before = version.question();
    caughtUp(at(5));
    try (KnownVersion.Commit commit = version.commit()) {
      commit.begins(at(6));
    }
    assertThat(version.known()).isEmpty();

    version.caughtUp(before, at(5));
    assertThat(version.known()).isEmpty();
    caughtUp(at(6));
    assertThat(version.known()).contains(at(6));
  }

  @Test
  void anOlderAnswerDoesNotTakeBackWhatWasCommittedHere() {
    KnownVersion.Question before = version.question();
    try (KnownVersion.Commit commit = version.commit()) {
      commit.begins(at(6));
      commit.done();
    }

    version.caughtUp(before, at(5));

    assertThat(version.known()).contains(at(6));
  }

  @Test
  void aTransactionThatNeverCameToItsCommitChangesNothing() {
    caughtUp(at(5));
    version.commit().close();

    assertThat(version.known()).contains(at(5));
  }

  @Test
  void aChangeThatWasReadBeforeItWasHeardOfIsADoubt() {
    caughtUp(new Version("e", 5, 10, 0));
    version.saw(10);
    assertThat(version.known()).isPresent();

    version.saw(11);

    assertThat(version.known()).isEmpty();
  }

  @Test
  void anotherServerCountsAgain() {
    caughtUp(at(5));

    caughtUp(new Version("later", 1, 0, 0));

    assertThat(version.known()).contains(new Version("later", 1, 0, 0));
  }

  @Test
  void aVersionIsReadAsItIsWritten() {
    Version written = new Version("17", 1, 2, 3);

    assertThat(Version.parse(written.text())).isEqualTo(written);
  }

  private void caughtUp(Version answer) {
    version.caughtUp(version.question(), answer);
  }

  private static Version at(long log) {
    return new Version("e", log, 1, 0);
  }
}
