package readout.ingest.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import readout.contracts.ArticleId;
import readout.ingest.core.Receipt;

/** What a feed is answered for one article. */
public sealed interface Answer {

  /** The article stands on the topic, or waits until it may. */
  @JsonPropertyOrder({"id", "version", "outcome", "until", "notes"})
  @Schema(name = "Receipt", description = "The article is stored for good")
  record Taken(
      @Schema(implementation = String.class, examples = "0c3a1f0b5f6d4e7f8a9b0c1d2e3f4a5b")
          ArticleId id,
      @Schema(examples = "3") long version,
      @Schema(enumeration = {"accepted", "unchanged", "embargoed"}) String outcome,
      @Schema(
              description = "When it is published; absent unless it waits for that",
              examples = "2026-01-24T05:00:00Z")
          @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable Instant until,
      @Schema(
              description = "What of the submission was not read; absent where there is nothing",
              examples = "[\"associations: not read\"]")
          @JsonInclude(JsonInclude.Include.NON_EMPTY)
          List<String> notes)
      implements Answer {

    Taken(ArticleId id, long version, String outcome, List<String> notes) {
      this(id, version, outcome, null, notes);
    }

    static Taken accepted(Receipt.Accepted receipt) {
      return new Taken(receipt.id(), receipt.version(), ACCEPTED, List.of());
    }

    static Taken unchanged(Receipt.Unchanged receipt) {
      return new Taken(receipt.id(), receipt.version(), UNCHANGED, List.of());
    }

    static Taken embargoed(Receipt.Embargoed receipt) {
      List<String> notes = receipt.published() ? List.of(STANDS) : List.of();
      return new Taken(receipt.id(), receipt.version(), EMBARGOED, receipt.until(), notes);
    }

    static Taken waiting(Receipt.Waiting receipt) {
      return new Taken(receipt.id(), receipt.version(), UNCHANGED, receipt.until(), List.of());
    }

    static Taken tooLate(Receipt.TooLate receipt) {
      return new Taken(receipt.id(), receipt.version(), UNCHANGED, List.of(STANDS));
    }

    @Override
    public Answer noting(List<String> more) {
      if (more.isEmpty()) {
        return this;
      }
      List<String> all = Stream.concat(notes.stream(), more.stream()).toList();
      return new Taken(id, version, outcome, until, all);
    }
  }

  /** The article was not taken. */
  record Refused(ErrorCode code, Problem problem) implements Answer {

    static Refused of(ErrorCode code, String instance, String detail) {
      return new Refused(code, Problem.of(code, instance, detail));
    }

    @Override
    public Answer noting(List<String> more) {
      return this;
    }
  }

  /** The same with notes, where the article was taken. */
  Answer noting(List<String> more);

  /** Something was published. */
  String ACCEPTED = "accepted";

  /** It waits for the end of its embargo. */
  String EMBARGOED = "embargoed";

  /** What a feed should know that sends an embargo for what everybody has read. */
  String STANDS =
      "embargoed: what was published before stays; to take it back, send it as withheld";

  /** Nothing was published, since the same stands there already. */
  String UNCHANGED = "unchanged";
}
