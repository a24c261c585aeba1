package readout.query.relation;

import readout.contracts.ActorKind;

/**
 * One who can be met.
 *
 * @param id of a person or organisation, or the ISO 3166-1 alpha-2 code of a country
 * @param name as it is told; no part of who it is
 */
public record Actor(String id, ActorKind kind, String name) {}
