package readout.query.merge;

import static readout.query.merge.MergingAssertions.assertOneAgreement;
import static readout.query.merge.MergingAssertions.assertTwoAgreements;

import org.junit.jupiter.api.Test;

/** Which reports tell of one agreement, through all of its life. */
class AgreementMergingTest {

  @Test
  void anAgreementIsOneThroughItsLife() {
    assertOneAgreement(
        "a 2013-01-01 | negotiating treaty | - | nuclear deal | US; IR",
        "b 2015-07-14 | agreed treaty | 2015-07-14 | the nuclear pact | US; IR");
    assertOneAgreement(
        "a 2005-11-12 | agreed treaty | - | SAFTA | SAARC",
        "b 2005-11-13 | negotiating treaty | - | South Asian Free Trade Agreement | SAARC");
  }

  @Test
  void otherPartiesSubjectsAndPapersAreOtherAgreements() {
    assertTwoAgreements(
        "a 2022-06-28 | signed memorandum | 2022-06-28 | accession to NATO | TR; FI; SE",
        "b 2022-07-05 | signed treaty | 2022-07-05 | accession to NATO | US; FI");
    assertTwoAgreements(
        "a 2022-06-28 | signed memorandum | 2022-06-28 | fisheries | NO; RU",
        "b 2022-06-28 | signed memorandum | 2022-06-28 | customs | NO; RU");
    assertTwoAgreements(
        "a 2022-06-28 | agreed ceasefire | 2022-06-28 | front line | AM; AZ",
        "b 2022-06-28 | agreed joint_statement | 2022-06-28 | front line | AM; AZ");
  }

  @Test
  void anAgreementOfManyIsReportedWithMostOfItsParties() {
    assertOneAgreement(
        "a 2015-07-15 | signed treaty | 2015-07-14 | nuclear programme | US; GB; FR; DE; RU; CN; IR",
        "b 2015-07-15 | signed treaty | 2015-07-14 | nuclear programme | US; GB; FR; RU; CN; IR");
    assertTwoAgreements(
        "a 2015-07-15 | signed treaty | 2015-07-14 | nuclear programme | US; GB; FR; DE",
        "b 2015-07-15 | signed treaty | 2015-07-14 | nuclear programme | RU; CN; IR; DE");
  }

  @Test
  void whereNoSubjectIsToldTheDayAndThePaperTell() {
    assertOneAgreement(
        "a 2022-06-28 | signed memorandum | 2022-06-28 | - | NO; RU",
        "b 2022-06-28 | signed memorandum | 2022-06-28 | fisheries | NO; RU");
    assertTwoAgreements(
        "a 2022-06-28 | signed memorandum | 2022-06-28 | - | NO; RU",
        "b 2022-06-28 | signed treaty | 2022-06-28 | - | NO; RU");
  }

  @Test
  void whatWasSignedTwiceIsTwoAgreements() {
    assertTwoAgreements(
        "a 2012-06-28 | signed treaty | 2012-06-28 | fisheries | NO; RU",
        "b 2014-03-01 | signed treaty | 2014-03-01 | fisheries | NO; RU");
    assertTwoAgreements(
        "a 2002-06-28 | signed treaty | 2002-06-28 | fisheries | NO; RU",
        "b 2014-03-01 | ratified treaty | 2014-03-01 | fisheries | NO; RU");
  }

  @Test
  void aCeasefireThatHasEndedIsNotTheNext() {
    assertTwoAgreements(
        "a 2023-12-01 | terminated ceasefire | - | release of hostages | IL; HAMAS",
        "b 2024-08-20 | negotiating ceasefire | - | ceasefire and release of hostages | IL; HAMAS");
  }
}
