package readout.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.id;
import static readout.query.Extractions.person;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import readout.contracts.ArticleId;
import readout.contracts.Extraction;
import readout.contracts.MentionId;
import readout.contracts.Participant;
import readout.query.event.EventId;
import readout.query.projection.Materialised;

/** What the contracts of every event store have in common; each asks one thing of it. */
public abstract class EventStoreContract {

  static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");

  static final Participant CHO = person("Cho Tae-yul", "KR");
  static final Participant RUBIO = person("Marco Rubio", "US");

  private static final Pattern MENTION = Pattern.compile("\"mention\":\"([^\"]*)\"");

  /** A store with nothing in it. */
  protected abstract EventStore store();

  Set<ArticleId> put(Extraction extraction) {
    return store().replace(List.of(Materialised.of(extraction)), NOW);
  }

  static EventId eventId(String uri, String mention) {
    return EventId.of(id(uri), new MentionId(mention));
  }

  List<String> mentions(EventFilter filter) {
    return mentions(store().events(filter, 100, null));
  }

  static List<String> mentions(EventPage page) {
    return page.items().stream().map(EventStoreContract::mention).toList();
  }

  private static String mention(String item) {
    Matcher matcher = MENTION.matcher(item);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
