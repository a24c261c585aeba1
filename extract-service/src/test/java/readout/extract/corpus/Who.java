package readout.extract.corpus;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One who takes part, in a gold record or an answer.
 *
 * @param name null for a side that is not named
 * @param nameInText the form in the text where the usual name is longer
 * @param kind null in gold records; in answers what bears the name
 */
record Who(
    @Nullable String name,
    @Nullable String role,
    @Nullable String affiliation,
    @JsonProperty("name_in_text") @Nullable String nameInText,
    @Nullable String kind) {

  boolean isNamedPerson() {
    return name != null && (kind == null || kind.equals("person"));
  }

  /** Whom it stands for. */
  String side() {
    return Actors.name(affiliation);
  }

  /** What an unnamed participant is: the institution that bears the name, or the affiliation. */
  String institution() {
    return name != null && !isNamedPerson() ? Actors.name(name) : side();
  }
}
