/** Measures how fast ingest-service takes articles, and in how much memory. */
@org.jspecify.annotations.NullMarked
package readout.bench.ingest;
