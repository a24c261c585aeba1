package readout.query.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import readout.query.store.StoreUnavailableException;
import readout.query.store.UnstorableException;

class DatabaseFaultsTest {

  @Test
  void aCommitThatFailedWithoutSayingWhyIsTriedAgain() {
    var failure = new QuarkusTransactionException(new RollbackException("could not commit"));

    assertThat(DatabaseFaults.of(failure)).isInstanceOf(StoreUnavailableException.class);
  }

  @Test
  void aCommitThatTheDatabaseRefusedForAValueIsNot() {
    var rollback = new RollbackException("could not commit");
    rollback.addSuppressed(xa(new SQLException("a constraint", "23514")));

    assertThat(DatabaseFaults.of(new QuarkusTransactionException(rollback)))
        .isInstanceOf(UnstorableException.class);
  }

  @Test
  void aCommitWhoseConnectionBrokeIsTriedAgain() {
    var rollback = new RollbackException("could not commit");
    rollback.addSuppressed(xa(new SQLException("gone", "08006")));

    assertThat(DatabaseFaults.of(new QuarkusTransactionException(rollback)))
        .isInstanceOf(StoreUnavailableException.class);
  }

  @Test
  void causesThatGoInACircleEnd() {
    var one = new IllegalStateException("one");
    one.addSuppressed(new IllegalStateException("two", one));

    assertThat(DatabaseFaults.of(one)).isSameAs(one);
  }

  private static XAException xa(SQLException cause) {
    XAException failure = new XAException(XAException.XA_RBROLLBACK);
    failure.initCause(cause);
    return failure;
  }

  @Test
  void aBrokenConnectionIsTriedAgain() {
    var failure = new IllegalStateException(new SQLException("gone", "08006"));

    assertThat(DatabaseFaults.of(failure)).isInstanceOf(StoreUnavailableException.class);
  }

  @Test
  void aRefusedValueIsNot() {
    var failure = new IllegalStateException(new SQLException("bad", "22P02"));

    assertThat(DatabaseFaults.of(failure)).isInstanceOf(UnstorableException.class);
  }

  @Test
  void aFaultOfTheCodePassesAsItIs() {
    var failure = new IllegalStateException("a fault");

    assertThat(DatabaseFaults.of(failure)).isSameAs(failure);
  }
}
