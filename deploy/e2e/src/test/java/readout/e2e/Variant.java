package readout.e2e;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Another version of an extractor: the one that is built, with one of its tables altered. */
final class Variant {

  private Variant() {}

  /** Copies the extractor and replaces a text in a table; the text must be there. */
  static Path of(Path built, Path folder, String table, String text, String replacement)
      throws IOException {
    try (Stream<Path> files = Files.walk(built)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(built.relativize(file).toString()));
      }
    }
    Path jar = folder.resolve("app/extract-service-0.1.0-SNAPSHOT.jar");
    try (FileSystem content = FileSystems.newFileSystem(jar)) {
      Path file = content.getPath("/readout/extract/" + table);
      String before = Files.readString(file);
      if (!before.contains(text)) {
        throw new IllegalStateException(table + " lacks " + text);
      }
      Files.writeString(file, before.replace(text, replacement));
    }
    return folder;
  }
}
