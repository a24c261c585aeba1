package readout.query.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import readout.contracts.ContractJson;
import readout.contracts.Digests;

/** Which build of the service this is, from its own code: the same on all replicas that run it. */
final class Program {

  private Program() {}

  /** Of the service and of the contracts that it writes; another one at each start if unknown. */
  static String digest() {
    List<String> parts = new ArrayList<>();
    for (Class<?> part : List.of(Program.class, ContractJson.class)) {
      Path path = path(part.getProtectionDomain().getCodeSource());
      if (path == null) {
        return UUID.randomUUID().toString();
      }
      parts.add(digest(path));
    }
    return Digests.sha256Hex128(parts.toArray(String[]::new));
  }

  private static @Nullable Path path(@Nullable CodeSource source) {
    try {
      return source == null ? null : Path.of(source.getLocation().toURI());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  /** Of an archive, or of all files of a folder. */
  private static String digest(Path path) {
    try (Stream<Path> files = Files.walk(path)) {
      List<String> parts = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        CRC32 sum = new CRC32();
        byte[] bytes = Files.readAllBytes(file);
        sum.update(bytes);
        parts.add(bytes.length + " " + HexFormat.of().toHexDigits(sum.getValue()));
      }
      return Digests.sha256Hex128(parts.toArray(String[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException("own code cannot be read", e);
    }
  }
}
