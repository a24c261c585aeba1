package readout.query.relation;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import readout.query.event.EventType;

/**
 * How many events of a kind there are.
 *
 * @param month of the last day that they may have been on; null for undated ones
 * @param status lower case, as in the contract
 * @param overdue whether they are plans whose day has passed
 */
public record EventCount(
    @Nullable YearMonth month, EventType type, String status, boolean overdue, long events) {}
