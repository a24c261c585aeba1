package readout.query.check;

import readout.query.store.EventStore;

/** Breaks the rule that what compares knows no store. */
public record PlantedStore(EventStore store) {}
