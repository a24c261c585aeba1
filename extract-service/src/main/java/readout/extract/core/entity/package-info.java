/**
 * Who and what is spoken of: people with their aliases and offices, countries, organisations,
 * places. Knows no event.
 */
@NullMarked
package readout.extract.core.entity;

import org.jspecify.annotations.NullMarked;
