package readout.query.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import readout.contracts.ContractJson;
import readout.contracts.MalformedMessageException;
import readout.query.claim.Claim;

/** What is posted to be checked; described here, and read field by field to name what is wrong. */
@Schema(name = "Claim")
record CheckRequest(
    @Schema(
            description = "What somebody says, in a sentence or two of English.",
            required = true,
            minLength = 1,
            maxLength = Claim.LONGEST,
            examples = {"Rutte met Cho Tae-yul in Brussels on 2 April 2025"})
        String claim,
    @Schema(description = "The day on which it was said, for \"yesterday\" and the like.")
        @Nullable LocalDate date) {

  private static final String CLAIM = "claim";
  private static final String DATE = "date";
  private static final String TAKES_CLAIM = "a text of 1 to " + Claim.LONGEST + " characters";
  private static final String TAKES_DATE = "a day as 2026-01-31, in years 1 to 9999";
  private static final int SHOWN = 80;

  static Claim read(byte[] body) {
    JsonNode request = object(body);
    for (Iterator<String> names = request.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!Set.of(CLAIM, DATE).contains(name)) {
        throw ProblemException.unknownParameter(shown(name), CLAIM + ", " + DATE);
      }
    }
    return new Claim(claim(request.path(CLAIM)), day(request.path(DATE)));
  }

  /** Of a text in another language. */
  static ProblemException notEnglish(Claim claim) {
    return ProblemException.invalidParameter(
        CLAIM, shown(claim.text()), TAKES_CLAIM + " in English, the only language that is read");
  }

  private static JsonNode object(byte[] body) {
    try {
      JsonNode request = ContractJson.read(body, JsonNode.class);
      if (request.isObject()) {
        return request;
      }
    } catch (MalformedMessageException e) {
      throw ProblemException.badRequest("the body is not JSON: " + e.getMessage());
    }
    throw ProblemException.badRequest("the body is no JSON object with a claim");
  }

  private static String claim(JsonNode claim) {
    if (claim.isMissingNode() || claim.isNull()) {
      throw ProblemException.invalidParameter(CLAIM, null, TAKES_CLAIM);
    }
    String text = claim.textValue();
    if (text == null || text.isBlank() || text.length() > Claim.LONGEST) {
      throw ProblemException.invalidParameter(
          CLAIM, shown(text == null ? claim.toString() : text), TAKES_CLAIM);
    }
    return text;
  }

  private static @Nullable LocalDate day(JsonNode date) {
    if (date.isMissingNode() || date.isNull()) {
      return null;
    }
    String text = date.textValue();
    try {
      LocalDate day = LocalDate.parse(text == null ? "" : text);
      if (day.getYear() >= 1 && day.getYear() <= 9999) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // said below, as of a day of another age
    }
    throw ProblemException.invalidParameter(
        DATE, shown(text == null ? date.toString() : text), TAKES_DATE);
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
