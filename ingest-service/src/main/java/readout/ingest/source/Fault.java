package readout.ingest.source;

/**
 * One thing wrong with a submission.
 *
 * @param field where, as the feed wrote it, for example {@code bodies[0].value}
 * @param detail what is wrong and with which value; never the article's text
 */
public record Fault(String field, String detail) {}
