package readout.query.relation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import readout.contracts.ActorKind;
import readout.query.event.EntityId;

/**
 * Whom one has met, and what was agreed.
 *
 * @param held meetings
 * @param planned meetings
 * @param agreements all of them
 * @param counterparts whom it has met or plans to, the most often first
 * @param last of the meetings held that are dated, the newest first: JSON objects
 * @param next of the meetings planned that are dated, the soonest first
 * @param latest of the agreements, the newest first
 * @param complete whether all events of the period are counted; else the newest are
 */
public record Relations(
    long held,
    long planned,
    long agreements,
    List<Counterpart> counterparts,
    List<String> last,
    List<String> next,
    List<String> latest,
    boolean complete) {

  /** Keeps its own copies. */
  public Relations {
    counterparts = List.copyOf(counterparts);
    last = List.copyOf(last);
    next = List.copyOf(next);
    latest = List.copyOf(latest);
  }

  /**
   * Of one by its events.
   *
   * @param items the events, newest first, undated ones last
   * @param limit of each list
   */
  public static Relations of(
      Subject subject,
      Collection<String> items,
      Acquaintances acquaintances,
      int limit,
      boolean complete) {
    Map<Encounter, String> meetings = new LinkedHashMap<>();
    List<String> agreements = new ArrayList<>();
    for (String item : items) {
      JsonNode event = Encounter.read(item);
      Encounter.of(event).ifPresent(meeting -> meetings.put(meeting, item));
      if (event.path("type").asText().equals("agreement")) {
        agreements.add(item);
      }
    }
    List<String> planned = dated(meetings, Phase.PLANNED);
    Collections.reverse(planned);
    return new Relations(
        count(meetings, Phase.HELD),
        count(meetings, Phase.PLANNED),
        agreements.size(),
        counterparts(subject, meetings.keySet(), acquaintances).stream().limit(limit).toList(),
        dated(meetings, Phase.HELD).stream().limit(limit).toList(),
        planned.stream().limit(limit).toList(),
        agreements.stream().limit(limit).toList(),
        complete);
  }

  private static long count(Map<Encounter, String> meetings, Phase phase) {
    return meetings.keySet().stream().filter(each -> each.phase() == phase).count();
  }

  private static List<String> dated(Map<Encounter, String> meetings, Phase phase) {
    List<String> items = new ArrayList<>();
    meetings.forEach(
        (meeting, item) -> {
          if (meeting.phase() == phase && meeting.occasion().isPresent()) {
            items.add(item);
          }
        });
    return items;
  }

  private static List<Counterpart> counterparts(
      Subject subject, Collection<Encounter> meetings, Acquaintances acquaintances) {
    Map<Encounter, Collection<Actor>> met = new LinkedHashMap<>();
    meetings.forEach(meeting -> met.put(meeting, subject.met(meeting)));
    List<EntityId> forms = new ArrayList<>();
    met.values().stream()
        .flatMap(Collection::stream)
        .filter(each -> each.kind() == ActorKind.PERSON)
        .forEach(each -> forms.add(new EntityId(each.id())));
    Map<EntityId, Actor> people = acquaintances.mostNamed(forms);
    Map<String, Counterpart> counterparts = new HashMap<>();
    met.forEach(
        (meeting, actors) -> {
          Map<String, Actor> distinct = new HashMap<>();
          actors.stream()
              .map(each -> known(each, people))
              .forEach(each -> distinct.putIfAbsent(each.id(), each));
          distinct.forEach(
              (id, actor) ->
                  counterparts.put(
                      id,
                      counterparts
                          .getOrDefault(id, new Counterpart(actor, Contact.NONE))
                          .with(meeting)));
        });
    return counterparts.values().stream().sorted(Counterpart.CLOSEST).toList();
  }

  private static Actor known(Actor actor, Map<EntityId, Actor> people) {
    return actor.kind() == ActorKind.PERSON
        ? people.getOrDefault(new EntityId(actor.id()), actor)
        : actor;
  }
}
