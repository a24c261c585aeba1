package readout.ingest.folder;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A service that watches a folder of the test, impatiently. */
public final class FolderResource implements QuarkusTestResourceLifecycleManager {

  private @Nullable Path folder;

  @Override
  public Map<String, String> start() {
    try {
      Path made = Files.createTempDirectory(Path.of("target"), "folder").toAbsolutePath();
      folder = made;
      return Map.of(
          "readout.ingest.folder.path", made.toString(),
          "readout.ingest.folder.settle", "PT0.2S",
          "readout.ingest.folder.scan", "PT1S");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(folder, new TestInjector.MatchesType(Path.class));
  }

  @Override
  public void stop() {
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
