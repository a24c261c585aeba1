package readout.extract.core.fingerprint;

/** Accounts of one event: a wire story and what an editor made of it, and two reporters' own. */
final class Texts {

  static final String WIRE =
      """
      LINDHOLM, March 4 (Reuters) - The foreign ministers of Norway and Chile signed an agreement on
      salmon farming on Tuesday, ending a quarrel of three years over licences in Patagonian waters.

      Norwegian Foreign Minister Anna Berg said the accord would let companies of both countries
      share hatcheries and laboratories, and that a joint commission would meet twice a year to
      settle complaints before they reached the courts.

      Her Chilean counterpart, Luis Ortega, called the text balanced. "Fishermen in the south have
      waited long enough for rules they can trust," he told reporters in the town hall of Lindholm.

      Chile suspended eleven licences in 2011 after an outbreak of sea lice killed stock worth 40
      million dollars. Norwegian firms, which own four of the five largest farms, took the government
      to arbitration in Geneva. Both sides agreed to drop the case within sixty days.

      The two ministers also discussed Antarctic research and a proposed tunnel under the Beagle
      Channel. Ortega will travel on to Stockholm on Wednesday.
      """;

  static final String REWRITE =
      """
      Norway and Chile have put an end to three years of quarrel over salmon licences: their foreign
      ministers signed a farming agreement in Lindholm, Reuters reported.

      Under the accord, companies of both countries would share laboratories and hatcheries, Foreign
      Minister Anna Berg of Norway said. Complaints would be settled by a joint commission, meeting
      twice a year, before they reach the courts.

      Luis Ortega, the Chilean foreign minister, said that the text was balanced and that "fishermen
      in the south have waited long enough for rules they can trust".

      An outbreak of sea lice killed stock worth 40 million dollars in 2011, and Chile suspended eleven
      licences in its Patagonian waters. The Norwegian firms that own four of the five largest farms
      went to arbitration in Geneva; the case is to be dropped within sixty days.

      Antarctic research and the proposed Beagle Channel tunnel were discussed as well.
      """;

  static final String OTHER_REPORTER =
      """
      Three winters of litigation came to rest in a small fjord town this week when Anna Berg and
      Luis Ortega shook hands over a document of forty pages.

      Diplomats close to the talks said the breakthrough came in January, when Santiago offered to
      restore permits for seven sites in exchange for vaccine data. Oslo had insisted that inspectors
      from its own veterinary institute be admitted.

      Environmental groups were unimpressed. "Nobody asked the people whose bays turn green every
      summer," said Carmen Soto of the coastal alliance in Puerto Montt, who demanded that the
      protocol be published in full.

      Shares of Nordlaks Farming rose by six percent in Oslo. Analysts expect exports to recover by
      the end of next year if the parliaments of the two states ratify the treaty before the autumn.
      """;

  private Texts() {}
}
