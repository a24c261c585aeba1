/**
 * Adapters of language-processing tools behind the ports of the core; no rules about diplomacy
 * belong here.
 */
@NullMarked
package readout.extract.nlp;

import org.jspecify.annotations.NullMarked;
