package readout.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.agreement;
import static readout.query.Extractions.holder;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.on;
import static readout.query.Extractions.organisation;
import static readout.query.Extractions.person;
import static readout.query.Extractions.withdrawn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import readout.contracts.ActorKind;
import readout.contracts.AgreementStatus;
import readout.contracts.Extraction;
import readout.contracts.Participant;
import readout.contracts.Party;
import readout.query.entity.Citation;
import readout.query.entity.Listing;
import readout.query.entity.Office;
import readout.query.entity.Organisation;
import readout.query.entity.Person;
import readout.query.entity.Place;
import readout.query.event.EntityId;
import readout.query.event.NamePattern;
import readout.query.projection.Materialised;

/** What every store of entities does with what a store of events keeps. */
public abstract class EntityStoreContract {

  private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
  private static final Participant TAE_YUL = holder("Cho Tae-yul", "Foreign Minister", "KR");
  private static final Participant HYUN = holder("Cho Hyun", "Minister of Foreign Affairs", "KR");

  protected abstract EventStore events();

  protected abstract EntityStore entities();

  @Test
  void twoOfOneSurnameAndOfficeAreTwoPeopleAtDifferentTimes() {
    put(of("a", 1, meeting("m", "2024-02-01", TAE_YUL)));
    put(of("b", 1, meeting("m", "2025-05-01", TAE_YUL)));
    put(of("c", 1, meeting("m", "2025-08-01", HYUN)));
    put(of("d", 1, meeting("m", "2025-11-01", HYUN)));
    put(of("e", 1, meeting("m", "2025-10-07", holder("Cho", "Foreign Minister", "KR"))));

    Person before = only("cho tae-yul").person();
    PersonDetail now = only("hyun cho");

    assertThat(names("cho")).containsExactly("Cho Hyun", "Cho Tae-yul");
    assertThat(spans(before)).containsExactly("Foreign Minister KR 2024-02-01 2025-05-01");
    assertThat(before.aliases()).isEmpty();
    assertThat(spans(now.person())).containsExactly("Foreign Minister KR 2025-08-01 2025-11-01");
    assertThat(now.person().aliases()).containsExactly("Cho");
    assertThat(now.citations())
        .extracting(each -> each.article().value())
        .contains(article("c"), article("d"), article("e"));
  }

  @Test
  void aSurnameThatCanMeanTwoIsOfNeither() {
    put(of("a", 1, meeting("m", "2024-02-01", TAE_YUL), meeting("n", "2025-12-01", TAE_YUL)));
    put(of("b", 1, meeting("m", "2024-02-01", person("Cho Hyun", "KR"))));
    put(of("c", 1, meeting("m", "2026-01-01", person("Cho Hyun", "KR"))));

    put(of("d", 1, meeting("m", "2025-06-01", person("Cho", "KR"))));

    assertThat(only("cho hyun").person().aliases()).isEmpty();
    assertThat(only("cho tae-yul").person().aliases()).isEmpty();
    assertThat(names("cho")).containsExactly("Cho Hyun", "Cho Tae-yul");
  }

  @Test
  void aSurnameMeansWhomItsArticleNamesInFull() {
    put(of("a", 1, meeting("m", "2024-02-01", HYUN), meeting("n", "2019-02-01", TAE_YUL)));
    put(
        of(
            "b",
            1,
            meeting("m", "2030-02-01", HYUN),
            meeting("n", "2030-03-01", person("Cho", "KR"))));

    assertThat(only("cho hyun").person().aliases()).containsExactly("Cho");
  }

  @Test
  void allNamesOfAPersonLeadToTheOneThatTheRecordHasFirst() {
    put(of("a", 1, meeting("m", "2025-02-01", holder("Recep Tayyip Erdogan", "President", "TR"))));
    put(of("b", 1, meeting("m", "2024-02-01", holder("Recep Tayyip Erdoğan", "president", "TR"))));
    put(of("c", 1, meeting("m", "2023-02-01", holder("Tayyip Erdogan", "Prime Minister", "TR"))));
    EntityId full = EntityId.ofPerson(List.of("recep", "tayyip", "erdogan"), "TR");
    EntityId brief = EntityId.ofPerson(List.of("tayyip", "erdogan"), "TR");

    assertThat(entities().person(full)).isEqualTo(new EntityAnswer.Moved<PersonDetail>(brief));
    Person person = found(brief).person();
    assertThat(person.name()).isEqualTo("Recep Tayyip Erdoğan");
    assertThat(person.aliases()).containsExactly("Recep Tayyip Erdogan", "Tayyip Erdogan");
    assertThat(spans(person))
        .containsExactly(
            "Prime Minister TR 2023-02-01 2023-02-01", "President TR 2024-02-01 2025-02-01");

    put(withdrawn("c", 2));
    assertThat(entities().person(brief)).isEqualTo(new EntityAnswer.Unknown<PersonDetail>());
    assertThat(found(full).person().aliases()).containsExactly("Recep Tayyip Erdogan");
  }

  @Test
  void oneWhoStoodForACountryAndThenForAnOrganisationIsOne() {
    put(of("a", 1, meeting("m", "2005-11-14", holder("Ban Ki-moon", "Foreign Minister", "KR"))));
    put(of("b", 1, meeting("m", "2009-01-01", holder("Ban Ki-moon", "chief", "United Nations"))));
    put(of("c", 1, meeting("m", "2009-01-01", holder("Kim Jong-hoo", "chief", "United Nations"))));

    Person ban = only("ban").person();
    assertThat(spans(ban))
        .containsExactly(
            "Foreign Minister KR 2005-11-14 2005-11-14",
            "chief United Nations 2009-01-01 2009-01-01");
    assertThat(ban.countries()).containsExactly("KR");
  }

  @Test
  void anOrganisationIsOneUnderAllItsNames() {
    put(of("a", 1, meeting("m", "2025-01-01", organisation("North Atlantic Treaty Organization"))));
    Party nato = new Party("NATO", ActorKind.ORGANISATION, null);
    put(of("b", 1, agreement("m", AgreementStatus.SIGNED, on("2025-01-02"), nato)));
    EntityId id = EntityId.ofOrganisation(new java.util.TreeSet<>(List.of("nato")));

    Organisation found = ((EntityAnswer.Found<Organisation>) entities().organisation(id)).entity();

    assertThat(found.name()).isEqualTo("NATO");
    assertThat(found.aliases()).contains("North Atlantic Treaty Organization");
    assertThat(found.members()).contains("TR", "US").doesNotContain("CH");
    put(withdrawn("b", 2));
    assertThat(entities().organisation(id)).isInstanceOf(EntityAnswer.Found.class);
    put(withdrawn("a", 2));
    assertThat(entities().organisation(id)).isInstanceOf(EntityAnswer.Unknown.class);
  }

  @Test
  void theListGoesOnWhereItEndedAndHasEachPersonOnce() {
    put(of("a", 1, meeting("m", "2025-01-01", TAE_YUL, person("Tae-yul Cho", "KR"), HYUN)));
    put(of("b", 1, meeting("m", "2025-01-01", person("Marco Rubio", "US"), person("Xi", "CN"))));
    put(of("c", 1, meeting("m", "2025-01-01", person("Marco A. Rubio", "US"))));

    List<String> names = new ArrayList<>();
    Place after = null;
    do {
      Listing.Page page = entities().people(null, 1, after);
      page.people().forEach(person -> names.add(person.name()));
      after = page.next();
    } while (after != null);

    assertThat(names).containsExactly("Cho Hyun", "Cho Tae-yul", "Marco Rubio");
  }

  @Test
  void whatComesInAnyOrderAndIsTakenBackGivesTheSamePeople() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Extraction> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      all.add(of("n" + i, 1, RandomPeople.meeting("m", random), RandomPeople.meeting("n", random)));
    }
    InMemoryEventStore expected = new InMemoryEventStore();
    expected.replace(all.stream().map(Materialised::of).toList(), NOW);
    List<Extraction> later = List.of(withdrawn("n3", 2), withdrawn("n5", 2));
    expected.replace(later.stream().map(Materialised::of).toList(), NOW);

    Collections.shuffle(all, random);
    for (int from = 0; from < all.size(); ) {
      int to = Math.min(all.size(), from + 1 + random.nextInt(8));
      events().replace(all.subList(from, to).stream().map(Materialised::of).toList(), NOW);
      from = to;
    }
    later.forEach(this::put);

    assertThat(everyone(entities()))
        .as("seed %d", seed)
        .isNotEmpty()
        .isEqualTo(everyone(new InMemoryEntityStore(expected)));
  }

  /** All people, each with the ends of what is cited for the offices. */
  private static List<String> everyone(EntityStore store) {
    List<String> all = new ArrayList<>();
    for (Person listed : store.people(null, 500, null).people()) {
      PersonDetail detail = ((EntityAnswer.Found<PersonDetail>) store.person(listed.id())).entity();
      all.add(listed + " " + detail.person());
      for (Office office : detail.person().offices()) {
        List<Citation> support =
            detail.citations().stream()
                .filter(each -> office.appearances().contains(each.appearance()))
                .toList();
        all.add(office + " " + Citation.ends(support));
      }
    }
    return all;
  }

  private static List<String> spans(Person person) {
    return person.offices().stream()
        .map(
            office ->
                "%s %s %s %s"
                    .formatted(
                        office.role(),
                        office.affiliation().name().replace("state ", ""),
                        office.earliest(),
                        office.latest()))
        .toList();
  }

  private List<String> names(String name) {
    return entities().people(pattern(name), 100, null).people().stream().map(Person::name).toList();
  }

  private PersonDetail only(String name) {
    List<Person> people = entities().people(pattern(name), 100, null).people();
    assertThat(people).hasSize(1);
    return found(people.get(0).id());
  }

  private PersonDetail found(EntityId id) {
    return ((EntityAnswer.Found<PersonDetail>) entities().person(id)).entity();
  }

  private static @Nullable NamePattern pattern(String name) {
    return NamePattern.parse(name).orElseThrow();
  }

  private static String article(String uri) {
    return readout.query.Extractions.id(uri).value();
  }

  private void put(Extraction extraction) {
    events().replace(List.of(Materialised.of(extraction)), NOW);
  }
}
