package readout.query.check;

import readout.contracts.ArticleReference;
import readout.contracts.DiplomaticEvent;

/** What one article says of an event. */
public record Account(ArticleReference article, DiplomaticEvent event) {}
