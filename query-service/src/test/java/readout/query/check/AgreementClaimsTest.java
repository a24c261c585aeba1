package readout.query.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import readout.contracts.Agreement;
import readout.contracts.AgreementStatus;
import readout.contracts.DiplomaticEvent;
import readout.contracts.Place;

/** Claimed agreements beside recorded ones: {@code status instrument | when | subject | who}. */
class AgreementClaimsTest {

  private static final String SIGNED =
      "a 2025-05-02 | signed treaty | 2025-05-01 | joint border patrols | KR; TR";

  static Stream<Arguments> aloneInTheRecord() {
    return Stream.of(
        // all that is claimed is told
        arguments("supported", "signed treaty | 2025-05-01 | border patrols | KR; TR", SIGNED),
        arguments("supported", "signed other | - | - | KR; TR", SIGNED),
        arguments("supported", "agreed treaty | - | border patrols | TR; KR", SIGNED),
        arguments("supported", "negotiating other | - | border patrols | KR; TR", SIGNED),
        arguments("supported", "signed treaty | 2025-05 | - | KR; TR", SIGNED),
        arguments("supported", "signed treaty | 2025-05-01 | border patrols | KR", SIGNED),
        arguments(
            "supported",
            "signed treaty | - | border patrols | KR; TR",
            "a 2025-05-02 | in_force treaty | 2025-09-01 | border patrols | KR; TR"),
        arguments(
            "supported",
            "signed treaty | - | border patrols | KR; TR",
            "a 2025-05-02 | terminated treaty | 2025-09-01 | border patrols | KR; TR"),
        arguments(
            "supported",
            "in_force ceasefire | 2025-01-19 | - | Hamas; IL",
            "a 2025-01-20 | in_force ceasefire | 2025-01-19 | - | Hamas; IL"),
        // some of it is not told
        arguments(
            "partly_supported",
            "signed treaty | 2025-05-01 | border patrols | KR; TR",
            "a 2025-05-02 | signed treaty | - | border patrols | KR; TR"),
        arguments(
            "partly_supported",
            "signed treaty | 2025-05-01 | border patrols | KR; TR",
            "a 2025-05-02 | signed treaty | 2025-05-01 | - | KR; TR"),
        arguments("partly_supported", "signed memorandum | - | border patrols | KR; TR", SIGNED),
        arguments("partly_supported", "ratified treaty | - | border patrols | KR; TR", SIGNED),
        arguments(
            "partly_supported",
            "signed treaty | 2025-05-01 | border patrols | KR; TR",
            "a 2025-09-02 | in_force treaty | 2025-09-01 | border patrols | KR; TR"),
        arguments(
            "partly_supported", "signed treaty | 2025-05-01 | border patrols | KR; TR; JP", SIGNED),
        // the same one, and it was otherwise
        arguments("contradicted", "signed treaty | 2025-05-09 | border patrols | KR; TR", SIGNED),
        arguments("contradicted", "rejected treaty | - | border patrols | KR; TR", SIGNED),
        arguments(
            "contradicted",
            "signed treaty | - | border patrols | KR; TR",
            "a 2025-05-02 | rejected treaty | 2025-05-01 | border patrols | KR; TR"),
        arguments("contradicted", "signed treaty | 2025-05-01 | border patrols | KR; JP", SIGNED),
        // nothing that can surely be meant
        arguments("no_record", "signed treaty | 2025-07-01 | border patrols | KR; TR", SIGNED),
        arguments("no_record", "signed treaty | 2025-05-09 | - | KR; TR", SIGNED),
        arguments("no_record", "signed treaty | - | fishing quotas | KR; TR", SIGNED),
        arguments("no_record", "signed treaty | 2025-05-01 | fishing quotas | KR; TR", SIGNED),
        arguments("no_record", "signed treaty | - | border patrols | JP; CN", SIGNED),
        arguments("no_record", "signed treaty | - | border patrols | KR; JP", SIGNED),
        arguments("no_record", "signed treaty | 2025-05-01 | patrols | KR; JP", SIGNED),
        arguments("no_record", "signed treaty | - | - | KR", SIGNED),
        arguments("no_record", "agreed ceasefire | 2025-05-01 | - | KR; TR", SIGNED),
        arguments(
            "no_record",
            "signed treaty | - | border patrols | KR; TR",
            "a 2025-05-02 | negotiating treaty | 2025-05-01 | border patrols | KR; TR"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("aloneInTheRecord")
  void oneAgreementSaysWhatItCan(String verdict, String claimed, String report) {
    CheckedEvent checked = check(claimed, Told.agreement(report));

    assertThat(Told.text(checked.verdict())).as(fields(checked)).isEqualTo(verdict);
  }

  @Test
  void everyFieldThatIsClaimedIsFoundUpon() {
    assertThat(
            fields(
                check("signed memorandum | 2025-05-09 | patrols | KR; TR", Told.agreement(SIGNED))))
        .isEqualTo(
            "parties supported, status supported, instrument not_told, subject supported, date"
                + " contradicted");
  }

  @Test
  void theDayOfTheSigningIsThatOfTheReportsOfTheSigning() {
    CheckedEvent checked =
        check(
            "signed treaty | 2025-05-01 | border patrols | KR; TR",
            Told.agreement(
                SIGNED, "b 2025-09-02 | in_force treaty | 2025-09-01 | border patrols | KR; TR"));

    assertThat(checked.verdict()).isEqualTo(Verdict.SUPPORTED);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-05-01,border patrols,Oslo,supported",
    "2025-05-01,border patrols,Rome,contradicted",
    "2025-05-01,-,Rome,contradicted",
    "2025-05,border patrols,Rome,no_record",
    "-,border patrols,Rome,no_record",
    "2025-05-01,fishing quotas,Rome,no_record"
  })
  void anotherPlaceIsAContradictionOnTheSameDayOnly(
      String day, String subject, String city, String verdict) {
    DiplomaticEvent claimed =
        Told.claimedAgreement("signed treaty | %s | %s | KR; TR".formatted(day, subject));
    RecordedEvent recorded = Told.agreement(SIGNED);
    RecordedEvent inOslo =
        new RecordedEvent(recorded.id(), in("Oslo", recorded.event()), List.of());

    CheckedEvent checked = Comparison.of(in(city, claimed), List.of(inOslo));

    assertThat(Told.text(checked.verdict())).as(fields(checked)).isEqualTo(verdict);
  }

  private static DiplomaticEvent in(String city, DiplomaticEvent event) {
    Agreement agreement = (Agreement) event;
    return new Agreement(
        agreement.id(),
        agreement.status(),
        agreement.instrument(),
        agreement.subject(),
        agreement.parties(),
        agreement.signatories(),
        agreement.date(),
        new Place(city, city, null),
        agreement.topics(),
        agreement.evidence(),
        agreement.confidence(),
        null);
  }

  @Test
  void whatIsOnlyNegotiatedIsShownButProvesNothing() {
    CheckedEvent checked =
        check(
            "signed treaty | - | border patrols | KR; TR",
            Told.agreement("a 2025-05-02 | negotiating treaty | - | border patrols | KR; TR"));

    assertThat(checked.stopsShort()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "SIGNED,SIGNED,AGREES",
    "SIGNED,RATIFIED,AGREES",
    "SIGNED,AGREED,SILENT",
    "SIGNED,NEGOTIATING,SILENT",
    "SIGNED,REJECTED,DIFFERS",
    "IN_FORCE,SUSPENDED,SILENT",
    "AGREED,SUSPENDED,AGREES",
    "PROPOSED,NEGOTIATING,AGREES",
    "NEGOTIATING,PROPOSED,SILENT",
    "REJECTED,IN_FORCE,DIFFERS",
    "REJECTED,PROPOSED,SILENT",
    "TERMINATED,IN_FORCE,SILENT",
    "SUSPENDED,TERMINATED,SILENT"
  })
  void howFarItCameIsComparedInTheOrderOfThings(
      AgreementStatus claimed, AgreementStatus told, Bearing bearing) {
    assertThat(AgreementStatuses.bearing(claimed, told)).isEqualTo(bearing);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "supported|supported|supported",
        "supported partly_supported|partly_supported|supported",
        "supported no_record|partly_supported|supported",
        "supported contradicted|contradicted|supported",
        "no_record contradicted|contradicted|contradicted",
        "no_record|no_record|no_record",
        "partly_supported no_record|partly_supported|partly_supported"
      })
  void severalEventsMakeOneVerdict(String verdicts, String all, String best) {
    List<Verdict> each =
        Stream.of(verdicts.split(" "))
            .map(text -> Verdict.valueOf(text.toUpperCase(java.util.Locale.ROOT)))
            .toList();

    assertThat(Told.text(Verdict.ofAll(each))).isEqualTo(all);
    assertThat(Told.text(Verdict.ofBest(each))).isEqualTo(best);
    assertThat(Verdict.ofAll(List.of())).isEqualTo(Verdict.NO_RECORD);
  }

  private static CheckedEvent check(String claimed, RecordedEvent... record) {
    return Comparison.of(Told.claimedAgreement(claimed), List.of(record));
  }

  private static String fields(CheckedEvent checked) {
    return checked.matches().isEmpty() ? "nothing" : Told.fields(checked.matches().get(0));
  }
}
