package readout.contracts;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of an ISO 3166-1 alpha-2 code; user-assigned codes such as XK are well-formed. */
final class CountryCodes {

  private static final Pattern FORM = Pattern.compile("[A-Z]{2}");

  private CountryCodes() {}

  static void check(String field, @Nullable String code) {
    if (code != null && !FORM.matcher(code).matches()) {
      throw new IllegalArgumentException(
          field + " is not two capital letters: " + PlainText.shown(code));
    }
  }
}
