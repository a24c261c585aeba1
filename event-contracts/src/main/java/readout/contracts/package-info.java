/**
 * The messages that cross Readout's topics and their one JSON form. A type enters only when it
 * crosses a topic; nothing here knows a broker, a database or a language tool.
 */
@NullMarked
package readout.contracts;

import org.jspecify.annotations.NullMarked;
