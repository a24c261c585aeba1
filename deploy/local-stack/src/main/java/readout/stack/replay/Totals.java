package readout.stack.replay;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** The sums of a comparison. */
final class Totals {

  /** How the two topics stand to each other on an article. */
  enum Standing {
    /** Both read the same revision. */
    COMPARED,
    /** The candidate has not read it: not yet, or it could not, which the dead letters tell. */
    NOT_REREAD,
    /** The candidate has come further. */
    AHEAD
  }

  private final Map<Standing, Integer> articles = new EnumMap<>(Standing.class);
  private final Map<String, Map<EventDifference.Kind, Integer>> events = new TreeMap<>();
  private final Map<String, Integer> fields = new TreeMap<>();
  private final Map<String, Integer> before = new TreeMap<>();
  private final Map<String, Integer> after = new TreeMap<>();
  private int different;

  void add(Standing standing) {
    articles.merge(standing, 1, Integer::sum);
  }

  void add(ExtractionJson live, ExtractionJson candidate, ArticleDifference difference) {
    add(Standing.COMPARED);
    before.merge(live.extractor(), 1, Integer::sum);
    after.merge(candidate.extractor(), 1, Integer::sum);
    different += difference.told().isEmpty() ? 0 : 1;
    for (EventDifference event : difference.events()) {
      events
          .computeIfAbsent(event.type(), type -> new EnumMap<>(EventDifference.Kind.class))
          .merge(event.kind(), 1, Integer::sum);
      event.fields().forEach(field -> fields.merge(event.type() + "." + field, 1, Integer::sum));
    }
  }

  int articles(Standing standing) {
    return articles.getOrDefault(standing, 0);
  }

  int different() {
    return different;
  }

  int events(String type, EventDifference.Kind kind) {
    return events.getOrDefault(type, Map.of()).getOrDefault(kind, 0);
  }

  Map<String, Integer> fields() {
    return fields;
  }

  /** By whom the articles are read in the topic in use, with how many. */
  Map<String, Integer> extractorsBefore() {
    return before;
  }

  Map<String, Integer> extractorsAfter() {
    return after;
  }
}
