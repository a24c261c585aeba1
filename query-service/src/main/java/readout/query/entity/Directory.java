package readout.query.entity;

import java.util.Collection;
import readout.query.event.EntityId;

/** The ways of naming that the record has. */
public interface Directory {

  /** All that have one of these keys among their own. */
  Collection<Attested> having(Collection<Long> keys);

  /** All by which one of these is named. */
  Collection<Attested> ofForms(Collection<EntityId> forms);
}
