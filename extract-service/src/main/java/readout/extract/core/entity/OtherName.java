package readout.extract.core.entity;

/**
 * A name that holds the name of a country or town and means neither: "Paris Agreement", "South
 * China Sea".
 *
 * @param kind a word of the table, such as {@code treaty}, {@code media}, {@code geography}, {@code
 *     war}
 */
public record OtherName(String name, String kind) implements LexiconEntry {}
