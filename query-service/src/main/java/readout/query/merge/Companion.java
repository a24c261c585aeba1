package readout.query.merge;

/** One that a report is linked with. */
record Companion(Facts facts, Verdict.Link link) {}
