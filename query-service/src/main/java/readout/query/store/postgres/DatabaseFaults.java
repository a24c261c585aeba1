package readout.query.store.postgres;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.query.store.StoreUnavailableException;
import readout.query.store.UnstorableException;

/**
 * Tells a bad value from a database that is briefly broken, by the class of the SQLSTATE
 * (PostgreSQL, appendix A). Anything else is a fault of the code and passes as it is.
 */
final class DatabaseFaults {

  /** Data exception, integrity constraint, program limit exceeded: trying again does not help. */
  private static final Set<String> VALUE = Set.of("22", "23", "54");

  /**
   * Connection, read-only after a fail-over, log-in, catalogue name, rollback, resources, operator
   * intervention, system and internal error.
   */
  private static final Set<String> BROKEN =
      Set.of("08", "25", "28", "3D", "40", "53", "55", "57", "58", "XX");

  private DatabaseFaults() {}

  /** The exception to throw instead of this one. */
  static RuntimeException of(RuntimeException failure) {
    SQLException cause = sqlCause(failure);
    if (cause == null) {
      return commitFailed(failure) ? new StoreUnavailableException(failure) : failure;
    }
    String state = cause.getSQLState();
    if (state == null || BROKEN.contains(category(state))) {
      return new StoreUnavailableException(failure);
    }
    if (VALUE.contains(category(state))) {
      return new UnstorableException("refused by the database, SQLSTATE " + state, failure);
    }
    return failure;
  }

  /**
   * Whether the transaction could not be committed. The work itself had gone well, flush included,
   * and the transaction manager keeps to itself that the connection broke.
   */
  private static boolean commitFailed(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 20; depth++) {
      if (cause instanceof RollbackException || cause instanceof SystemException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static String category(String state) {
    return state.length() < 2 ? state : state.substring(0, 2);
  }

  private static @Nullable SQLException sqlCause(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 20; depth++) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
      cause = cause.getCause();
    }
    return null;
  }
}
