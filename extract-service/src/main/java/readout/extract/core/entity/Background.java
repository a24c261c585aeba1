package readout.extract.core.entity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import readout.contracts.Affiliation;

/**
 * What a reader of an article knows that its sentences do not say.
 *
 * @param home the state that publishes the text, or null
 * @param day the day of publication, or null
 * @param holders who held which office
 */
public record Background(
    @Nullable Affiliation home, @Nullable LocalDate day, OfficeHolders holders) {}
