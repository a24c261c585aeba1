/**
 * Claims: read by the extraction that reads articles, with what the record has of their events
 * looked up. The only package that knows extraction; how both compare is decided elsewhere.
 */
@NullMarked
package readout.query.claim;

import org.jspecify.annotations.NullMarked;
