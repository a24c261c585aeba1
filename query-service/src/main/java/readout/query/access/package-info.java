/**
 * Who asks, and how much they may. Knows headers and tokens, but neither the record nor answers.
 */
@NullMarked
package readout.query.access;

import org.jspecify.annotations.NullMarked;
