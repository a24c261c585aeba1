package readout.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identifies a meeting or an agreement within its article's {@link Extraction}. It derives from
 * what the article says, so reading the same article again gives the same id.
 */
public record MentionId(@JsonValue String value) {

  /** Not blank. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public MentionId {
    Checks.notBlank("mention id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
