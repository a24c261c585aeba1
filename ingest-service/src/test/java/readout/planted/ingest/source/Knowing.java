package readout.planted.ingest.source;

import readout.planted.ingest.kafka.Deciding;

/** An adapter that knows the broker's side. */
public record Knowing(Deciding deciding) {}
