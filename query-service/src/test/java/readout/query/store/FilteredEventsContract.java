package readout.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.agreement;
import static readout.query.Extractions.between;
import static readout.query.Extractions.id;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.on;
import static readout.query.Extractions.party;
import static readout.query.Extractions.person;

import org.junit.jupiter.api.Test;
import readout.contracts.AgreementStatus;
import readout.contracts.MeetingStatus;
import readout.query.event.EventType;

/** Which events every store finds. */
public abstract class FilteredEventsContract extends EventStoreContract {

  @Test
  void anEventIsFoundByTypeAndId() {
    put(of("a", 1, meeting("m1", "2026-01-23", CHO)));

    assertThat(store().event(EventType.MEETING, eventId("a", "m1")))
        .isInstanceOf(EventAnswer.Found.class);
    assertThat(store().event(EventType.AGREEMENT, eventId("a", "m1")))
        .isEqualTo(new EventAnswer.Unknown());
    assertThat(store().event(EventType.MEETING, eventId("a", "m2")))
        .isEqualTo(new EventAnswer.Unknown());
  }

  @Test
  void typesAreTold() {
    put(of("a", 1, meeting("m1", "2026-01-01", CHO)));
    put(of("b", 1, agreement("a1", AgreementStatus.SIGNED, on("2026-01-02"))));

    assertThat(mentions(Filters.only(EventType.MEETING))).containsExactly("m1");
    assertThat(mentions(Filters.only(EventType.AGREEMENT))).containsExactly("a1");
  }

  @Test
  void aParticipantIsFoundByAnyOfTheirNames() {
    put(of("a", 1, meeting("m1", "2026-01-01", CHO, RUBIO)));
    put(of("b", 1, meeting("m2", "2026-01-02", person("Cho Hyun", "KR"))));
    put(of("c", 1, meeting("m3", "2026-01-03", person("Radmila Šekerinska", "MK"))));

    assertThat(mentions(Filters.participants("cho"))).containsExactly("m2", "m1");
    assertThat(mentions(Filters.participants("Tae-Yul Cho"))).containsExactly("m1");
    assertThat(mentions(Filters.participants("cho taeyul"))).containsExactly("m1");
    assertThat(mentions(Filters.participants("cho tae yul"))).containsExactly("m1");
    assertThat(mentions(Filters.participants("SEKERINSKA"))).containsExactly("m3");
    assertThat(mentions(Filters.participants("sek"))).isEmpty();
  }

  @Test
  void allWordsMustBeOfOneParticipant() {
    put(of("a", 1, meeting("m1", "2026-01-01", CHO, RUBIO)));

    assertThat(mentions(Filters.participants("Cho Rubio"))).isEmpty();
    assertThat(mentions(Filters.participants("Cho", "Rubio"))).containsExactly("m1");
    assertThat(mentions(Filters.participants("Cho", "Nobody"))).isEmpty();
  }

  @Test
  void partiesAndSignatoriesOfAnAgreementAreFound() {
    put(
        of(
            "a",
            1,
            agreement("a1", AgreementStatus.SIGNED, on("2026-01-01"), party("South Korea", "KR"))));

    assertThat(mentions(Filters.participants("korea"))).containsExactly("a1");
    assertThat(mentions(Filters.participants("signer"))).containsExactly("a1");
  }

  @Test
  void allCountriesMustTakePart() {
    put(of("a", 1, meeting("m1", "2026-01-01", CHO, RUBIO)));
    put(of("b", 1, meeting("m2", "2026-01-02", CHO)));
    put(of("c", 1, agreement("a1", AgreementStatus.SIGNED, null, party("South Korea", "KR"))));

    assertThat(mentions(Filters.countries("KR"))).containsExactly("m2", "m1", "a1");
    assertThat(mentions(Filters.countries("KR", "US"))).containsExactly("m1");
    assertThat(mentions(Filters.countries("KR", "FR"))).isEmpty();
  }

  @Test
  void anyOfTheStatusesWillDo() {
    put(of("a", 1, meeting("m1", MeetingStatus.HELD, on("2026-01-01"), CHO)));
    put(of("b", 1, meeting("m2", MeetingStatus.CANCELLED, on("2026-01-02"), CHO)));
    put(of("c", 1, agreement("a1", AgreementStatus.SIGNED, on("2026-01-03"))));

    assertThat(mentions(Filters.statuses("held", "signed"))).containsExactly("a1", "m1");
  }

  @Test
  void aPeriodMatchesWhatMayHaveBeenInIt() {
    put(of("a", 1, meeting("first", "2026-01-01", CHO)));
    put(of("b", 1, meeting("january", MeetingStatus.HELD, between("2026-01-01", "2026-01-31"))));
    put(of("c", 1, meeting("tenth", "2026-01-10", CHO)));
    put(of("d", 1, meeting("undated", MeetingStatus.HELD, null, CHO)));

    assertThat(mentions(Filters.period("2026-01-05", "2026-01-09"))).containsExactly("january");
    assertThat(mentions(Filters.period("2026-01-10", "2026-01-10")))
        .containsExactly("january", "tenth");
    assertThat(mentions(Filters.period("2026-01-10", null))).containsExactly("january", "tenth");
    assertThat(mentions(Filters.period(null, "2026-01-01"))).containsExactly("january", "first");
    assertThat(mentions(Filters.period("2026-02-01", null))).isEmpty();
    assertThat(mentions(Filters.period(null, "2025-12-31"))).isEmpty();
  }

  @Test
  void anArticlesEventsAreFound() {
    put(of("a", 1, meeting("m1", "2026-01-01", CHO)));
    put(of("b", 1, meeting("m2", "2026-01-02", CHO)));

    assertThat(mentions(Filters.articles(id("a")))).containsExactly("m1");
    assertThat(mentions(Filters.articles(id("a"), id("b")))).containsExactly("m2", "m1");
    assertThat(mentions(Filters.articles(id("nobody"), id("b")))).containsExactly("m2");
    assertThat(mentions(Filters.articles(id("nobody")))).isEmpty();
  }

  @Test
  void anEventWithoutNamesAndCountriesIsKept() {
    put(of("a", 1, meeting("m1", MeetingStatus.PROPOSED, null)));

    assertThat(mentions(Filters.all())).containsExactly("m1");
  }
}
