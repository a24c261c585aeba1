/**
 * Who sends articles, for which feed, and how many they may. Knows headers, keys and tokens, but
 * neither articles nor answers.
 */
@NullMarked
package readout.ingest.access;

import org.jspecify.annotations.NullMarked;
