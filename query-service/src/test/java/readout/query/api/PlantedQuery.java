package readout.query.api;

import jakarta.persistence.EntityManager;

/** Breaks the rule that the API knows no database, to prove that the rule can fail. */
public record PlantedQuery(EntityManager entities) {}
