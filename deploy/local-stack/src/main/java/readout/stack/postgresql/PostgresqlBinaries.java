package readout.stack.postgresql;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.FileUtils;
import org.apache.commons.lang3.SystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL for this machine, unpacked from their Maven artefact. */
public final class PostgresqlBinaries {

  private final Path folder;

  private PostgresqlBinaries(Path folder) {
    this.folder = folder;
  }

  /**
   * Unpacks into a folder of the parent named for the archive's content, unless it is there
   * already. Several processes may do so at once: each unpacks aside, the first moves its copy into
   * place.
   */
  public static PostgresqlBinaries unpackedIn(Path parent) throws IOException {
    Path folder = parent.resolve("postgresql-" + checksum());
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(parent);
      Path draft = Files.createTempDirectory(parent, "unpacking");
      unpackTo(draft);
      moveInto(draft, folder);
    }
    return new PostgresqlBinaries(folder);
  }

  /**
   * The command line of a program. PostgreSQL refuses to run as root; as root the program runs in a
   * user namespace of its own, in which it is nobody and owns the same files.
   */
  List<String> command(String program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    if (LinuxUtils.isUnshareAvailable()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    return command;
  }

  private static InputStream archive() throws IOException {
    String system = SystemUtils.IS_OS_MAC ? "Darwin" : "Linux";
    String architecture = SystemUtils.OS_ARCH.equals("amd64") ? "x86_64" : SystemUtils.OS_ARCH;
    InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, architecture);
    if (archive == null) {
      throw new IOException("no PostgreSQL is packed for %s %s".formatted(system, architecture));
    }
    return archive;
  }

  private static String checksum() throws IOException {
    try (InputStream archive = archive()) {
      return DigestUtils.sha256Hex(archive).substring(0, 12);
    }
  }

  private static void unpackTo(Path folder) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(archive()))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, folder.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    String permissions = (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(permissions));
  }

  private static void moveInto(Path draft, Path folder) throws IOException {
    try {
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(folder)) {
        throw new UncheckedIOException(e);
      }
      FileUtils.deleteDirectory(draft.toFile()); // another process was first
    }
  }
}
