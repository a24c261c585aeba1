package readout.query.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
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
