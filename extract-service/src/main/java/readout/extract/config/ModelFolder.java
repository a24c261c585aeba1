package readout.extract.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the language models where nobody says where they are. */
public final class ModelFolder {

  private static final String NAME = "nlp-models";
  private static final String RUNNER = "quarkus-run.jar";

  private ModelFolder() {}

  /**
   * The folder that is set, else the first that exists: beside {@code target/quarkus-app}, or where
   * the build writes it, from the root of the project or from the module.
   *
   * @throws IllegalStateException when there is none
   */
  public static Path find(Optional<Path> set, Path working, String classPath) {
    List<Path> places =
        set.map(List::of).orElseGet(() -> places(working, classPath).distinct().toList());
    return places.stream()
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("language models are not in any of " + places));
  }

  private static Stream<Path> places(Path working, String classPath) {
    Stream<Path> built =
        Stream.of(
            working.resolve("extract-service/target").resolve(NAME),
            working.resolve("target").resolve(NAME));
    return Stream.concat(besideRunner(working, classPath).stream(), built);
  }

  /** {@code java -jar target/quarkus-app/quarkus-run.jar} has the jar as its whole class path. */
  private static Optional<Path> besideRunner(Path working, String classPath) {
    if (!classPath.endsWith(RUNNER)) {
      return Optional.empty();
    }
    return Optional.of(
        working.resolve(classPath).resolve("../..").resolve(NAME).toAbsolutePath().normalize());
  }
}
