package readout.ingest.cli;

/**
 * An article as it stands in a file.
 *
 * @param file the file's name, or {@code -}
 * @param line counted from 1; 1 of a file that is one article
 * @param bytes the article; of JSON without a line feed
 * @param xml whether it is NewsML-G2 and not JSON
 */
record Submission(String file, long line, byte[] bytes, boolean xml) {}
