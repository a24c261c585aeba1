package readout.query.store.postgres;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

  private static final int MOST_CAUSES = 100;

  private DatabaseFaults() {}

  /** The exception to throw instead of this one. */
  static RuntimeException of(RuntimeException failure) {
    Collection<Throwable> causes = causes(failure);
    Optional<String> state = sqlState(causes);
    if (state.isEmpty()) {
      return causes.stream().anyMatch(DatabaseFaults::isOfDatabaseOrCommit)
          ? new StoreUnavailableException(failure)
          : failure;
    }
    String category = category(state.get());
    if (BROKEN.contains(category)) {
      return new StoreUnavailableException(failure);
    }
    return VALUE.contains(category)
        ? new UnstorableException("refused by the database, SQLSTATE " + state.get(), failure)
        : failure;
  }

  /**
   * The work itself had gone well, flush included, when a commit failed; where it is not told why,
   * the connection broke.
   */
  private static boolean isOfDatabaseOrCommit(Throwable cause) {
    return cause instanceof SQLException
        || cause instanceof RollbackException
        || cause instanceof SystemException;
  }

  /** Of the first that has one; a connection that broke need not. */
  private static Optional<String> sqlState(Collection<Throwable> causes) {
    return causes.stream()
        .filter(SQLException.class::isInstance)
        .map(cause -> ((SQLException) cause).getSQLState())
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static String category(String state) {
    return state.length() < 2 ? state : state.substring(0, 2);
  }

  /**
   * The failure and all that led to it, the nearest first. What a database refuses at the commit,
   * as by a deferred constraint, the transaction manager tells as suppressed only.
   */
  private static Collection<Throwable> causes(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
    List<Throwable> causes = new ArrayList<>();
    while (!open.isEmpty() && causes.size() < MOST_CAUSES) {
      Throwable next = open.remove();
      if (seen.add(next)) {
        causes.add(next);
        Optional.ofNullable(next.getCause()).ifPresent(open::add);
        open.addAll(List.of(next.getSuppressed()));
      }
    }
    return causes;
  }
}
