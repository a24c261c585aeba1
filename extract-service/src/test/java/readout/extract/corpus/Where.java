package readout.extract.corpus;

import org.jspecify.annotations.Nullable;

/** Where, in a gold record or an answer; each part may be unknown. */
record Where(@Nullable String name, @Nullable String city, @Nullable String country) {}
