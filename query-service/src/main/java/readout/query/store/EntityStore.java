package readout.query.store;

import org.jspecify.annotations.Nullable;
import readout.query.entity.Listing;
import readout.query.entity.Organisation;
import readout.query.entity.Place;
import readout.query.event.EntityId;
import readout.query.event.NamePattern;

/**
 * The people and organisations whom the reports of the record name: of what {@link EventStore}
 * keeps, so what is replaced there is replaced here at the same moment. Every method may throw
 * {@link StoreUnavailableException}; safe for any number of threads.
 */
public interface EntityStore {

  /** People by one of their names, or all, in the order of the names from this place on. */
  Listing.Page people(@Nullable NamePattern name, int limit, @Nullable Place after);

  /** The person that this id leads to now. */
  EntityAnswer<PersonDetail> person(EntityId id);

  /** The organisation that this id leads to now. */
  EntityAnswer<Organisation> organisation(EntityId id);
}
