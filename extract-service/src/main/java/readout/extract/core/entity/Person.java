package readout.extract.core.entity;

import org.jspecify.annotations.Nullable;
import readout.contracts.Affiliation;

/**
 * A person of the article and the most that it says of them anywhere.
 *
 * @param name the longest form the article uses, without honorifics
 * @param role the office as the text gives it
 */
public record Person(
    int number, String name, @Nullable String role, @Nullable Affiliation affiliation) {}
