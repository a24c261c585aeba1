package readout.ingest.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import readout.contracts.ArticleId;
import readout.ingest.core.Receipt;

/** What a feed is answered for one article. */
public sealed interface Answer {

  /** The article stands on the topic. */
  @JsonPropertyOrder({"id", "version", "outcome", "notes"})
  @Schema(name = "Receipt", description = "The article is stored for good")
  record Taken(
      @Schema(implementation = String.class, examples = "0c3a1f0b5f6d4e7f8a9b0c1d2e3f4a5b")
          ArticleId id,
      @Schema(examples = "3") long version,
      @Schema(enumeration = {"accepted", "unchanged"}) String outcome,
      @Schema(
              description = "What of the submission was not read; absent where there is nothing",
              examples = "[\"associations: not read\"]")
          @JsonInclude(JsonInclude.Include.NON_EMPTY)
          List<String> notes)
      implements Answer {

    static Taken accepted(Receipt.Accepted receipt) {
      return new Taken(receipt.id(), receipt.version(), ACCEPTED, List.of());
    }

    static Taken unchanged(Receipt.Unchanged receipt) {
      return new Taken(receipt.id(), receipt.version(), UNCHANGED, List.of());
    }

    @Override
    public Answer noting(List<String> more) {
      return new Taken(id, version, outcome, more);
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

  /** Nothing was published, since the same stands there already. */
  String UNCHANGED = "unchanged";
}
