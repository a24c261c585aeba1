package readout.ingest.api;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import readout.contracts.ArticleId;
import readout.ingest.core.Receipt;

/** What a feed is answered for one article. */
sealed interface Answer {

  /** The article stands on the topic. */
  @JsonPropertyOrder({"id", "version", "outcome"})
  @Schema(name = "Receipt", description = "The article is stored for good")
  record Taken(
      @Schema(implementation = String.class, examples = "0c3a1f0b5f6d4e7f8a9b0c1d2e3f4a5b")
          ArticleId id,
      @Schema(examples = "3") long version,
      @Schema(enumeration = {"accepted", "unchanged"}) String outcome)
      implements Answer {

    static Taken accepted(Receipt.Accepted receipt) {
      return new Taken(receipt.id(), receipt.version(), ACCEPTED);
    }

    static Taken unchanged(Receipt.Unchanged receipt) {
      return new Taken(receipt.id(), receipt.version(), UNCHANGED);
    }
  }

  /** The article was not taken. */
  record Refused(ErrorCode code, Problem problem) implements Answer {

    static Refused of(ErrorCode code, String instance, String detail) {
      return new Refused(code, Problem.of(code, instance, detail));
    }
  }

  /** Something was published. */
  String ACCEPTED = "accepted";

  /** Nothing was published, since the same stands there already. */
  String UNCHANGED = "unchanged";
}
