package readout.query.relation;

/** How many events a country takes part in, whatever their status. */
public record CountryCount(String country, long meetings, long agreements) {}
