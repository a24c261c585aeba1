package readout.extract.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One name for each country or organisation, whichever way a text or an answer writes it. */
final class Actors {

  private static final Pattern CODE = Pattern.compile("[A-Z]{2}");
  private static final Map<String, String> ALIASES = aliases();

  private Actors() {}

  /** The one name; empty for nobody. Two capitals are the ISO 3166-1 code of a country. */
  static String name(@Nullable String written) {
    String raw = written == null ? "" : written.strip();
    String full = CODE.matcher(raw).matches() ? country(raw) : raw;
    String name = Wording.plain(full).replaceFirst("^the ", "");
    return ALIASES.getOrDefault(name, name);
  }

  private static String country(String code) {
    return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
  }

  private static Map<String, String> aliases() {
    try (InputStream in = Actors.class.getResourceAsStream("actors.tsv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
