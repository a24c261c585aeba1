package readout.extract.corpus;

/** A gold record, or a part of it, and what was answered for it. */
record Pair<T>(T gold, T answer) {}
