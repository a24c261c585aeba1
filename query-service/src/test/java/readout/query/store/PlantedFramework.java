package readout.query.store;

import jakarta.persistence.EntityManager;

/** Breaks the rule that the port knows no technology, to prove that the rule can fail. */
public record PlantedFramework(EntityManager entities) {}
