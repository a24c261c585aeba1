/**
 * Feeds that the service fetches, and those that push to it: when, from where and how often. What
 * an entry says is read by {@code source}; what becomes of it is the desk's to answer.
 */
@NullMarked
package readout.ingest.feed;

import org.jspecify.annotations.NullMarked;
