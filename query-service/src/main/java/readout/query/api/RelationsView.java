package readout.query.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import readout.contracts.ActorKind;
import readout.query.event.EventType;
import readout.query.relation.Actor;
import readout.query.relation.Contact;
import readout.query.relation.Counterpart;
import readout.query.relation.Occasion;
import readout.query.relation.Period;
import readout.query.relation.Relations;

/**
 * Whom one has met, and what was agreed.
 *
 * @param last meetings that were held, the newest first: JSON objects
 * @param next planned meetings, the soonest first
 * @param agreements the newest first
 * @param complete whether all events of the period are counted; else the newest are
 */
record RelationsView(
    Totals totals,
    List<Met> counterparts,
    @JsonRawValue String last,
    @JsonRawValue String next,
    @JsonRawValue String agreements,
    Links links,
    boolean complete) {

  private static final ItemFields FIELDS =
      ItemFields.parse(
              "type,status,date,place,participants,mode,subject,instrument,parties",
              EnumSet.allOf(EventType.class))
          .orElseThrow();

  /** How many there are of each. */
  record Totals(long held, long planned, long agreements) {}

  /** Where all of them are listed. */
  record Links(String meetings, String agreements) {}

  /**
   * One who was met, or is to be.
   *
   * @param entity the id of a person or organisation, or the code of a country
   * @param meetings where they are listed
   */
  record Met(
      String entity,
      ActorKind kind,
      String name,
      long held,
      long planned,
      @Nullable Occasion first,
      @Nullable Occasion last,
      @Nullable Occasion next,
      String meetings) {

    static Met of(Counterpart counterpart, Actor subject, Period period) {
      Actor actor = counterpart.actor();
      Contact contact = counterpart.contact();
      return new Met(
          actor.id(),
          actor.kind(),
          actor.name(),
          contact.held(),
          contact.planned(),
          contact.first(),
          contact.last(),
          contact.next(),
          ListLinks.meetings(period, subject, actor));
    }
  }

  /** Somebody, and whom it has met. */
  record With<T>(@JsonUnwrapped T entity, @JsonUnwrapped RelationsView relations) {}

  /** Of this subject in this period. */
  static RelationsView of(Relations relations, Actor subject, Period period) {
    return new RelationsView(
        new Totals(relations.held(), relations.planned(), relations.agreements()),
        relations.counterparts().stream().map(each -> Met.of(each, subject, period)).toList(),
        list(relations.last()),
        list(relations.next()),
        list(relations.latest()),
        new Links(ListLinks.meetings(period, subject), ListLinks.agreements(period, subject)),
        relations.complete());
  }

  private static String list(List<String> items) {
    return "[" + String.join(",", FIELDS.of(items)) + "]";
  }
}
