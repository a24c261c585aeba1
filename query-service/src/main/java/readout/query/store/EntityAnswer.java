package readout.query.store;

import readout.query.event.EntityId;

/** What an id leads to. */
public sealed interface EntityAnswer<T> {

  /** That of this id. */
  record Found<T>(T entity) implements EntityAnswer<T> {}

  /** What this id stood for goes by another one. */
  record Moved<T>(EntityId to) implements EntityAnswer<T> {}

  /** No report of the record names anything of this id. */
  record Unknown<T>() implements EntityAnswer<T> {}
}
