package readout.query.store;

import org.jspecify.annotations.Nullable;

/**
 * What one report said of when its event is.
 *
 * @param status that the report gave the event
 * @param edtf the date, where the report changed it; else null
 */
public record DateTold(String status, @Nullable String edtf) {}
