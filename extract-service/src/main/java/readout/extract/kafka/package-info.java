/**
 * From {@code readout.articles} to {@code readout.extractions} and {@code readout.dead-letters}:
 * decode, call, route. What an article says is decided elsewhere.
 */
@NullMarked
package readout.extract.kafka;

import org.jspecify.annotations.NullMarked;
