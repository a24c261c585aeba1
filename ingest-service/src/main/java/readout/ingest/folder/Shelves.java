package readout.ingest.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Where files go once they were taken. A file is moved in one step and none is overwritten: of two
 * with one name the later has a number.
 */
final class Shelves {

  /** How the names of files end that say why another was refused. */
  static final String PROBLEM = ".problem.json";

  private final Path done;
  private final Path refused;
  private final ObjectMapper json;

  private Shelves(Path done, Path refused, ObjectMapper json) {
    this.done = done;
    this.refused = refused;
    this.json = json;
  }

  /** Makes the folders where they are missing; one that is a link is refused. */
  static Shelves in(Path folder, ObjectMapper json) throws IOException {
    return new Shelves(shelf(folder, "done"), shelf(folder, "refused"), json);
  }

  private static Path shelf(Path folder, String name) throws IOException {
    Path shelf = folder.resolve(name);
    if (!Files.isDirectory(shelf, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(shelf);
    }
    return shelf;
  }

  void done(Path file) throws IOException {
    move(file, free(done, file));
  }

  /** What was wrong stands beside the file before the file is there. */
  void refused(Path file, List<Outcome.Refusal> refusals) throws IOException {
    Path place = free(refused, file);
    Path problem = beside(place, PROBLEM);
    Path part = beside(place, PROBLEM + ".part");
    Files.write(part, bytes(refusals));
    Files.move(part, problem, StandardCopyOption.ATOMIC_MOVE);
    move(file, place);
  }

  private byte[] bytes(List<Outcome.Refusal> refusals) {
    try {
      return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(new Refusals(refusals));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem always has a JSON form", e);
    }
  }

  private static void move(Path file, Path place) throws IOException {
    Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Path beside(Path place, String ending) {
    return place.resolveSibling(place.getFileName() + ending);
  }

  private static Path free(Path shelf, Path file) {
    Path place = shelf.resolve(String.valueOf(file.getFileName()));
    for (int number = 2; Files.exists(place, LinkOption.NOFOLLOW_LINKS); number++) {
      place = shelf.resolve(file.getFileName() + "." + number);
    }
    return place;
  }

  private record Refusals(List<Outcome.Refusal> refused) {}
}
