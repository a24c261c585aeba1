package readout.stack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import readout.stack.replay.ReplayName;

/** What a stack remembers of the replay that is under way, if one is. */
record ReplayFolder(Path path) {

  boolean isUnderWay() {
    return name().isPresent();
  }

  Optional<ReplayName> name() {
    try {
      return Optional.of(new ReplayName(Files.readString(nameFile()).strip()));
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void begin(ReplayName name) throws IOException {
    Files.createDirectories(path);
    Files.writeString(nameFile(), name.value() + "\n");
  }

  /**
   * From now on some extractions may be the candidate's: there is no way back but another replay.
   */
  void beginToPublish() throws IOException {
    Files.writeString(publishingFile(), "");
  }

  boolean isPublishing() {
    return Files.exists(publishingFile());
  }

  void end() throws IOException {
    Files.deleteIfExists(nameFile());
    Files.deleteIfExists(publishingFile());
    Files.deleteIfExists(path);
  }

  private Path nameFile() {
    return path.resolve("name");
  }

  private Path publishingFile() {
    return path.resolve("publishing");
  }
}
