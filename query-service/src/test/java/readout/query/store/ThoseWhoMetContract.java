package readout.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.agreement;
import static readout.query.Extractions.holder;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.on;
import static readout.query.Extractions.organisation;
import static readout.query.Extractions.party;
import static readout.query.Extractions.person;
import static readout.query.Extractions.unnamed;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import readout.contracts.AgreementStatus;
import readout.contracts.Participant;
import readout.query.entity.Organisation;
import readout.query.event.EntityId;
import readout.query.relation.CountryTotals;
import readout.query.relation.Period;
import readout.query.relation.Relations;
import readout.query.relation.Subject;
import readout.query.relation.Tie;

/** Who has met whom: persons, sides, organisations. */
public abstract class ThoseWhoMetContract extends RelationStoreContract {

  @Test
  void thoseOfOneSideHaveNotMetAndOneWhoIsNotNamedIsTheSide() {
    put(of("a", 1, meeting("m", "2025-01-10", CHO, AIDE, RUBIO, unnamed("JP"))));

    assertThat(names(relationsOf("cho"))).hasSize(2).anyMatch(each -> each.startsWith("Japan"));
    assertThat(names(relationsOf("rubio")))
        .hasSize(3)
        .anyMatch(each -> each.startsWith("Kim Hong-kyun"))
        .anyMatch(each -> each.startsWith("Cho Tae-yul"));
    assertThat(pairs(relations().ties(ANY, ALL)))
        .containsExactlyInAnyOrder("JP KR", "JP US", "KR US");
  }

  @Test
  void aPersonIsOneUnderAllNames() {
    put(of("a", 1, meeting("m", "2025-01-10", CHO, RUBIO)));
    put(of("b", 1, meeting("m", "2025-03-10", CHO, MARCO)));
    put(of("c", 1, meeting("m", "2025-04-10", person("Cho", "KR"), RUBIO)));

    Relations ofCho = relationsOf("cho tae-yul");
    assertThat(ofCho.held()).isEqualTo(3);
    assertThat(ofCho.counterparts())
        .singleElement()
        .satisfies(each -> assertThat(each.contact().held()).isEqualTo(3));
    assertThat(relationsOf("rubio").counterparts())
        .extracting(each -> each.actor().name() + " " + each.contact().held())
        .containsExactly("Cho Tae-yul 2", "South Korea 1");
  }

  @Test
  void agreementsAreThoseOfSignatoriesAndParties() {
    put(
        of(
            "a",
            1,
            agreement(
                "s",
                AgreementStatus.SIGNED,
                on("2025-01-01"),
                party("South Korea", "KR"),
                party("Turkey", "TR"))));

    assertThat(relationsOf("ana signer").latest()).hasSize(1);
    assertThat(relations().totals("KR", Period.ALWAYS)).isEqualTo(new CountryTotals(0, 0, 1));
    assertThat(relations().ties(ANY, ALL)).isEmpty();
  }

  @Test
  void anOrganisationMeetsCountriesAndOrganisations() {
    Participant deputy = holder("Radmila Šekerinska", "Deputy Secretary General", "NATO");
    put(of("a", 1, meeting("m", "2025-01-10", CHO, deputy, organisation("Arab League"))));
    put(of("b", 1, meeting("m", "2025-02-10", RUBIO, organisation("NATO"))));
    EntityId nato = EntityId.ofOrganisation(new TreeSet<>(List.of("nato")));
    Organisation found =
        ((EntityAnswer.Found<Organisation>) entities().organisation(nato)).entity();

    Relations relations = relations(new Subject.OfOrganisation(found), Period.ALWAYS);

    assertThat(relations.counterparts())
        .extracting(each -> each.actor().name())
        .containsExactlyInAnyOrder("Arab League", "South Korea", "United States");
    assertThat(relations.held()).isEqualTo(2);
  }

  @Test
  void aConferenceOfManyIsHeldButMakesNoTies() {
    Participant[] ten = sides(10);
    Participant[] eleven = sides(11);
    put(of("a", 1, meeting("m", "2025-01-10", ten)));
    put(of("b", 1, meeting("m", "2025-09-10", eleven)));

    assertThat(relations().ties(ANY, ALL)).hasSize(45).allMatch(each -> each.contact().held() == 1);
    Relations first = relationsOf("delegate n0");
    assertThat(first.held()).isEqualTo(2);
    assertThat(first.counterparts()).hasSize(9);
  }

  private static Participant[] sides(int count) {
    List<String> codes = List.of("AT", "BE", "CZ", "DE", "ES", "FR", "GR", "HU", "IT", "JP", "KR");
    return Stream.iterate(0, number -> number + 1)
        .limit(count)
        .map(number -> person("Delegate N" + number, codes.get(number)))
        .toArray(Participant[]::new);
  }

  private static List<String> pairs(List<Tie> ties) {
    return ties.stream().map(each -> each.one().id() + " " + each.other().id()).toList();
  }
}
