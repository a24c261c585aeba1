package readout.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static readout.query.Extractions.about;
import static readout.query.Extractions.id;
import static readout.query.Extractions.of;
import static readout.query.Extractions.party;
import static readout.query.Extractions.withdrawn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import readout.contracts.Agreement;
import readout.contracts.AgreementStatus;
import readout.contracts.Extraction;
import readout.contracts.Instrument;
import readout.contracts.Party;
import readout.query.Extractions;
import readout.query.event.EventId;
import readout.query.event.EventType;
import readout.query.projection.Materialised;

/** What every store tells of agreements that follow up others. */
public abstract class FollowUpsContract {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
  private static final Party KOREA = party("South Korea", "KR");
  private static final Party TURKEY = party("Turkey", "TR");

  private static final Agreement MEMORANDUM =
      memorandum("nuclear-partnership memorandum", AgreementStatus.SIGNED, "2025-06-10");
  private static final Agreement FOLLOW_UP =
      pledge("follow‑up documents to the nuclear‑partnership memorandum signed in 2025");

  protected abstract EventStore store();

  @Test
  void followUpDocumentsAreLinkedWithTheMemorandum() throws Exception {
    put("earlier", 1, MEMORANDUM);
    put("later", 1, FOLLOW_UP);

    assertThat(links("later", FOLLOW_UP)).isEqualTo("follows earlier, followed by nobody");
    assertThat(links("earlier", MEMORANDUM)).isEqualTo("follows nobody, followed by later");
    assertThat(told("later", FOLLOW_UP).get("why").toString()).contains("follows up");
  }

  @Test
  void theLinkGoesAndComesWithEitherOfThem() throws Exception {
    put("later", 1, FOLLOW_UP);
    put("earlier", 1, MEMORANDUM);

    put(withdrawn("earlier", 2));
    assertThat(links("later", FOLLOW_UP)).isEqualTo("follows nobody, followed by nobody");
    put("earlier", 3, MEMORANDUM);
    assertThat(links("later", FOLLOW_UP)).isEqualTo("follows earlier, followed by nobody");
    put(withdrawn("later", 2));
    assertThat(links("earlier", MEMORANDUM)).isEqualTo("follows nobody, followed by nobody");
  }

  @ParameterizedTest
  @CsvSource({
    "visa accord, '{} under the 2025 nuclear-partnership memorandum', earlier",
    "visa accord, '{}, building on the nuclear-partnership memorandum', earlier",
    "protocol to the nuclear memorandum, {}, earlier",
    "implementation of the memorandum signed in 2025, {}, earlier",
    "implementation of the memorandum signed in 2019, {}, nobody",
    "implementation of the memorandum, {}, nobody",
    "extension of the fisheries memorandum, {}, nobody",
    "follow-up documents to the nuclear treaty, {}, nobody",
    "implementing nuclear cooperation, {}, nobody",
    "visa accord, '{}. The nuclear-partnership memorandum of 2025 stands', nobody"
  })
  void itIsWhatTheSubjectOrItsSentenceSays(String subject, String quote, String earlier)
      throws Exception {
    Agreement later = pledge(subject, quote.replace("{}", subject));
    put("earlier", 1, MEMORANDUM);
    put("later", 1, later);

    assertThat(links("later", later)).startsWith("follows " + earlier + ",");
  }

  @Test
  void noneOfTwoThatItMayMeanAndNoneOfOthers() throws Exception {
    put("later", 1, FOLLOW_UP);
    put("talks", 1, memorandum("nuclear partnership", AgreementStatus.NEGOTIATING, "2025-01-01"));
    put(
        "others",
        1,
        about(
            "nuclear partnership",
            AgreementStatus.SIGNED,
            Instrument.MEMORANDUM,
            "2025-01-01",
            "q",
            KOREA,
            party("Iran", "IR")));
    put("after", 1, memorandum("nuclear safety", AgreementStatus.SIGNED, "2026-03-01"));
    assertThat(links("later", FOLLOW_UP)).startsWith("follows nobody");

    put("earlier", 1, MEMORANDUM);
    put("another", 1, memorandum("nuclear waste", AgreementStatus.SIGNED, "2025-02-01"));
    assertThat(links("later", FOLLOW_UP)).startsWith("follows nobody");
    put(withdrawn("another", 2));
    assertThat(links("later", FOLLOW_UP)).startsWith("follows earlier");
  }

  @Test
  protected void theOrderOfArrivalDoesNotMatter() throws Exception {
    List<Agreement> later = List.of(FOLLOW_UP, pledge("second annex to the nuclear memorandum"));
    List<Extraction> all = new ArrayList<>(List.of(of("earlier", 1, MEMORANDUM)));
    for (int i = 0; i < later.size(); i++) {
      all.add(of("later" + i, 1, later.get(i)));
    }
    Collections.shuffle(all, new Random());

    all.forEach(this::put);

    assertThat(links("earlier", MEMORANDUM)).contains("followed by later0 later1");
  }

  @Test
  void aChangeOfLinksIsAChangeOfBothAndStandsInLists() throws Exception {
    put("earlier", 1, MEMORANDUM);
    put("unrelated", 1, memorandum("fisheries", AgreementStatus.SIGNED, "2025-03-01"));
    long before = store().keptChanges().latest();

    put("later", 1, FOLLOW_UP);
    assertThat(changed(before)).containsExactlyInAnyOrder("created later", "changed earlier");
    assertThat(listed("earlier").get("followedBy").get(0).asText())
        .isEqualTo(EventId.of(id("later"), FOLLOW_UP.id()).value());
    long linked = store().keptChanges().latest();

    put(withdrawn("later", 2));
    assertThat(changed(linked)).containsExactlyInAnyOrder("deleted later", "changed earlier");
    assertThat(listed("earlier").get("followedBy")).isEmpty();
  }

  @Test
  void whatWasLinkedThenRestsOnWhatWasPublishedByThen() throws Exception {
    put(published("earlier", "2025-06-11T08:00:00Z", MEMORANDUM));
    put(published("later", "2026-01-25T08:00:00Z", FOLLOW_UP));
    put(
        published(
            "another",
            "2026-01-27T08:00:00Z",
            memorandum("nuclear waste", AgreementStatus.SIGNED, "2025-02-01")));

    assertThat(asOf("earlier", MEMORANDUM, "2025-07-01").get("followedBy")).isEmpty();
    assertThat(asOf("earlier", MEMORANDUM, "2026-01-26").get("followedBy")).hasSize(1);
    assertThat(asOf("later", FOLLOW_UP, "2026-01-26").get("follows")).hasSize(1);
    assertThat(asOf("later", FOLLOW_UP, "2026-01-28").get("follows")).isEmpty();
  }

  @Test
  void whateverComesAndGoesTheLinksAreThoseOfWhatIsThere() {
    long seed = new Random().nextInt(1000);
    Random random = new Random(seed);
    InMemoryEventStore oracle = new InMemoryEventStore();
    List<Agreement> said = new ArrayList<>(List.of(MEMORANDUM, FOLLOW_UP));
    for (String subject :
        List.of("nuclear waste", "nuclear safety", "visa", "nuclear partnership")) {
      said.add(
          memorandum(subject, AgreementStatus.SIGNED, "2025-0" + (1 + said.size() / 2) + "-01"));
      said.add(pledge("protocol to the " + subject + " memorandum"));
      said.add(pledge("grain accord under the " + subject + " memorandum of 2025"));
    }
    for (int i = 1; i <= 40; i++) {
      String uri = "article" + random.nextInt(8);
      Agreement[] now = new Agreement[random.nextInt(3)];
      java.util.Arrays.setAll(now, n -> said.get(random.nextInt(said.size())));
      Extraction extraction =
          now.length == 2 && now[0].id().equals(now[1].id()) ? of(uri, i, now[0]) : of(uri, i, now);
      put(extraction);
      oracle.replace(List.of(Materialised.of(extraction)), NOW);

      assertThat(store().events(Filters.all(), 100, null).items())
          .as("seed %s, step %s: %s", seed, i, uri)
          .isEqualTo(oracle.events(Filters.all(), 100, null).items());
    }
  }

  private List<String> changed(long after) {
    return store().changes(after, 100).stream()
        .map(change -> change.kind().text() + " " + name(change.event()))
        .toList();
  }

  private static String name(EventId event) {
    return event.equals(EventId.of(id("later"), FOLLOW_UP.id()))
        ? "later"
        : event.equals(EventId.of(id("earlier"), MEMORANDUM.id())) ? "earlier" : event.value();
  }

  private JsonNode listed(String uri) throws Exception {
    List<String> items = store().events(Filters.articles(id(uri)), 10, null).items();
    assertThat(items).hasSize(1);
    return JSON.readTree(items.get(0));
  }

  private JsonNode asOf(String uri, Agreement agreement, String day) throws Exception {
    EventId event = EventId.of(id(uri), agreement.id());
    Instant time = Instant.parse(day + "T00:00:00Z");
    return JSON.readTree(store().eventAsOf(EventType.AGREEMENT, event, time).orElseThrow().item());
  }

  private static Extraction published(String uri, String time, Agreement agreement) {
    return Extraction.of(
        Extractions.article(uri, 1, "The " + uri + " Post", time),
        Extractions.EXTRACTOR,
        List.of(),
        List.of(agreement));
  }

  private static Agreement memorandum(String subject, AgreementStatus status, String day) {
    return about(subject, status, Instrument.MEMORANDUM, day, "they signed", KOREA, TURKEY);
  }

  private static Agreement pledge(String subject) {
    return pledge(subject, "agreed to conclude " + subject);
  }

  private static Agreement pledge(String subject, String quote) {
    AgreementStatus status = AgreementStatus.AGREED;
    return about(subject, status, Instrument.OTHER, "2026-01-24", quote, KOREA, TURKEY);
  }

  /** By the names of the articles. */
  private String links(String uri, Agreement agreement) throws Exception {
    JsonNode told = told(uri, agreement);
    return "follows %s, followed by %s"
        .formatted(articles(told.get("follows")), articles(told.get("followedBy")));
  }

  private String articles(JsonNode ids) throws Exception {
    List<String> names = new ArrayList<>();
    for (JsonNode id : ids) {
      JsonNode event = told(new EventId(id.asText()));
      String article = event.get("mentions").get(0).get("article").asText();
      List.of("earlier", "later", "later0", "later1", "another").stream()
          .filter(uri -> id(uri).value().equals(article))
          .forEach(names::add);
    }
    return names.isEmpty() ? "nobody" : String.join(" ", names.stream().sorted().toList());
  }

  private JsonNode told(String uri, Agreement agreement) throws Exception {
    return told(EventId.of(id(uri), agreement.id()));
  }

  private JsonNode told(EventId id) throws Exception {
    EventDetail event = ((EventAnswer.Found) store().event(EventType.AGREEMENT, id)).event();
    String item = event.item();
    return JSON.readTree(
        item.substring(0, item.lastIndexOf('}')) + "," + event.detail().substring(1));
  }

  private void put(String uri, long revision, Agreement agreement) {
    put(of(uri, revision, agreement));
  }

  private void put(Extraction extraction) {
    store().replace(List.of(Materialised.of(extraction)), NOW);
  }
}
