package readout.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Articles as feeds send them: the samples, and those in the folders that the system property
 * {@code readout.e2e.articles} names, with commas between.
 */
final class Sources {

  private Sources() {}

  static List<String> all() {
    List<Path> folders = new ArrayList<>(List.of(LocalStack.samples()));
    Arrays.stream(System.getProperty("readout.e2e.articles", "").split(","))
        .filter(folder -> !folder.isBlank())
        .map(Path::of)
        .forEach(folders::add);
    return folders.stream().flatMap(folder -> files(folder).stream()).map(Sources::read).toList();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** On one line, so that it can stand in a bulk. */
  private static String read(Path file) {
    try {
      return Readers.JSON.readTree(file.toFile()).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
