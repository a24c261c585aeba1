package readout.planted.ingest.kafka;

import readout.planted.ingest.api.Resource;

/** A broker's side that knows HTTP. */
public record Deciding(Resource resource) {}
