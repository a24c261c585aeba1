package readout.query.claim;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the language models lie. */
final class ModelFolder {

  private static final String BUILT = "extract-service/target/nlp-models";

  private ModelFolder() {}

  /**
   * The folder that is set, else where the build writes it, from the project's root or a module.
   */
  static Path find(Optional<Path> set, Path working) {
    return set.orElseGet(
        () ->
            Stream.of(working.resolve(BUILT), working.resolve("..").resolve(BUILT).normalize())
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(working.resolve(BUILT)));
  }
}
