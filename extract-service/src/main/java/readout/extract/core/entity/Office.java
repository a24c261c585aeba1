package readout.extract.core.entity;

/**
 * One form of an office or title: "foreign ministers" of the office "foreign minister".
 *
 * @param form as in the table, in small letters
 * @param name the office in the singular
 * @param title whether the form can stand before a name ("President Duda")
 */
public record Office(
    String form, String name, OfficeLevel level, boolean title, OfficeNumber number)
    implements LexiconEntry {}
