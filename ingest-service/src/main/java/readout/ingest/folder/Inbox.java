package readout.ingest.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells which files of a folder are whole: those that had not changed for a while when they were
 * first seen, as a file has that was renamed into place, and those that have not changed since they
 * were seen. Nothing of a link is followed. Not safe for use by several threads.
 */
final class Inbox {

  private static final List<String> ENDINGS = List.of(".json", ".ndjson", ".xml");

  /** So many files are looked at in one go, and the others when these are gone. */
  private static final int MOST = 1_000;

  /** What a file was when it was last seen, and since when it is that. */
  private record Seen(long size, Instant modified, Instant since) {

    /** Since when it is this, given what was seen before. */
    Seen after(@Nullable Seen before) {
      boolean same = before != null && before.size == size && before.modified.equals(modified);
      return before != null && same ? before : this;
    }
  }

  private final Path folder;
  private final Duration settle;
  private Map<Path, Seen> seen = new HashMap<>();

  Inbox(Path folder, Duration settle) {
    this.folder = folder;
    this.settle = settle;
  }

  /** The files that are whole at this time, by name. */
  List<Path> settled(Instant now) throws IOException {
    Map<Path, Seen> present = new HashMap<>();
    List<Path> settled = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Inbox::isNamedForUs)) {
      var each = files.iterator();
      while (each.hasNext() && present.size() < MOST) {
        look(each.next(), now, present, settled);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    seen = present;
    settled.sort(null);
    return settled;
  }

  /** Whether a file is there of which it is not known yet whether it is whole. */
  boolean isWaiting() {
    return !seen.isEmpty();
  }

  /** Whether a file that was whole has not changed since: else what was read is not all of it. */
  boolean isStillWhole(Path file) throws IOException {
    Seen before = seen.get(file);
    BasicFileAttributes now = attributes(file);
    return before != null
        && before.size() == now.size()
        && before.modified().equals(now.lastModifiedTime().toInstant());
  }

  private void look(Path file, Instant now, Map<Path, Seen> present, List<Path> settled)
      throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = attributes(file);
    } catch (NoSuchFileException e) {
      return; // taken away, perhaps by another replica
    }
    if (!attributes.isRegularFile()) {
      return;
    }
    Instant modified = attributes.lastModifiedTime().toInstant();
    Seen next = new Seen(attributes.size(), modified, now).after(seen.get(file));
    present.put(file, next);
    Instant unchanged = modified.isBefore(next.since()) ? modified : next.since();
    if (!unchanged.plus(settle).isAfter(now)) {
      settled.add(file);
    }
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isNamedForUs(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    boolean article = ENDINGS.stream().anyMatch(name::endsWith);
    return article && !name.startsWith(".") && !name.endsWith(Shelves.PROBLEM);
  }
}
