package readout.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.between;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.on;
import static readout.query.Extractions.unnamed;
import static readout.query.Extractions.withdrawn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import readout.contracts.MeetingStatus;
import readout.query.relation.Contact;
import readout.query.relation.CountryTotals;
import readout.query.relation.Period;
import readout.query.relation.Relations;
import readout.query.relation.Tie;
import readout.query.relation.TieFilter;

/** Which meetings count, and how often, whatever becomes of them. */
public abstract class CountedMeetingsContract extends RelationStoreContract {

  @Test
  void onlyWhatWasHeldOrIsStillPlannedCounts() {
    put(of("a", 1, meeting("m", "2025-01-10", CHO, RUBIO)));
    put(of("b", 1, meeting("m", MeetingStatus.ONGOING, on("2025-02-10"), CHO, RUBIO)));
    put(of("c", 1, meeting("m", MeetingStatus.HELD, null, CHO, RUBIO)));
    put(of("d", 1, meeting("m", MeetingStatus.SCHEDULED, on("2099-05-01"), CHO, RUBIO)));
    put(of("e", 1, meeting("m", MeetingStatus.SCHEDULED, on("2099-04-01"), CHO, RUBIO)));
    put(of("f", 1, meeting("m", MeetingStatus.SCHEDULED, on("2026-01-01"), CHO, RUBIO)));
    int number = 0;
    for (MeetingStatus status :
        List.of(
            MeetingStatus.CANCELLED,
            MeetingStatus.DENIED,
            MeetingStatus.POSTPONED,
            MeetingStatus.PROPOSED,
            MeetingStatus.HYPOTHETICAL)) {
      String day = "202%d-03-10".formatted(number);
      put(of("no" + number++, 1, meeting("m", status, on(day), CHO, RUBIO)));
    }

    Contact expected =
        new Contact(
            3,
            2,
            occasion("a", "2025-01-10"),
            occasion("b", "2025-02-10"),
            occasion("e", "2099-04-01"));
    assertThat(contacts(relations().ties(ANY, ALL))).containsExactly("KR US " + expected);
    Relations ofCho = relationsOf("cho");
    assertThat(names(ofCho)).containsExactly("Marco Rubio " + expected);
    assertThat(ofCho.last()).hasSize(2).first().asString().contains(id("b").value());
    assertThat(ofCho.next()).hasSize(2).first().asString().contains(id("e").value());
    assertThat(relations().totals("KR", Period.ALWAYS)).isEqualTo(new CountryTotals(3, 2, 0));
    assertThat(relations().planned("KR", Period.ALWAYS, ALL)).isEqualTo(ofCho.next());
    assertThat(relations().planned("JP", Period.ALWAYS, ALL)).isEmpty();
  }

  @Test
  void aPlanThatIsHeldOrCalledOffIsNoPlanAnyMore() {
    put(of("a", 1, meeting("m", MeetingStatus.SCHEDULED, on("2099-05-01"), CHO, RUBIO)));
    put(of("a", 2, meeting("m", MeetingStatus.HELD, on("2025-05-01"), CHO, RUBIO)));
    Contact held =
        new Contact(1, 0, occasion("a", "2025-05-01"), occasion("a", "2025-05-01"), null);
    assertThat(contacts(relations().ties(ANY, ALL))).containsExactly("KR US " + held);

    put(of("a", 3, meeting("m", MeetingStatus.CANCELLED, on("2025-05-01"), CHO, RUBIO)));
    assertThat(relations().ties(ANY, ALL)).isEmpty();

    put(of("a", 4, meeting("m", MeetingStatus.HELD, on("2025-05-01"), CHO, unnamed("JP"))));
    assertThat(contacts(relations().ties(ANY, ALL))).containsExactly("JP KR " + held);

    put(withdrawn("a", 5));
    assertThat(relations().ties(ANY, ALL)).isEmpty();
    assertThat(relations().totals("KR", Period.ALWAYS)).isEqualTo(new CountryTotals(0, 0, 0));
  }

  @Test
  void aPlanWhoseDayPassesCountsNoLonger() {
    put(of("a", 1, meeting("m", MeetingStatus.SCHEDULED, on("2026-02-10"), CHO, RUBIO)));
    assertThat(relations().totals("US", Period.ALWAYS).planned()).isEqualTo(1);

    events().renew(Instant.parse("2026-02-13T00:00:00Z"));

    assertThat(relations().totals("US", Period.ALWAYS).planned()).isZero();
    assertThat(relations().ties(ANY, ALL)).isEmpty();
    assertThat(relations().planned("US", Period.ALWAYS, ALL)).isEmpty();
  }

  @Test
  void aPeriodHasWhatMayHaveBeenInIt() {
    put(of("a", 1, meeting("m", "2025-01-10", CHO, RUBIO)));
    put(
        of(
            "b",
            1,
            meeting("m", MeetingStatus.HELD, between("2025-03-01", "2025-03-31"), CHO, RUBIO)));
    put(of("c", 1, meeting("m", MeetingStatus.HELD, null, CHO, RUBIO)));

    assertThat(held("2025-01-11", null)).isEqualTo(1);
    assertThat(held("2025-01-10", "2025-03-01")).isEqualTo(2);
    assertThat(held(null, "2025-02-28")).isEqualTo(1);
    assertThat(held("2025-03-10", "2025-03-12")).isEqualTo(1);
    assertThat(held("2025-02-01", "2025-02-02")).isZero();
    assertThat(held("2025-04-01", null)).isZero();
  }

  /** The same by ties, totals and a person's events. */
  private long held(String from, String to) {
    Period period =
        new Period(
            from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    long held = relations().totals("KR", period).held();
    List<Tie> ties = relations().ties(TieFilter.of(period, "KR"), ALL);
    assertThat(ties.stream().mapToLong(each -> each.contact().held()).sum()).isEqualTo(held);
    assertThat(relations(subject("cho"), period).held()).isEqualTo(held);
    return held;
  }
}
