package readout.query.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.merge.MergingAssertions.assertApart;
import static readout.query.merge.MergingAssertions.assertOne;
import static readout.query.merge.MergingAssertions.meetings;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Which reports tell of one meeting. Articles are called a, b, c; a meeting is told by its
 * articles.
 */
class MeetingMergingTest {

  private static final String PLAN =
      "a 2026-01-20 | scheduled | 2026-01-23 | Brussels/BE | Cho Hyun/KR; Radmila Sekerinska/NATO";

  @Test
  void aPlanAndItsFulfilmentAreOneMeeting() {
    assertOne(
        PLAN,
        "b 2026-01-24 | held | 2026-01-23 | Brussels/BE | Cho Hyun/KR; Radmila Šekerinska/NATO");
  }

  @Test
  void anotherDayIsAnotherMeeting() {
    assertApart(
        PLAN,
        "b 2026-01-26 | held | 2026-01-25 | Brussels/BE | Cho Hyun/KR; Radmila Sekerinska/NATO");
  }

  @Test
  void anotherCounterpartIsAnotherMeeting() {
    assertApart(
        "a 2014-01-02 | held | 2014-01-01 | Havana/CU | François Hollande/FR; Fidel Castro/CU",
        "b 2014-01-02 | held | 2014-01-01 | Havana/CU | François Hollande/FR; Raúl Castro/CU");
  }

  @Test
  void theSameOfficeInOtherHandsIsAnotherMeeting() {
    assertApart(
        "a 2025-04-02 | held | 2025-04-02 | Brussels/BE | Cho Tae-yul/KR; Mark Rutte/NATO",
        "b 2025-04-02 | held | 2025-04-02 | Brussels/BE | Cho Hyun/KR; Mark Rutte/NATO");
  }

  @Test
  void aCallIsNotAVisit() {
    assertApart(
        "a 2015-05-11 | held call | 2015-05-11 | - | Barack Obama/US; Salman/SA",
        "b 2015-05-11 | cancelled | 2015-05-11 | - | Barack Obama/US; Salman/SA");
  }

  @Test
  void talksOfThreeAreNotTalksOfTwo() {
    assertApart(
        "a 2025-05-28 | held | 2025-05-28 | Lachin/AZ | Shehbaz Sharif/PK; Ilham Aliyev/AZ",
        "b 2025-05-28 | held | 2025-05-28 | Lachin/AZ | Shehbaz Sharif/PK; Ilham Aliyev/AZ; Recep Erdogan/TR");
  }

  @Test
  void surnamesAndOtherSpellingsAreTheSamePersons() {
    assertOne(
        "a 2022-12-21 | held | 2022-12-21 | Washington/US | Joe Biden/US; Volodymyr Zelensky/UA",
        "b 2022-12-22 | held | 2022-12-21 | Washington/US | Biden/US; Zelenskyy/UA");
  }

  @Test
  void aPlanForSomeDaysIsOneWithItsRewritingThatTellsNone() {
    assertOne(
        "a 2025-04-01 | scheduled | 2025-04-02/2025-04-04 | Oslo/NO | Pedro Rojas/CL; Jan Nowak/PL; Kenji Mori/JP",
        "b 2025-04-01 | scheduled unknown | - | - | Pedro Rojas/CL; Jan Nowak/PL; Kenji Mori/JP");
  }

  @Test
  void aSlipInAFamilyNameIsNoOtherPerson() {
    String plan =
        "a 2026-01-02 | scheduled | 2026-01 | Oslo/NO | Anna Berg/NO; Kenji Oda/JP/foreign minister";
    assertOne(
        plan,
        "b 2026-01-14 | held | 2026-01-14 | Oslo/NO | Anna Berg/NO; Kenji Ohda/JP/minister of foreign affairs");
    for (String other :
        List.of(
            "Kenji Ohda/JP/president",
            "Kenji Ohda/JP",
            "Koji Ohda/JP/foreign minister",
            "Kenji Ota/JP/foreign minister; Ken Doi/JP/foreign minister",
            "Kenji Mori/JP/foreign minister")) {
      assertApart(plan, "b 2026-01-14 | held | 2026-01-14 | Oslo/NO | Anna Berg/NO; " + other);
    }
    assertApart(
        plan,
        "b 2026-02-14 | held | 2026-02-14 | Oslo/NO | Anna Berg/NO; Kenji Ohda/JP/foreign minister");
    assertApart(
        plan,
        "b 2026-01-14 | held | 2026-01-14 | Oslo/NO | Lars Dahl/NO; Kenji Ohda/JP/foreign minister");
  }

  @Test
  void whereFamilyNamesAreShortALetterMakesAnotherOne() {
    assertApart(
        "a 2026-01-14 | held | 2026-01-14 | Oslo/NO | Anna Berg/NO; Qiang Liu/CN/premier",
        "b 2026-01-14 | held | 2026-01-14 | Oslo/NO | Anna Berg/NO; Qiang Lu/CN/premier");
  }

  @Test
  void reportsThatDifferByADayAreOneMeetingWhenAllElseIsTheSame() {
    assertOne(
        "a 2026-01-22 | held | 2026-01-20 | Ankara/TR | Cho Hyun/KR; Hakan Fidan/TR",
        "b 2026-01-22 | held | 2026-01-21 | Ankara/TR | Cho Hyun/KR; Hakan Fidan/TR");
  }

  @Test
  void twoDaysInOneArticleStayTwoMeetings() {
    assertApart(
        "a 2026-01-22 | held | 2026-01-20 | Ankara/TR | Cho Hyun/KR; Hakan Fidan/TR",
        "a 2026-01-22 | held | 2026-01-21 | Ankara/TR | Cho Hyun/KR; Hakan Fidan/TR");
  }

  @Test
  void anUnnamedSideIsTheOneWhoCameThatDay() {
    assertOne(
        "a 2026-01-23 | held | 2026-01-23 | - | Cho Hyun/KR; ~/BE",
        "b 2026-01-23 | held | 2026-01-23 | Brussels/BE | Cho Hyun/KR; David Clarinval/BE");
  }

  @Test
  void anUnnamedSideThatCouldBeTwoIsNeither() {
    Record record =
        meetings(
            "a 2026-01-23 | held | 2026-01-23 | - | Cho Hyun/KR; ~/BE",
            "b 2026-01-23 | held | 2026-01-23 | Brussels/BE | Cho Hyun/KR; David Clarinval/BE",
            "c 2026-01-23 | held | 2026-01-23 | Brussels/BE | Cho Hyun/KR; Maxime Prévot/BE");

    assertThat(record.events()).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void aVagueDateMeansTheOnlyMeetingItCan() {
    assertOne(
        "a 2022-12-20 | held | 2022-11 | Bali/ID | Joe Biden/US; Xi Jinping/CN",
        "b 2022-11-14 | held | 2022-11-14 | Bali/ID | Joe Biden/US; Xi Jinping/CN");
  }

  @Test
  void anUndatedReportIsOfTheNewsOfItsDays() {
    String yesterday =
        "b 2024-03-12 | held | 2024-03-11 | Oslo/NO | Jonas Store/NO; Olaf Scholz/DE";

    assertOne("a 2024-03-12 | held | - | - | Olaf Scholz/DE; Jonas Store/NO", yesterday);
    assertApart("a 2024-06-12 | held | - | - | Olaf Scholz/DE; Jonas Store/NO", yesterday);
  }

  @Test
  void twoPapersWithoutAnyDateMeanTheOneMeetingThatIsKnown() {
    Record record =
        meetings(
            "a - | scheduled | - | Brussels/BE | Cho Tae-yul/KR; Mark Rutte/NATO",
            "b - | scheduled unknown | - | - | Cho Tae-yul/KR; Mark Rutte/NATO",
            "c - | held | 2025-04-02 | Brussels/BE | Mark Rutte/NATO; Cho Tae-yul/KR");

    assertThat(record.events()).containsExactly("a b c");
  }

  @Test
  void aPostponedMeetingIsFoundAgainOnItsNewDay() {
    Record record =
        meetings(
            "a 2024-05-01 | scheduled | 2024-05-10 | Rome/IT | Giorgia Meloni/IT; Edi Rama/AL",
            "b 2024-05-08 | postponed | 2024-05-10 | Rome/IT | Giorgia Meloni/IT; Edi Rama/AL",
            "c 2024-05-28 | held | 2024-05-27 | Rome/IT | Giorgia Meloni/IT; Edi Rama/AL");

    assertThat(record.events()).containsExactly("a b c");
  }

  @Test
  void aConferenceIsKnownByItsOrganisationAndDays() {
    assertOne(
        "a 2005-11-12 | ongoing | 2005-11-12/2005-11-13 | Dhaka/BD | Shaukat Aziz/PK; SAARC; ~/IN; ~/NP",
        "b 2005-11-13 | held | 2005-11-13 | Dhaka/BD | Khaleda Zia/BD; Manmohan Singh/IN; SAARC");
    assertApart(
        "a 2006-11-19 | ongoing | 2006-11-18/2006-11-19 | Hanoi/VN | APEC",
        "b 2005-11-18 | scheduled | 2005-11-18/2005-11-19 | Busan/KR | APEC");
  }

  @Test
  void aConferenceWithAnOrganisationIsOneWithItsMembers() {
    String summit =
        "a 2015-05-11 | scheduled | 2015-05-14 | Camp David/US | Barack Obama/US; ~/SA; ~/BH; ~/OM; ~/KW";

    assertOne(
        summit,
        "b 2015-05-13 | scheduled | 2015-05-14 | Camp David/US | Barack Obama/US; GCC; ~/EG; ~/JO");
    assertApart(
        "a 2015-05-13 | held | 2015-05-14 | Brussels/BE | Barack Obama/US; EU",
        "b 2015-05-13 | held | 2015-05-14 | Brussels/BE | Barack Obama/US; Angela Merkel/DE");
  }
}
