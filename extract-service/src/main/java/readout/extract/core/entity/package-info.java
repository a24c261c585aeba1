/**
 * Who and where: countries, organisations, offices, conflict parties, places, people and their
 * aliases. Knows names, not events.
 */
@NullMarked
package readout.extract.core.entity;

import org.jspecify.annotations.NullMarked;
