package readout.query.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import readout.contracts.ArticleId;
import readout.contracts.ArticleReference;
import readout.contracts.Extraction;
import readout.query.event.EventId;
import readout.query.event.EventType;
import readout.query.projection.Materialised;
import readout.query.store.ChangedEvent;
import readout.query.store.EventAnswer;
import readout.query.store.EventDetail;
import readout.query.store.Filters;
import readout.query.store.InMemoryEventStore;

/** Extractions in the forms of other programs, through the record; as of mid-February 2026. */
final class Told {

  static final Addresses HERE = new Addresses("https://readout.example/");
  static final Instant NOW = Instant.parse("2026-02-15T12:00:00Z");

  private final InMemoryEventStore store = new InMemoryEventStore();

  private Told(Extraction... extractions) {
    for (Extraction extraction : extractions) {
      store.replace(List.of(Materialised.of(extraction)), NOW);
    }
  }

  static Told of(Extraction... extractions) {
    return new Told(extractions);
  }

  List<String> items() {
    return store.events(Filters.all(), 500, null).items();
  }

  private Map<ArticleId, ArticleReference> articles() {
    return store.references(LinkedPage.of(items()).articles());
  }

  /** A list, as if each event had one report. */
  static String list(Extraction... extractions) {
    Told told = new Told(extractions);
    StringWriter text = new StringWriter();
    try {
      LinkedEvents list = new LinkedEvents(text, HERE, true);
      list.begin();
      for (LinkedEvent event : LinkedPage.of(told.items()).with(Map.of(), told.articles())) {
        list.add(event);
      }
      list.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The one event that there is. */
  static String one(EventType type, Extraction... extractions) {
    Told told = new Told(extractions);
    List<String> items = told.items();
    if (items.size() != 1) {
      throw new AssertionError("not one event: " + items);
    }
    EventId id = new EventId(Items.text(Items.read(items.get(0)), "id"));
    EventDetail event = ((EventAnswer.Found) told.store.event(type, id)).event();
    return LinkedEvents.one(event.item(), event.detail(), told.articles(), HERE);
  }

  /** All events as a page of a feed. */
  static String feed(AtomFeed page, Extraction... extractions) {
    Told told = new Told(extractions);
    List<ChangedEvent> events =
        told.items().stream().map(item -> new ChangedEvent(item, NOW)).toList();
    return page.of(events, told.articles(), HERE);
  }
}
