package readout.extract.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import readout.contracts.Digests;

/**
 * Tells builds of one version apart by their content: rules change more often than version numbers,
 * and an extraction says by which it was read.
 */
final class BuildDigest {

  private static final int DIGITS = 8;

  private BuildDigest() {}

  /** The version with the digest as SemVer build metadata; without it where it cannot be had. */
  static String versioned(String version, Class<?> of) {
    @Nullable CodeSource source = of.getProtectionDomain().getCodeSource();
    return source == null ? version : version + "+" + digest(path(source.getLocation()));
  }

  private static Path path(URL location) {
    try {
      return Path.of(location.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("not the place of a class: " + location, e);
    }
  }

  private static String digest(Path code) {
    try (Stream<Path> files = Files.walk(code)) {
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      StringBuilder digests = new StringBuilder();
      for (Path file : sorted) {
        digests.append(
            Digests.sha256Hex128(
                new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)));
      }
      return Digests.sha256Hex128(digests.toString()).substring(0, DIGITS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
