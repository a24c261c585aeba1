package readout.query.projection;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.ContractJson;
import readout.contracts.DeadLetterReason;
import readout.contracts.DiplomaticEvent;
import readout.contracts.EventDate;
import readout.contracts.Extraction;
import readout.contracts.MalformedMessageException;

/** From a record's bytes to what is stored, or to the reason why not. Pure. */
final class RecordReader {

  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private RecordReader() {}

  /** Reads a record; the key must name the article that the value speaks of. */
  static Reading read(byte @Nullable [] key, byte @Nullable [] value) {
    if (value == null) {
      return invalid("the record has no value");
    }
    try {
      return check(key, ContractJson.read(value, Extraction.class));
    } catch (MalformedMessageException e) {
      return new Reading.Rejected(e.reason(), String.valueOf(e.getMessage()));
    }
  }

  private static Reading check(byte @Nullable [] key, Extraction extraction) {
    String article = extraction.article().id().value();
    String named = key == null ? "" : new String(key, StandardCharsets.UTF_8);
    if (!named.equals(article)) {
      return new Reading.Rejected(
          DeadLetterReason.KEY_MISMATCH, "the key is not the article's id: " + article);
    }
    return dayOutOfBounds(extraction)
        .map(RecordReader::invalid)
        .orElseGet(() -> accepted(extraction));
  }

  private static Optional<String> dayOutOfBounds(Extraction extraction) {
    return events(extraction)
        .map(DiplomaticEvent::date)
        .flatMap(Stream::ofNullable)
        .filter(RecordReader::isOutOfBounds)
        .findFirst()
        .map(date -> "date is not in years 1..9999: " + date.edtf());
  }

  private static boolean isOutOfBounds(EventDate date) {
    return date.earliest().isBefore(FIRST_DAY) || date.latest().isAfter(LAST_DAY);
  }

  private static Reading accepted(Extraction extraction) {
    String json = new String(ContractJson.write(extraction), StandardCharsets.UTF_8);
    return new Reading.Accepted(Materialisation.of(extraction, json));
  }

  private static Stream<DiplomaticEvent> events(Extraction extraction) {
    return Stream.concat(extraction.meetings().stream(), extraction.agreements().stream());
  }

  private static Reading invalid(String detail) {
    return new Reading.Rejected(DeadLetterReason.INVALID, detail);
  }
}
