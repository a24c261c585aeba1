package readout.query.store;

import java.util.List;
import java.util.Set;
import readout.query.event.EntityId;
import readout.query.relation.Acquaintances;
import readout.query.relation.CountryTotals;
import readout.query.relation.Period;
import readout.query.relation.Tie;
import readout.query.relation.TieFilter;

/**
 * Who met whom, by the events that {@link EventStore} keeps: what is replaced there is replaced
 * here at the same moment. Every method may throw {@link StoreUnavailableException}; safe for any
 * number of threads.
 */
public interface RelationStore extends Acquaintances {

  /**
   * The events of the period in which somebody is named in one of these ways, newest first and
   * undated ones last: JSON objects as in lists.
   */
  List<String> naming(Set<EntityId> appearances, Period period, int most);

  /** The strongest ties between countries, with the first, the last and the next of each. */
  List<Tie> ties(TieFilter filter, int limit);

  /** How many events of the period a country has. */
  CountryTotals totals(String country, Period period);

  /** The planned meetings of a country that are dated, the soonest first: JSON objects. */
  List<String> planned(String country, Period period, int limit);
}
