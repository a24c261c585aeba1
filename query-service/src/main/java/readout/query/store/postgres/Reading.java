package readout.query.store.postgres;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.util.function.Supplier;

/** Reads the record as of one moment. */
final class Reading {

  private Reading() {}

  /** All statements see the record as of the moment of the first. */
  static <T> T of(EntityManager entities, Supplier<T> work) {
    try {
      return QuarkusTransaction.requiringNew()
          .call(
              () -> {
                entities
                    .createNativeQuery("set transaction isolation level repeatable read, read only")
                    .executeUpdate();
                return work.get();
              });
    } catch (RuntimeException failure) {
      throw DatabaseFaults.of(failure);
    }
  }
}
