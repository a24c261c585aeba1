/**
 * How what somebody claims stands to what the record has, field by field. Pure; how a claim is read
 * and where the record lies is not known here.
 */
@NullMarked
package readout.query.check;

import org.jspecify.annotations.NullMarked;
