package readout.ingest.api;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request says in the header {@code Idempotency-Key}, which is an item of RFC 9651 whose
 * value is a string (draft-ietf-httpapi-idempotency-key-header); its parameters mean nothing.
 */
sealed interface IdempotencyKey {

  /** The name of the header. */
  String HEADER = "Idempotency-Key";

  /** The longest key, in characters. */
  int LONGEST = 255;

  /** The request has no such header. */
  record None() implements IdempotencyKey {}

  /** The request has this name. */
  record Named(String key) implements IdempotencyKey {}

  /** The header is not what it has to be. */
  record Malformed(String detail) implements IdempotencyKey {}

  /** Reads all headers of that name. */
  static IdempotencyKey of(List<String> headers) {
    if (headers.isEmpty()) {
      return new None();
    }
    Matcher item = Form.ITEM.matcher(headers.get(0).strip());
    if (headers.size() > 1 || !item.matches()) {
      return new Malformed(
          HEADER + " is not one string of printable ASCII characters in quotation marks");
    }
    String key = Form.ESCAPED.matcher(item.group(1)).replaceAll("$1");
    if (key.isBlank() || key.length() > LONGEST) {
      return new Malformed(HEADER + " has not 1 to " + LONGEST + " characters");
    }
    return new Named(key);
  }

  /** The grammar; no part of it can be matched in two ways. */
  final class Form {

    private static final String STRING = "\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\])*+)\"";

    private static final Pattern ITEM =
        Pattern.compile(
            STRING
                + "(?:; *+[a-z*][a-z0-9_.*-]*+(?:=(?:"
                + STRING.replace("((", "(?:(")
                + "|[^;,\"\\s]++))?+)*+");

    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    private Form() {}
  }
}
