/**
 * Mentions become the meetings and agreements of the article: what is out of scope is dropped, what
 * is one event is told once.
 */
@NullMarked
package readout.extract.core.event;

import org.jspecify.annotations.NullMarked;
