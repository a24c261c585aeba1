package readout.query.merge;

import java.util.Arrays;
import java.util.Collection;
import readout.query.event.EventId;

/** What a report is linked with: all of it, in whatever order. Kept small, since many are. */
final class Companions {

  private EventId[] ids = new EventId[0];
  private Verdict.Link[] links = new Verdict.Link[0];

  int size() {
    return ids.length;
  }

  EventId id(int place) {
    return ids[place];
  }

  Verdict.Link link(int place) {
    return links[place];
  }

  /** One more, or the same again. */
  void join(EventId id, Verdict.Link link) {
    int place = place(id);
    if (place == ids.length) {
      ids = Arrays.copyOf(ids, place + 1);
      links = Arrays.copyOf(links, place + 1);
    }
    ids[place] = id;
    links[place] = link;
  }

  /** One less, if it is there. */
  void leave(EventId id) {
    int place = place(id);
    int last = ids.length - 1;
    if (place <= last) {
      ids[place] = ids[last];
      links[place] = links[last];
      ids = Arrays.copyOf(ids, last);
      links = Arrays.copyOf(links, last);
    }
  }

  /** Those of them that are there less. */
  void leave(Collection<EventId> gone) {
    for (int place = ids.length - 1; place >= 0; place--) {
      if (gone.contains(ids[place])) {
        leave(ids[place]);
      }
    }
  }

  private int place(EventId id) {
    int place = 0;
    while (place < ids.length && !ids[place].equals(id)) {
      place++;
    }
    return place;
  }

  /** How many of them are not among these. */
  long without(Collection<EventId> some) {
    return Arrays.stream(ids).filter(id -> !some.contains(id)).count();
  }
}
