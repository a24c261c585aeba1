package readout.query.api;

import readout.extract.core.ArticleReader;
import readout.extract.reader.EnglishReader;

/** Breaks the rules on who knows extraction, and by what. */
public record PlantedReader(EnglishReader reader, ArticleReader core) {}
