package readout.extract.core.entity;

/** What a form of the lexicon stands for. */
public sealed interface LexiconEntry
    permits City, ConflictParty, Country, Metonym, Office, Organisation, OtherName, Place {

  /** The name used in records. */
  String name();
}
