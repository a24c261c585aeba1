package readout.planted.ingest.api;

import readout.planted.ingest.core.Impure;

/** Closes a cycle with the core. */
public record Resource(Impure impure) {}
