/**
 * Tests of Readout as a whole, from the outside: its commands and its HTTP. Nothing of the modules
 * is imported but the servers for tests.
 */
@NullMarked
package readout.e2e;

import org.jspecify.annotations.NullMarked;
