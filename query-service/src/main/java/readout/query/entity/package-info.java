/**
 * People and organisations by the ways in which reports name them: who is one and the same, what
 * they were called and which offices they held. Pure decisions; no clock, no storage.
 */
@NullMarked
package readout.query.entity;

import org.jspecify.annotations.NullMarked;
