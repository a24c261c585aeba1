package readout.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.holder;
import static readout.query.Extractions.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import readout.contracts.Extraction;
import readout.contracts.MentionId;
import readout.contracts.Participant;
import readout.query.Extractions;
import readout.query.event.EventId;
import readout.query.event.NamePattern;
import readout.query.projection.Materialised;
import readout.query.relation.Counterpart;
import readout.query.relation.Occasion;
import readout.query.relation.Period;
import readout.query.relation.Relations;
import readout.query.relation.Subject;
import readout.query.relation.Tie;
import readout.query.relation.TieFilter;

/** What the contracts of every store of who met whom have in common; each asks one thing of it. */
public abstract class RelationStoreContract {

  static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
  static final int ALL = 500;
  static final Participant CHO = holder("Cho Tae-yul", "Foreign Minister", "KR");
  static final Participant AIDE = person("Kim Hong-kyun", "KR");
  static final Participant RUBIO = person("Marco Rubio", "US");
  static final Participant MARCO = person("Marco A. Rubio", "US");
  static final TieFilter ANY = TieFilter.of(Period.ALWAYS, null);

  protected abstract EventStore events();

  protected abstract EntityStore entities();

  protected abstract RelationStore relations();

  Subject subject(String name) {
    var pattern = NamePattern.parse(name).orElseThrow();
    var people = entities().people(pattern, 10, null).people();
    assertThat(people).hasSize(1);
    var answer = entities().person(people.get(0).id());
    return new Subject.OfPerson(((EntityAnswer.Found<PersonDetail>) answer).entity().person());
  }

  Relations relationsOf(String name) {
    return relations(subject(name), Period.ALWAYS);
  }

  Relations relations(Subject subject, Period period) {
    List<String> items = relations().naming(subject.appearances(), period, ALL);
    return Relations.of(subject, items, relations(), ALL, true);
  }

  static List<String> names(Relations relations) {
    return relations.counterparts().stream()
        .map((Counterpart each) -> each.actor().name() + " " + each.contact())
        .toList();
  }

  static List<String> contacts(List<Tie> ties) {
    return ties.stream()
        .map(each -> each.one().id() + " " + each.other().id() + " " + each.contact())
        .toList();
  }

  static Occasion occasion(String uri, String day) {
    return new Occasion(id(uri), LocalDate.parse(day), LocalDate.parse(day));
  }

  static EventId id(String uri) {
    return EventId.of(Extractions.id(uri), new MentionId("m"));
  }

  void put(Extraction extraction) {
    events().replace(List.of(Materialised.of(extraction)), NOW);
  }
}
