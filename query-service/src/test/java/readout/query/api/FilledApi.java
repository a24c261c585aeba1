package readout.query.api;

import static readout.query.Extractions.agreement;
import static readout.query.Extractions.between;
import static readout.query.Extractions.id;
import static readout.query.Extractions.meeting;
import static readout.query.Extractions.of;
import static readout.query.Extractions.on;
import static readout.query.Extractions.party;
import static readout.query.Extractions.person;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import readout.contracts.AgreementStatus;
import readout.contracts.Extraction;
import readout.contracts.MeetingStatus;
import readout.contracts.MentionId;
import readout.query.Database;
import readout.query.Extractions;
import readout.query.event.EventId;
import readout.query.projection.Materialised;
import readout.query.store.EventStore;

/** A record of three articles, one of them with an agreement, to ask of. */
abstract class FilledApi {

  @Inject EventStore store;
  @Inject Database database;

  @BeforeEach
  final void fill() {
    database.clear();
    put(
        of(
            "one",
            1,
            meeting(
                "brussels",
                "2026-01-23",
                person("Cho Hyun", "KR"),
                person("Radmila Šekerinska", "MK")),
            meeting(
                "later",
                MeetingStatus.SCHEDULED,
                between("2026-02-01", "2026-02-28"),
                person("Cho Tae-yul", "KR"))));
    put(
        of(
            "two",
            1,
            meeting("undated", MeetingStatus.CANCELLED, null, person("Marco Rubio", "US"))));
    put(
        Extraction.of(
            Extractions.article("three", 1),
            Extractions.EXTRACTOR,
            List.of(meeting("signing", "2025-05-01", person("Ana Signer", "ES"))),
            List.of(
                agreement(
                    "memo",
                    AgreementStatus.SIGNED,
                    on("2025-05-01"),
                    "signing",
                    party("South Korea", "KR"),
                    party("Turkey", "TR")))));
  }

  void put(Extraction extraction) {
    store.replace(List.of(Materialised.of(extraction)), Instant.parse("2026-03-01T00:00:00Z"));
  }

  static String eventId(String uri, String mention) {
    return EventId.of(id(uri), new MentionId(mention)).value();
  }
}
