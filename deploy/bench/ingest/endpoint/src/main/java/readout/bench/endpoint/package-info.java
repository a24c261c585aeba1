/** An endpoint of Quarkus REST that parses an article and does nothing with it. */
@org.jspecify.annotations.NullMarked
package readout.bench.endpoint;
