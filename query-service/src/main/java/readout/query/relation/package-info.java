/**
 * Who met whom: what events tell of it, counted by those who take part. Pure decisions; no clock,
 * no storage.
 */
@NullMarked
package readout.query.relation;

import org.jspecify.annotations.NullMarked;
