package readout.e2e;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Another version of an extractor: the one that is built, with some of its tables altered. */
final class Variant {

  private Variant() {}

  /** In a table, of a text that must be there. */
  record Change(String table, String text, String replacement) {}

  /** Copies the extractor and alters its tables. */
  static Path of(Path built, Path folder, Change... changes) throws IOException {
    try (Stream<Path> files = Files.walk(built)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(built.relativize(file).toString()));
      }
    }
    Path jar = folder.resolve("app/extract-service-0.1.0-SNAPSHOT.jar");
    try (FileSystem content = FileSystems.newFileSystem(jar)) {
      for (Change change : changes) {
        Path file = content.getPath("/readout/extract/" + change.table());
        String before = Files.readString(file);
        if (!before.contains(change.text())) {
          throw new IllegalStateException("not there: " + change);
        }
        Files.writeString(file, before.replace(change.text(), change.replacement()));
      }
    }
    return folder;
  }
}
