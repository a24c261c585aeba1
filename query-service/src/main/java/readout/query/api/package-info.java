/** Questions over HTTP and their answers, problems included. Never sees an entity or a topic. */
@NullMarked
package readout.query.api;

import org.jspecify.annotations.NullMarked;
