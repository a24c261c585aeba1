package readout.extract.core.entity;

/**
 * One form of one entry, as a table lists it; a secondary one yields to every other entry with the
 * same form.
 */
record LexiconForm(String text, boolean secondary, LexiconKind kind, LexiconEntry entry) {}
