package readout.query.relation;

/** How many meetings of a country were held and are planned, and how many agreements it has. */
public record CountryTotals(long held, long planned, long agreements) {}
