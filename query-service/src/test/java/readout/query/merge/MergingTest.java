package readout.query.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import readout.contracts.ArticleId;
import readout.query.event.EventId;

/**
 * Which reports tell of one event. Articles are called a, b, c; an event is told by its articles.
 */
class MergingTest {

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
        record(
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
        record(
            "a - | scheduled | - | Brussels/BE | Cho Tae-yul/KR; Mark Rutte/NATO",
            "b - | scheduled unknown | - | - | Cho Tae-yul/KR; Mark Rutte/NATO",
            "c - | held | 2025-04-02 | Brussels/BE | Mark Rutte/NATO; Cho Tae-yul/KR");

    assertThat(record.events()).containsExactly("a b c");
  }

  @Test
  void aPostponedMeetingIsFoundAgainOnItsNewDay() {
    Record record =
        record(
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

  @Test
  void whatCameWhenDoesNotMatter() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      List<Report> reports = randomReports(random, 40);
      Map<EventId, EventId> expected = addedAtOnce(reports);

      Collections.shuffle(reports, random);
      Record oneByOne = new Record();
      reports.forEach(report -> oneByOne.add(List.of(report)));

      assertThat(oneByOne.assignment()).as("seed %d round %d", seed, round).isEqualTo(expected);
    }
  }

  @Test
  void whatIsWithdrawnLeavesNoTrace() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      List<Report> reports = randomReports(random, 30);
      Record record = new Record();
      record.add(reports);
      Map<EventId, EventId> before = record.assignment();

      List<ArticleId> articles = reports.stream().map(r -> r.article().id()).distinct().toList();
      ArticleId article = articles.get(random.nextInt(articles.size()));
      record.withdraw(article);
      assertThat(record.assignment())
          .as("seed %d round %d", seed, round)
          .isEqualTo(record.assignmentAnew());

      record.add(reports.stream().filter(r -> r.article().id().equals(article)).toList());
      assertThat(record.assignment()).as("seed %d round %d", seed, round).isEqualTo(before);
    }
  }

  private static List<Report> randomReports(Random random, int count) {
    List<String> who =
        List.of(
            "Ann Ames/US; Ben Berg/SE",
            "Ann Ames/US; ~/SE",
            "Ames/US; Berg/SE",
            "Carl Cox/GB; Ben Berg/SE",
            "Ann Ames/US; Dora Dix/SE",
            "NATO; Ann Ames/US; Ben Berg/SE; ~/NO",
            "NATO; ~/NO");
    List<String> when =
        List.of("2024-05-01", "2024-05-02", "2024-05-03", "2024-05", "-", "2024-05-02/2024-05-03");
    List<String> how =
        List.of("held", "scheduled", "held unknown", "held call", "postponed", "cancelled");
    List<String> where = List.of("Oslo/NO", "-", "Bergen/NO", "Rome/IT");
    List<String> published = List.of("2024-05-01", "2024-05-02", "2024-05-04", "-");
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      reports.add(
          Reports.meeting(
              "%s%d %s | %s | %s | %s | %s"
                  .formatted(
                      "n",
                      random.nextInt(count),
                      any(published, random),
                      any(how, random),
                      any(when, random),
                      any(where, random),
                      any(who, random))));
    }
    return new ArrayList<>(
        Map.copyOf(
                reports.stream()
                    .collect(java.util.stream.Collectors.toMap(Report::id, r -> r, (a, b) -> a)))
            .values());
  }

  private static String any(List<String> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static Map<EventId, EventId> addedAtOnce(List<Report> reports) {
    Record record = new Record();
    record.add(reports);
    return record.assignment();
  }

  private static Record record(String... lines) {
    Record record = new Record();
    record.add(Stream.of(lines).map(Reports::meeting).toList());
    return record;
  }

  private static void assertOne(String one, String other) {
    assertThat(record(one, other).assignment().values().stream().distinct()).hasSize(1);
    assertThat(record(other, one).assignment()).isEqualTo(record(one, other).assignment());
  }

  private static void assertApart(String one, String other) {
    assertThat(record(one, other).assignment().values().stream().distinct()).hasSize(2);
  }

  private static long agreements(String one, String other) {
    Record record = new Record();
    record.add(List.of(Reports.agreement(one), Reports.agreement(other)));
    return record.assignment().values().stream().distinct().count();
  }

  private static void assertOneAgreement(String one, String other) {
    assertThat(agreements(one, other)).isEqualTo(1);
  }

  private static void assertTwoAgreements(String one, String other) {
    assertThat(agreements(one, other)).isEqualTo(2);
  }
}
