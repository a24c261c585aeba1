/**
 * Identity, versions and duplicates: what becomes of an article that a feed submits. Pure: no
 * clock, no framework, no broker; the log is reached through a port.
 */
@NullMarked
package readout.ingest.core;

import org.jspecify.annotations.NullMarked;
