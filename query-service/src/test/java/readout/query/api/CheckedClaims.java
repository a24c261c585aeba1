package readout.query.api;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static readout.query.Extractions.about;
import static readout.query.Extractions.article;
import static readout.query.Extractions.holder;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.on;
import static readout.query.Extractions.party;
import static readout.query.Extractions.person;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import readout.contracts.ActorKind;
import readout.contracts.AgreementStatus;
import readout.contracts.Extraction;
import readout.contracts.Instrument;
import readout.contracts.MeetingStatus;
import readout.contracts.Party;
import readout.query.Database;
import readout.query.Extractions;
import readout.query.projection.Materialised;
import readout.query.store.EventStore;

/** A record to hold claims against, and models that are loaded. */
abstract class CheckedClaims {

  static final String RUTTE_AND_CHO =
      "Rutte met Cho Tae-yul in Brussels on 2 April 2025 and they signed a defence pact";

  @Inject EventStore store;
  @Inject Database database;

  @BeforeEach
  final void fill() {
    database.clear();
    put(
        Extraction.of(
            article("brussels", 1, "The First Post", "2025-04-02T18:00:00Z"),
            Extractions.EXTRACTOR,
            List.of(
                meeting(
                    "m",
                    "2025-04-02",
                    holder("Mark Rutte", "Secretary General", "NATO"),
                    holder("Cho Tae-yul", "foreign minister", "KR"))),
            List.of(
                about(
                    "defence pact",
                    AgreementStatus.SIGNED,
                    Instrument.TREATY,
                    "2025-04-02",
                    "NATO and South Korea signed a defence pact",
                    new Party("NATO", ActorKind.ORGANISATION, null),
                    party("South Korea", "KR")))));
    put(
        of(
            article("riyadh", 1, "The Second Post", "2025-05-19T08:00:00Z"),
            meeting(
                "called-off",
                MeetingStatus.CANCELLED,
                on("2025-05-18"),
                holder("Sergey Lavrov", "foreign minister", "RU"),
                holder("Marco Rubio", "Secretary of State", "US"))));
    put(
        of(
            article("plan", 1, "The Second Post", "2025-06-01T08:00:00Z"),
            meeting(
                "plan",
                MeetingStatus.SCHEDULED,
                on("2025-06-20"),
                person("Emmanuel Macron", "FR"),
                person("Friedrich Merz", "DE"))));
    put(
        of(
            "memo",
            1,
            about(
                "nuclear safety",
                AgreementStatus.SIGNED,
                Instrument.MEMORANDUM,
                "2025-05-01",
                "South Korea and Turkey signed a memorandum on nuclear safety",
                party("South Korea", "KR"),
                party("Turkey", "TR"))));
  }

  /** The first check may be asked to come again while the models are loaded. */
  @BeforeEach
  final void load() {
    await().atMost(Duration.ofMinutes(2)).until(() -> check("They met.").statusCode() == 200);
  }

  final void put(Extraction extraction) {
    store.replace(List.of(Materialised.of(extraction)), Instant.parse("2025-07-01T00:00:00Z"));
  }

  static Response check(String claim) {
    return given().contentType("application/json").body(Map.of("claim", claim)).post("/checks");
  }

  static Response post(String body) {
    return given().contentType("application/json").body(body).post("/checks");
  }
}
